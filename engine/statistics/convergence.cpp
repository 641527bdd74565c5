#include "statistics/convergence.h"

#include <cmath>
#include <cstdio>
#include <limits>

#include "arithmetic/scalar.h"
#include "model/error.h"
#include "statistics/mean_interval.h"

namespace tarazy {
namespace {

constexpr std::size_t first_count = 8;
constexpr std::size_t fewest_steps = 3;
constexpr double stalled_above = -0.25;

}  // namespace

std::vector<ConvergenceStep> running_intervals(std::span<const double> values) {
    std::vector<double> numbers;
    for (const double value : values) {
        if (!std::isnan(value)) numbers.push_back(value);
    }
    std::vector<ConvergenceStep> steps;
    const auto add = [&](std::size_t count) {
        const MeanInterval interval = mean_interval(std::span(numbers).first(count));
        steps.push_back({count, interval.mean, interval.half_width});
    };
    for (std::size_t count = first_count; count < numbers.size(); count *= 2) add(count);
    if (numbers.size() >= first_count) add(numbers.size());
    return steps;
}

Convergence convergence(std::span<const ConvergenceStep> steps) {
    Convergence result{std::numeric_limits<double>::quiet_NaN(), Shrinking::unknown};
    if (steps.size() < fewest_steps) return result;
    if (steps.back().half_width == 0) {
        result.verdict = Shrinking::certain;
        return result;
    }
    std::vector<double> counts;
    std::vector<double> widths;
    for (const ConvergenceStep& step : steps) {
        require(step.count > 0, "a step has seen some numbers");
        if (!std::isfinite(step.half_width) || step.half_width <= 0) continue;
        counts.push_back(scalar_log(static_cast<double>(step.count)));
        widths.push_back(scalar_log(step.half_width));
    }
    if (counts.size() < fewest_steps) return result;
    const double mean_count = mean_interval(counts).mean;
    const double mean_width = mean_interval(widths).mean;
    double product = 0;
    double square = 0;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        product += (counts[k] - mean_count) * (widths[k] - mean_width);
        square += (counts[k] - mean_count) * (counts[k] - mean_count);
    }
    require(square > 0, "steps are of rising count");
    result.exponent = product / square;
    result.verdict = result.exponent > stalled_above ? Shrinking::stalled : Shrinking::shrinking;
    return result;
}

std::string convergence_words(const Convergence& convergence) {
    char exponent[32];
    std::snprintf(exponent, sizeof exponent, "%.2f", convergence.exponent);
    switch (convergence.verdict) {
        case Shrinking::unknown: return "too few runs to tell (32 at least)";
        case Shrinking::certain: return "does not vary";
        case Shrinking::shrinking:
            return std::string("shrinks as n^") + exponent +
                   (convergence.exponent < -0.6 ? ": faster than independent runs would" : ": four times the runs halve the interval");
        case Shrinking::stalled: return std::string("stalled, n^") + exponent + ": rare extremes rule the mean, its interval is not to be trusted";
    }
    throw Bug("every verdict has its words");
}

}  // namespace tarazy
