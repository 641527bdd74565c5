#pragma once
// Texts as JSON has them.
#include <string>
#include <string_view>

namespace tarazy {

/// A text between quotes, escaped as RFC 8259 has it; UTF-8 as it is.
std::string json_text(std::string_view text);

}  // namespace tarazy
