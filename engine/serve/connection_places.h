#pragma once
// How many connections there may be, and who gives one up when all places are taken.
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace tarazy {

/// A connection is a stranger's until it has shown a session. Strangers give way first, those of the address that holds most of them, the
/// oldest first; then who holds most connections in one session gives up its oldest.
class ConnectionPlaces {
  public:
    using Id = std::uint64_t;  ///< rises with every connection

    explicit ConnectionPlaces(std::size_t most) : most_(most) {}

    /// Takes a place for a new connection; gives the one that must go for it, if any.
    std::optional<Id> take(Id id, const std::string& address);
    /// A connection has shown a session.
    void knows(Id id, const std::string& session);
    void leave(Id id) { places_.erase(id); }

    std::size_t taken() const { return places_.size(); }

  private:
    struct Holder {
        bool stranger = true;
        std::string name;  ///< the address or the session
        auto operator<=>(const Holder&) const = default;
    };
    std::size_t most_;
    std::map<Id, Holder> places_;
};

}  // namespace tarazy
