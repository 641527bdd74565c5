#pragma once
// The mean of a sample and how sure of it one can be.
#include <cstddef>
#include <span>

namespace tarazy {

/// Mean, standard deviation (n - 1) and half width of the 95 % interval of the mean (Student's t) of the values that are numbers.
/// Without any the mean is NaN; of fewer than two the deviation is 0 and the half width infinite.
struct MeanInterval {
    std::size_t count = 0;
    double mean = 0;
    double deviation = 0;
    double half_width = 0;
};

MeanInterval mean_interval(std::span<const double> values);

/// The quantile q in (0, 1) of Student's t with n >= 1 degrees of freedom.
double student_quantile(double q, double degrees);

}  // namespace tarazy
