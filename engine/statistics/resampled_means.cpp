#include "statistics/resampling.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "arithmetic/philox.h"
#include "model/error.h"

namespace tarazy {
namespace {

constexpr std::uint32_t drawing_step = 101;

std::vector<std::size_t> drawn_runs(std::size_t runs, std::uint64_t seed, std::uint32_t drawing) {
    std::vector<std::size_t> drawn(runs);
    for (std::size_t k = 0; k < runs; ++k) {
        const double u = uniform({seed, 0}, Stream::design, drawing_step, drawing, static_cast<std::uint32_t>(k));
        drawn[k] = std::min(static_cast<std::size_t>(u * static_cast<double>(runs)), runs - 1);
    }
    return drawn;
}

double mean_over(const std::vector<double>& sample, const std::vector<std::size_t>& runs) {
    double sum = 0;
    std::size_t count = 0;
    for (const std::size_t run : runs) {
        if (!std::isfinite(sample[run])) continue;
        sum += sample[run];
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::vector<std::vector<double>> resampled_means(const std::vector<std::vector<double>>& samples, const Resampling& resampling) {
    const std::size_t runs = samples.empty() ? 0 : samples.front().size();
    for (const auto& sample : samples) require(sample.size() == runs, "samples that are drawn together are over the same runs");
    require(runs < most_runs && resampling.times < most_runs, "runs and drawings have addresses");
    std::vector<std::vector<double>> means(samples.size(), std::vector<double>(resampling.times));
    for (std::size_t b = 0; b < resampling.times; ++b) {
        const auto drawn = drawn_runs(runs, resampling.seed, static_cast<std::uint32_t>(b));
        for (std::size_t s = 0; s < samples.size(); ++s) means[s][b] = mean_over(samples[s], drawn);
    }
    return means;
}

Interval percentile_interval(std::vector<double> means) {
    means.erase(std::remove_if(means.begin(), means.end(), [](double mean) { return std::isnan(mean); }), means.end());
    if (means.empty()) return {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    std::sort(means.begin(), means.end());
    const std::size_t rank = std::max<std::size_t>((means.size() + 1) / 40, 1);
    return {means[rank - 1], means[means.size() - rank]};
}

}  // namespace tarazy
