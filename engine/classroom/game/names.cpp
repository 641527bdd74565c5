#include "classroom/game/names.h"

#include <algorithm>

#include "model/error.h"
#include "scenario/yaml/utf8.h"

namespace tarazy {
namespace {

InputError wrong(const std::string& why) {
    return InputError("the name cannot be taken (" + why + "). Give 1 to " + std::to_string(longest_name) + " letters");
}

bool is_control(unsigned char byte) {
    return byte < 0x20 || byte == 0x7F;
}

/// The length of the sequence that begins with this byte of a UTF-8 text.
std::size_t length_of(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

char32_t code_point(std::string_view sequence) {
    const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(sequence[k])); };
    if (sequence.size() == 1) return byte(0);
    char32_t code = byte(0) & (0x7FU >> sequence.size());
    for (std::size_t k = 1; k < sequence.size(); ++k) code = code << 6U | (byte(k) & 0x3FU);
    return code;
}

bool is_space(char32_t code) {
    return code == ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x3000;
}

/// What nobody sees or what turns the writing of what stands beside it: C1 controls, zero widths, directions, tags.
bool is_hidden(char32_t code) {
    return (code >= 0x80 && code < 0xA0) || code == 0xAD || code == 0x61C || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || (code >= 0xE0000 && code <= 0xE007F);
}

std::string first_characters(const std::string& text, std::size_t count) {
    std::size_t end = 0;
    for (std::size_t k = 0; k < count && end < text.size(); ++k) end += length_of(static_cast<unsigned char>(text[end]));
    std::string first = text.substr(0, end);
    while (!first.empty() && first.back() == ' ') first.pop_back();
    return first;
}

}  // namespace

std::string clean_name(std::string_view name) {
    std::string text(name);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return is_control(static_cast<unsigned char>(c)); }, ' ');
    if (find_bad_byte(text)) throw wrong("it is not UTF-8");
    std::string clean;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view sequence = std::string_view(text).substr(at, length_of(static_cast<unsigned char>(text[at])));
        at += sequence.size();
        const char32_t code = code_point(sequence);
        if (is_hidden(code)) continue;
        if (!is_space(code)) {
            clean += sequence;
        } else if (!clean.empty() && clean.back() != ' ') {
            clean += ' ';
        }
    }
    while (!clean.empty() && clean.back() == ' ') clean.pop_back();
    if (clean.empty()) throw wrong("it is empty");
    if (const std::size_t count = count_characters(clean); count > longest_name) throw wrong("it has " + std::to_string(count) + " characters");
    return clean;
}

std::string unlike(const std::string& name, const std::vector<std::string>& taken) {
    std::string free = name;
    for (std::size_t number = 2; std::find(taken.begin(), taken.end(), free) != taken.end(); ++number) {
        const std::string suffix = ' ' + std::to_string(number);
        free = first_characters(name, longest_name - suffix.size()) + suffix;
    }
    return free;
}

}  // namespace tarazy
