#pragma once
// The bootstrap (Efron 1979): how far chance alone moves means and other statistics.
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace tarazy {

// Means over runs drawn anew, with replacement (the bootstrap of Efron 1979): how far chance alone can move a mean.

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

// How far chance alone can move statistics of independent units (Efron 1979): the units drawn anew, with replacement, many times.

/// The seed of the resamples, and how many. With 999 resamples the ends of a 95 % interval are order statistics (Davison & Hinkley 1997).
struct Bootstrap {
    std::uint64_t seed = 1;
    std::uint32_t use = 0;  ///< below 2^24; bootstraps of the same use draw the same units
    std::size_t resamples = 999;
};

/// Statistics of the units that are listed; a unit may be listed more than once. Always as many numbers, NaN what cannot be had.
using UnitStatistics = std::function<std::vector<double>(const std::vector<std::uint32_t>& units)>;

/// The 95 % percentile interval of each statistic over resamples of units 0 ... n - 1 (percentile_interval() in resampled_means.h). Of
/// fewer than two units the ends are NaN: one that is drawn every time would look certain.
std::vector<Interval> bootstrap_intervals(std::size_t units, const UnitStatistics& statistics, const Bootstrap& bootstrap);

}  // namespace tarazy
