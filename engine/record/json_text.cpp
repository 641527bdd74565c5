#include "record/json_text.h"

namespace tarazy {

std::string json_text(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result(1, '"');
    for (const char letter : text) {
        const auto code = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\') {
            result += '\\';
            result += letter;
        } else if (letter == '\n') {
            result += "\\n";
        } else if (code < 0x20) {
            result += "\\u00";
            result += digits[code >> 4U];
            result += digits[code & 15U];
        } else {
            result += letter;
        }
    }
    return result + '"';
}

void append_member(std::string& text, std::string_view key, std::string_view json) {
    if (text.empty() || text.back() != '{') text += ',';
    text.append(json_text(key)).append(1, ':').append(json);
}

}  // namespace tarazy
