#include "record/number_steps.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tarazy {

int steps_exponent(std::span<const double> numbers, int digits) {
    double largest = 0;
    for (const double number : numbers) {
        if (std::isfinite(number)) largest = std::max(largest, std::abs(number));
    }
    return largest > 0 ? static_cast<int>(std::floor(std::log10(largest))) + 1 - digits : 0;
}

void append_steps(std::string& text, std::span<const double> numbers, int exponent) {
    // Powers of ten with a positive exponent are exact to 10^22; dividing by one is more exact than multiplying by its inverse.
    const double power = std::pow(10.0, std::abs(exponent));
    std::int64_t before = 0;
    text += '[';
    for (std::size_t k = 0; k < numbers.size(); ++k) {
        if (k > 0) text += ',';
        if (!std::isfinite(numbers[k])) {
            text += "null";
            continue;
        }
        const std::int64_t count = std::llround(exponent < 0 ? numbers[k] * power : numbers[k] / power);
        text += std::to_string(count - before);
        before = count;
    }
    text += ']';
}

std::string rows_json(const std::vector<std::vector<double>>& rows, int digits) {
    std::vector<double> largest;
    for (const auto& row : rows) {
        double most = 0;
        for (const double number : row) {
            if (std::isfinite(number)) most = std::max(most, std::abs(number));
        }
        largest.push_back(most);
    }
    const int exponent = steps_exponent(largest, digits);
    std::string json = "{\"e\":" + std::to_string(exponent) + ",\"rows\":[";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (r > 0) json += ',';
        append_steps(json, rows[r], exponent);
    }
    return json + "]}";
}

}  // namespace tarazy
