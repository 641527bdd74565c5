#include "serve/connection_places.h"

#include <algorithm>
#include <tuple>

namespace tarazy {

std::optional<ConnectionPlaces::Id> ConnectionPlaces::take(Id id, const std::string& address) {
    std::optional<Id> leaves;
    if (places_.size() >= most_) {
        std::map<Holder, std::size_t> held;
        for (const auto& entry : places_) ++held[entry.second];
        const auto greedy = std::max_element(held.begin(), held.end(), [](const auto& a, const auto& b) {
            return std::tuple(a.first.stranger, a.second) < std::tuple(b.first.stranger, b.second);
        });
        const auto oldest = std::find_if(places_.begin(), places_.end(), [&](const auto& entry) { return entry.second == greedy->first; });
        leaves = oldest->first;
        places_.erase(oldest);
    }
    places_.emplace(id, Holder{true, address});
    return leaves;
}

void ConnectionPlaces::knows(Id id, const std::string& session) {
    const auto found = places_.find(id);
    if (found != places_.end()) found->second = {false, session};
}

}  // namespace tarazy
