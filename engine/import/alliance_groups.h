#pragma once
// From ties of pairs back to alliances of many.
#include <cstddef>
#include <string>
#include <vector>

namespace tarazy {

/// What allies promise; a stronger promise is the larger value.
enum class Promise { consultation = 1, defense = 2 };

/// One tie between i < j, with the ids of the alliances that it rests on.
struct AllianceTie {
    std::size_t i = 0;
    std::size_t j = 0;
    Promise promise = Promise::defense;
    std::vector<std::string> alliances;
};

/// Members that all promise one another at least this much.
struct AllianceGroup {
    std::string alliance;  ///< its id; empty: a pair
    Promise promise = Promise::defense;
    std::vector<std::size_t> members;  ///< in order
};

/// Every pair gets its strongest promise, once or more: first from alliances (by id) of three or more members each of whose pairs promises at least
/// as much, then pair by pair for the rest. No pair gets a promise that it has not in the ties.
std::vector<AllianceGroup> group_alliances(const std::vector<AllianceTie>& ties);

}  // namespace tarazy
