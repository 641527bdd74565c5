#include "scenario/yaml/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tarazy {

std::optional<double> parse_number(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) return std::nullopt;
    }
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, trouble] = std::from_chars(text.data(), end, value);
    if (trouble != std::errc() || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string number_text(double value) {
    std::array<char, 40> digits{};
    constexpr double largest_plain = 1e15;  // whole numbers below are written digit by digit
    const bool plain = value == std::floor(value) && std::abs(value) < largest_plain;
    char* const end = digits.data() + digits.size();
    const auto result = plain ? std::to_chars(digits.data(), end, value, std::chars_format::fixed) : std::to_chars(digits.data(), end, value);
    std::string text(digits.data(), result.ptr);
    const std::size_t exponent = text.find('e');
    if (exponent != std::string::npos && text.find('.') == std::string::npos) text.insert(exponent, ".0");
    return text;
}

std::string range_text(const Bounds& bounds) {
    const bool low = std::isfinite(bounds.least);
    const bool high = std::isfinite(bounds.most);
    if (!low && !high) return "any number";
    if (low && high && !bounds.above && !bounds.below) return number_text(bounds.least) + " to " + number_text(bounds.most);
    std::string text;
    if (low) text += (bounds.above ? "above " : "at least ") + number_text(bounds.least);
    if (low && high) text += ", ";
    if (high) text += (bounds.below ? "below " : "at most ") + number_text(bounds.most);
    return text;
}

}  // namespace tarazy
