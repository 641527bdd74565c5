#pragma once
// The nearest known name for a misspelt one.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tarazy {

/// Insertions, deletions and substitutions between two words (Levenshtein 1966), in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The name that differs in capitals alone, else the first of the nearest names, if it is at most max(2, length / 3) edits away and shares something
/// with the word.
std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& names);

/// `Did you mean 'name'?`, else `Known: a, b, c` (a dozen at most), else nothing.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& names);

/// `a, b and c`, the last joined by a word.
std::string all_of(std::span<const std::string_view> names, std::string_view last);

/// `a, b, c`; what goes beyond `most` is counted: `a, b and 7 more`.
std::string listed(const std::vector<std::string_view>& names, std::size_t most = 12);

}  // namespace tarazy
