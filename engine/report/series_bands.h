#pragma once
// A series over many runs: its median and bands at each time, its mean, and a few runs one by one.
#include <array>
#include <vector>

#include "record/run_reader.h"
#include "report/page_plan.h"

namespace tarazy {

/// The quantiles of a fan: the 90 % band, the middle half, the median.
inline constexpr std::array<double, 5> fan_ranks{0.05, 0.25, 0.5, 0.75, 0.95};

/// One number of a series (of one actor, say) through the planned times.
struct Fan {
    std::array<std::vector<double>, fan_ranks.size()> quantiles;  ///< [rank][time]; NaN where no run has a finite number
    std::vector<double> mean;                                     ///< [time]
    std::vector<std::vector<double>> histories;                   ///< [history][time]
};

/// The fans of the places of a series (index in all_series()) with `width` numbers a run and time. Failed runs do not count. Reads the file
/// several times rather than hold more than some 128 MB.
std::vector<Fan> fans_of(const RunReader& file, std::size_t series, std::size_t width, const std::vector<std::size_t>& places, const PagePlan& plan);

}  // namespace tarazy
