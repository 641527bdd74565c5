#include "experiment/sweep/summary.h"

#include <cmath>
#include <functional>
#include <limits>
#include <string>

namespace tarazy {

SweepSummary summarise(const SweepTable& table) {
    SweepSummary summary(table.points.size());
    for (std::size_t p = 0; p < table.points.size(); ++p) {
        for (std::size_t o = 0; o < table.outcomes.size(); ++o) {
            std::vector<double> values = table.of(p, o);
            const MeanInterval interval = mean_interval(values);
            std::erase_if(values, [](double value) { return !std::isfinite(value); });
            summary[p].push_back({interval, band_of(std::move(values))});
        }
    }
    return summary;
}

void add_summary(const SweepSummary& summary, TableFile& file) {
    const std::vector<std::string> axes{"point", "outcome"};
    std::vector<std::int32_t> runs;
    for (const auto& point : summary) {
        for (const PointSummary& of : point) runs.push_back(static_cast<std::int32_t>(of.interval.count));
    }
    file.variables.push_back({"runs", "1", "replicates that were done", axes, std::move(runs), {}, {}});
    const auto add = [&](const char* name, const char* meaning, const std::function<double(const PointSummary&)>& number) {
        std::vector<double> numbers;
        for (const auto& point : summary) {
            for (const PointSummary& of : point) numbers.push_back(number(of));
        }
        file.variables.push_back({name, "1", meaning, axes, std::move(numbers), {}, {}});
    };
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    add("mean", "mean over the replicates", [](const PointSummary& of) { return of.interval.mean; });
    add("deviation", "standard deviation over the replicates",
        [](const PointSummary& of) { return of.interval.count > 1 ? of.interval.deviation : nan; });
    add("half_width", "half width of the 95 % interval of the mean",
        [](const PointSummary& of) { return of.interval.count > 1 ? of.interval.half_width : nan; });
    add("low", "5 % quantile over the replicates", [](const PointSummary& of) { return of.band.low; });
    add("median", "median over the replicates", [](const PointSummary& of) { return of.band.median; });
    add("high", "95 % quantile over the replicates", [](const PointSummary& of) { return of.band.high; });
}

}  // namespace tarazy
