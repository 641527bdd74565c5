#pragma once
// How far chance alone can move statistics of independent units (Efron 1979): the units drawn anew, with replacement, many times.
#include <cstdint>
#include <functional>
#include <vector>

#include "statistics/resampled_means.h"

namespace tarazy {

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
