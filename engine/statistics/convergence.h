#pragma once
// Whether more runs still make an outcome surer.
#include <span>
#include <string>
#include <vector>

namespace tarazy {

/// What was known of an outcome after so many of its numbers.
struct ConvergenceStep {
    std::size_t count = 0;
    double mean = 0;
    double half_width = 0;  ///< of the 95 % interval
};

/// Mean and half width (Student's t) of the first 8, 16, 32 ... and of all values that are numbers; no step of fewer than 8.
std::vector<ConvergenceStep> running_intervals(std::span<const double> values);

enum class Shrinking {
    unknown,    ///< fewer than three steps
    certain,    ///< the interval is a point at the end: the outcome does not vary
    shrinking,  ///< about as 1 / sqrt(n), or faster
    stalled     ///< slower: rare extremes rule the mean, and its interval is not to be trusted
};

/// The exponent of the half width in the count, by least squares on logarithms: -1/2 where the numbers are independent of finite variance;
/// above -1/4 it is called stalled. Steps whose half width is not a positive number do not count.
struct Convergence {
    double exponent = 0;  ///< NaN where unknown or certain
    Shrinking verdict = Shrinking::unknown;
};

/// From steps of rising count: running_intervals(), or intervals of any estimate by the number of base samples.
Convergence convergence(std::span<const ConvergenceStep> steps);

/// `shrinks as n^-0.49: four times the runs halve the interval`.
std::string convergence_words(const Convergence& convergence);

}  // namespace tarazy
