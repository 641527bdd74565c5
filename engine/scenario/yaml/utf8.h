#pragma once
// Texts must be UTF-8 without control characters.
#include <cstddef>
#include <optional>
#include <string_view>

namespace tarazy {

/// The place of the first byte that does not belong: line and column from 1, column in characters.
struct BadByte {
    std::size_t line = 1;
    std::size_t column = 1;
    bool control = false;  ///< a control character; else not UTF-8
};

/// Looks for bytes that are no UTF-8 (overlong, surrogate and truncated sequences too) or control characters other than tab and line ends.
std::optional<BadByte> find_bad_byte(std::string_view text);

/// The number of characters of a UTF-8 text.
std::size_t count_characters(std::string_view text);

}  // namespace tarazy
