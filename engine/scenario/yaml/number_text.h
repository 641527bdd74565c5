#pragma once
// Numbers as text, the same under every locale.
#include <optional>
#include <string>
#include <string_view>

#include "model/field.h"

namespace tarazy {

/// A finite decimal number that is the whole text, with an optional sign; nothing otherwise.
std::optional<double> parse_number(std::string_view text);

/// The shortest text that reads back to the same number, as every YAML parser reads it (1.0e-05, not 1e-05).
std::string number_text(double value);

/// A range in words: `0 to 1`, `at least 0`, `above 0`, `above 0, at most 1`, `any number`.
std::string range_text(const Bounds& bounds);

}  // namespace tarazy
