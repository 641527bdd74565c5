#pragma once
// Means over runs drawn anew, with replacement (the bootstrap of Efron 1979): how far chance alone can move a mean.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace tarazy {

/// How often the runs are drawn anew, and by which seed. With 1,999 times the ends of a 95 % interval are order statistics
/// (Davison & Hinkley 1997).
struct Resampling {
    std::uint64_t seed = 1;
    std::size_t times = 1999;
};

/// The mean of every sample over each drawing of the runs: [sample][drawing]. The samples have one number a run, all of them the
/// same runs, and meet the same drawings. What is not finite is skipped; a mean of nothing is NaN. Runs must be
/// independent: where futures have common random numbers, the samples hold the mean across futures.
/// The k-th run of drawing b comes from draw k of the address (seed, run 0, stream design, step 101, entity b).
std::vector<std::vector<double>> resampled_means(const std::vector<std::vector<double>>& samples, const Resampling& resampling);

/// An interval of numbers.
struct Interval {
    double low = 0;
    double high = 0;
};

/// The middle 95 % of resampled means (the percentile interval): the values of rank (n + 1) / 40, rounded down, from either end, so
/// that the interval of the negated means is exactly the negated one. Means of nothing are skipped; of none both ends are NaN.
Interval percentile_interval(std::vector<double> means);

}  // namespace tarazy
