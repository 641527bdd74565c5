#pragma once
// Rows of numbers as short text: whole multiples of a power of ten, each as its difference from the one before.
#include <span>
#include <string>
#include <vector>

namespace tarazy {

/// The power of ten to count in, so that the largest of some numbers (by size; what is not finite is left out) keeps `digits` significant
/// digits; 0 where all are 0.
int steps_exponent(std::span<const double> numbers, int digits);

/// Appends `[61723,12,-5,null]` for 0.61723, 0.61735, 0.61730 and NaN counted in 10^-5: the first as it is, the others as differences
/// from the last finite one before.
void append_steps(std::string& text, std::span<const double> numbers, int exponent);

/// Rows counted in the same power of ten, `{"e":-5,"rows":[[...],...]}`, the largest number keeping `digits` significant digits.
std::string rows_json(const std::vector<std::vector<double>>& rows, int digits);

}  // namespace tarazy
