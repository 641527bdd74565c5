#pragma once
// Texts as CSV has them.
#include <string>
#include <string_view>

namespace tarazy {

/// A field as RFC 4180 has it: between quotes where it must be.
std::string csv_field(std::string_view text);

}  // namespace tarazy
