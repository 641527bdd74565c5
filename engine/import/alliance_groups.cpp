#include "import/alliance_groups.h"

#include <algorithm>
#include <map>
#include <set>

namespace tarazy {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

/// Calls `f` for each pair of members.
template <class F>
void for_each_pair(const std::vector<std::size_t>& members, F&& f) {
    for (std::size_t a = 0; a < members.size(); ++a) {
        for (std::size_t b = a + 1; b < members.size(); ++b) f(Pair(members[a], members[b]));
    }
}

}  // namespace

std::vector<AllianceGroup> group_alliances(const std::vector<AllianceTie>& ties) {
    std::map<Pair, Promise> strongest;
    for (const AllianceTie& tie : ties) {
        Promise& promise = strongest.try_emplace({tie.i, tie.j}, tie.promise).first->second;
        promise = std::max(promise, tie.promise);
    }
    std::vector<AllianceGroup> groups;
    for (const Promise promise : {Promise::defense, Promise::consultation}) {
        std::map<std::string, std::set<std::size_t>> alliances;
        for (const AllianceTie& tie : ties) {
            if (tie.promise != promise) continue;
            for (const std::string& alliance : tie.alliances) alliances[alliance].insert({tie.i, tie.j});
        }
        std::set<Pair> covered;
        for (const auto& [alliance, set] : alliances) {
            const std::vector<std::size_t> members(set.begin(), set.end());
            bool all_promise = members.size() > 2;
            bool adds = false;
            for_each_pair(members, [&](const Pair& pair) {
                const auto found = strongest.find(pair);
                all_promise = all_promise && found != strongest.end() && found->second >= promise;
                adds = adds || (found != strongest.end() && found->second == promise && !covered.contains(pair));
            });
            if (!all_promise || !adds) continue;
            groups.push_back({alliance, promise, members});
            for_each_pair(members, [&](const Pair& pair) { covered.insert(pair); });
        }
        for (const auto& [pair, best] : strongest) {
            if (best == promise && !covered.contains(pair)) groups.push_back({"", promise, {pair.first, pair.second}});
        }
    }
    return groups;
}

}  // namespace tarazy
