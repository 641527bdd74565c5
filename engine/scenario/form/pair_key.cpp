#include "scenario/form/pair_key.h"

namespace tarazy {

std::optional<PairKey> parse_pair(std::string_view text) {
    const std::size_t middle = text.find_first_of("->");
    if (middle == std::string_view::npos || middle == 0 || middle + 1 == text.size()) return std::nullopt;
    if (text.find_first_of("->", middle + 1) != std::string_view::npos) return std::nullopt;
    return PairKey{text.substr(0, middle), text.substr(middle + 1), text[middle] == '>'};
}

std::string canonical_pair(std::string_view text) {
    const auto pair = parse_pair(text);
    if (!pair || pair->one_way || pair->first <= pair->second) return std::string(text);
    return std::string(pair->second).append("-").append(pair->first);
}

}  // namespace tarazy
