#pragma once
// The names of students as the others see them.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tarazy {

inline constexpr std::size_t longest_name = 40;  ///< characters

/// A name without control characters and those that are invisible or turn the direction of writing, spaces single and none at either end.
/// Throws InputError where nothing is left, where more than 40 characters are, and for what is not UTF-8.
std::string clean_name(std::string_view name);

/// The name, or the first of `name 2`, `name 3` … that is not taken, the name shortened so that no more than 40 characters are left.
std::string unlike(const std::string& name, const std::vector<std::string>& taken);

}  // namespace tarazy
