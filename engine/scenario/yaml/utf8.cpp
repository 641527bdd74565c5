#include "scenario/yaml/utf8.h"

namespace tarazy {
namespace {

/// The length of the sequence at the start of `text`, 0 where it is no UTF-8 (RFC 3629, section 4).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length == 0 || text.size() < length) return 0;
    unsigned least = 0x80;
    unsigned most = 0xBF;
    if (lead == 0xE0) least = 0xA0;
    if (lead == 0xED) most = 0x9F;
    if (lead == 0xF0) least = 0x90;
    if (lead == 0xF4) most = 0x8F;
    if (byte(1) < least || byte(1) > most) return 0;
    for (std::size_t k = 2; k < length; ++k) {
        if ((byte(k) & 0xC0U) != 0x80U) return 0;
    }
    return length;
}

}  // namespace

std::optional<BadByte> find_bad_byte(std::string_view text) {
    BadByte here;
    while (!text.empty()) {
        const auto c = static_cast<unsigned char>(text[0]);
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F) {
            here.control = true;
            return here;
        }
        const std::size_t length = sequence_length(text);
        if (length == 0) return here;
        if (c == '\n') {
            ++here.line;
            here.column = 1;
        } else {
            ++here.column;
        }
        text.remove_prefix(length);
    }
    return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

}  // namespace tarazy
