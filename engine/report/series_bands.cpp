#include "report/series_bands.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "report/run_blocks.h"
#include "statistics/quantile.h"

namespace tarazy {
namespace {

/// Doubles to hold at once.
constexpr std::size_t most_held = std::size_t{16} << 20U;

/// The statistics of one place and time from all its runs, in any order.
void sum_up(std::span<double> sample, std::size_t time, Fan& fan) {
    const auto finite =
        static_cast<std::size_t>(std::remove_if(sample.begin(), sample.end(), [](double number) { return !std::isfinite(number); }) - sample.begin());
    sample = sample.first(finite);
    const double none = std::numeric_limits<double>::quiet_NaN();
    double sum = 0;
    for (const double number : sample) sum += number;
    fan.mean[time] = sample.empty() ? none : sum / static_cast<double>(sample.size());
    std::sort(sample.begin(), sample.end());
    for (std::size_t rank = 0; rank < fan_ranks.size(); ++rank) {
        fan.quantiles[rank][time] = sample.empty() ? none : quantile(sample, fan_ranks[rank]);
    }
}

}  // namespace

std::vector<Fan> fans_of(const RunReader& file, std::size_t series, std::size_t width, const std::vector<std::size_t>& places, const PagePlan& plan) {
    const std::size_t times = plan.times.size();
    const std::size_t runs = plan.runs.size();
    std::vector<Fan> fans(places.size());
    for (Fan& fan : fans) {
        for (auto& row : fan.quantiles) row.resize(times);
        fan.mean.resize(times);
        fan.histories.assign(plan.histories.size(), std::vector<double>(times));
    }
    if (places.empty()) return fans;

    const std::size_t at_once = std::clamp<std::size_t>(most_held / (runs * places.size()), 1, times);
    std::vector<double> samples(at_once * places.size() * runs);  // [time][place][run]
    for (std::size_t first = 0; first < times; first += at_once) {
        const std::size_t count = std::min(at_once, times - first);
        std::size_t taken = 0;
        std::size_t shown = 0;
        for_each_run(file, series, width, [&](std::size_t run, std::span<const double> numbers) {
            if (taken == runs || plan.runs[taken] != run) return;  // it failed
            const bool is_shown = shown < plan.histories.size() && plan.histories[shown] == run;
            for (std::size_t t = 0; t < count; ++t) {
                const auto row = numbers.subspan(plan.times[first + t] * width, width);
                for (std::size_t p = 0; p < places.size(); ++p) {
                    samples[(t * places.size() + p) * runs + taken] = row[places[p]];
                    if (is_shown) fans[p].histories[shown][first + t] = row[places[p]];
                }
            }
            ++taken;
            if (is_shown) ++shown;
        });
        for (std::size_t t = 0; t < count; ++t) {
            for (std::size_t p = 0; p < places.size(); ++p) {
                sum_up(std::span(samples).subspan((t * places.size() + p) * runs, runs), first + t, fans[p]);
            }
        }
    }
    return fans;
}

}  // namespace tarazy
