#pragma once
// Texts as JSON has them.
#include <string>
#include <string_view>

namespace tarazy {

/// A text between quotes, escaped as RFC 8259 has it; UTF-8 as it is.
std::string json_text(std::string_view text);

/// `[a,b]` of what `print` makes of each item.
template <class Range, class Print>
std::string json_list(const Range& range, Print&& print) {
    std::string text(1, '[');
    for (const auto& item : range) {
        if (text.size() > 1) text += ',';
        text += print(item);
    }
    text += ']';
    return text;
}

/// A JSON text for json_list() to take as it is.
inline const std::string& as_it_is(const std::string& json) {
    return json;
}

/// Appends `"key":value`, with a comma before unless it is the first of its object (a text handed over already did not end in one).
void append_member(std::string& text, std::string_view key, std::string_view json);

}  // namespace tarazy
