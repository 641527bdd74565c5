#include "record/number_steps.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace tarazy {

double rounded(double number, int digits) {
    if (!std::isfinite(number)) return number;
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::general, digits);
    std::from_chars(text, end.ptr, number);
    return number;
}

int steps_exponent(std::span<const double> numbers, int digits) {
    double largest = 0;
    for (const double number : numbers) {
        if (std::isfinite(number)) largest = std::max(largest, std::abs(number));
    }
    return largest > 0 ? static_cast<int>(std::floor(std::log10(largest))) + 1 - digits : 0;
}

Steps steps(std::span<const double> numbers, int exponent) {
    // Powers of ten with a positive exponent are exact to 10^22; dividing by one is more exact than multiplying by its inverse.
    const double power = std::pow(10.0, std::abs(exponent));
    std::int64_t before = 0;
    Steps row;
    row.reserve(numbers.size());
    for (const double number : numbers) {
        if (!std::isfinite(number)) {
            row.emplace_back(std::nullopt);
            continue;
        }
        const std::int64_t count = std::llround(exponent < 0 ? number * power : number / power);
        row.emplace_back(count - before);
        before = count;
    }
    return row;
}

PackedRows packed(const std::vector<std::vector<double>>& rows, int digits) {
    std::vector<double> largest;
    for (const auto& row : rows) {
        double most = 0;
        for (const double number : row) {
            if (std::isfinite(number)) most = std::max(most, std::abs(number));
        }
        largest.push_back(most);
    }
    PackedRows packed{.exponent = steps_exponent(largest, digits), .rows = {}};
    for (const auto& row : rows) packed.rows.push_back(steps(row, packed.exponent));
    return packed;
}

}  // namespace tarazy
