#pragma once
// Quantiles of a sample.
#include <span>
#include <vector>

namespace tarazy {

/// The 5 %, 50 % and 95 % quantiles: the middle and the 90 % band.
struct Band {
    double low = 0;
    double median = 0;
    double high = 0;
};

/// Quantile q in [0, 1] of values in rising order, at least one: linear between the order statistics, the one of rank q (n - 1)
/// (type 7 of Hyndman & Fan 1996, the default of R and NumPy).
double quantile(std::span<const double> sorted, double q);

/// The band of some finite values in any order; of none all three are NaN.
Band band_of(std::vector<double> values);

}  // namespace tarazy
