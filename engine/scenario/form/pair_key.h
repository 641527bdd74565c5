#pragma once
// Keys of pairs: `KAZ-RUS` for both ways, `KAZ>RUS` for one.
#include <optional>
#include <string>
#include <string_view>

namespace tarazy {

/// The two ids of a pair key.
struct PairKey {
    std::string_view first;
    std::string_view second;
    bool one_way = false;
};

/// Takes a pair key apart; nothing where it is no such key.
std::optional<PairKey> parse_pair(std::string_view text);

/// One text for A-B and B-A; other texts as they are.
std::string canonical_pair(std::string_view text);

}  // namespace tarazy
