#pragma once
// Numbers for short texts: rounded to significant digits; rows as whole multiples of a power of ten, each as its difference from the one before.
#include <cstdint>
#include <span>
#include <vector>

#include "record/json/description.h"

namespace tarazy {

/// The double next to a number of so many significant digits: its shortest text has no more. What is not finite stays.
double rounded(double number, int digits);

/// The power of ten to count in, so that the largest of some numbers (by size; what is not finite is left out) keeps `digits` significant
/// digits; 0 where all are 0.
int steps_exponent(std::span<const double> numbers, int digits);

/// 61723, 12, -5 and nothing for 0.61723, 0.61735, 0.61730 and NaN counted in 10^-5: the first as it is, the others as differences from
/// the last finite one before.
using Steps = std::vector<OrNull<std::int64_t>>;
Steps steps(std::span<const double> numbers, int exponent);

/// Rows counted in the same power of ten.
struct PackedRows {
    int exponent = 0;
    std::vector<Steps> rows;

    static constexpr std::string_view type_name = "Packed";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"e", "the rows count in this power of ten"}, &PackedRows::exponent);
        visit(JsonField{"rows", "each number as its difference from the last one before that is not null"}, &PackedRows::rows);
    }
};

/// The largest number keeps `digits` significant digits.
PackedRows packed(const std::vector<std::vector<double>>& rows, int digits);

}  // namespace tarazy
