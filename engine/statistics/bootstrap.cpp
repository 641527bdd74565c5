#include "statistics/resampling.h"

#include <limits>
#include <numeric>

#include "model/error.h"
#include "statistics/analysis_streams.h"

namespace tarazy {

std::vector<Interval> bootstrap_intervals(std::size_t units, const UnitStatistics& statistics, const Bootstrap& bootstrap) {
    require(units <= std::numeric_limits<std::uint32_t>::max() && bootstrap.use < most_runs && bootstrap.resamples > 0,
            "units and bootstraps have addresses");
    std::vector<std::uint32_t> drawn(units);
    std::iota(drawn.begin(), drawn.end(), std::uint32_t{0});
    std::vector<std::vector<double>> resampled(statistics(drawn).size());  // [statistic][resample]
    const double none = std::numeric_limits<double>::quiet_NaN();
    if (units < 2) return std::vector<Interval>(resampled.size(), Interval{none, none});
    for (auto& values : resampled) values.reserve(bootstrap.resamples);
    for (std::size_t b = 0; b < bootstrap.resamples; ++b) {
        for (std::size_t k = 0; k < units; ++k) {
            const double u = uniform({bootstrap.seed, bootstrap.use}, DesignUse::bootstrap, b, k);
            drawn[k] = static_cast<std::uint32_t>(chosen_below(units, u));
        }
        const std::vector<double> values = statistics(drawn);
        require(values.size() == resampled.size(), "a statistic is always as many numbers");
        for (std::size_t s = 0; s < values.size(); ++s) resampled[s].push_back(values[s]);
    }
    std::vector<Interval> intervals;
    for (auto& values : resampled) intervals.push_back(percentile_interval(std::move(values)));
    return intervals;
}

}  // namespace tarazy
