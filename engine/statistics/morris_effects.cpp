#include "statistics/morris_effects.h"

#include <cmath>
#include <limits>

#include "model/error.h"

namespace tarazy {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// [factor][trajectory], NaN where a value lacks.
std::vector<std::vector<double>> effects_of(std::span<const double> values, const UnitPoints& points) {
    const auto factors = static_cast<std::size_t>(points.cols());
    const std::size_t trajectories = values.size() / (factors + 1);
    std::vector<std::vector<double>> effects(factors, std::vector<double>(trajectories, none));
    for (std::size_t t = 0; t < trajectories; ++t) {
        for (std::size_t row = t * (factors + 1); row < t * (factors + 1) + factors; ++row) {
            const MorrisMove move = morris_move(points, row);
            const double effect = (values[row + 1] - values[row]) / move.by;
            if (std::isfinite(effect)) effects[move.factor][t] = effect;
        }
    }
    return effects;
}

MorrisEffect summary_of(const std::vector<double>& effects) {
    MorrisEffect summary;
    double sum = 0;
    double absolute = 0;
    for (const double effect : effects) {
        if (std::isnan(effect)) continue;
        ++summary.effects;
        sum += effect;
        absolute += std::abs(effect);
    }
    const auto n = static_cast<double>(summary.effects);
    summary.mean = summary.effects > 0 ? sum / n : none;
    summary.absolute_mean = summary.effects > 0 ? absolute / n : none;
    double squares = 0;
    for (const double effect : effects) {
        if (!std::isnan(effect)) squares += (effect - summary.mean) * (effect - summary.mean);
    }
    summary.deviation = summary.effects > 1 ? std::sqrt(squares / (n - 1)) : none;
    return summary;
}

}  // namespace

MorrisMove morris_move(const UnitPoints& points, std::size_t row) {
    const auto here = static_cast<Eigen::Index>(row);
    require(here + 1 < points.rows(), "the last row of a trajectory moves nothing");
    for (Eigen::Index f = 0; f < points.cols(); ++f) {
        const double by = points(here + 1, f) - points(here, f);
        if (by != 0) return {static_cast<std::size_t>(f), by};
    }
    throw Bug("each row of a Morris design moves a factor");
}

std::vector<MorrisEffect> morris_effects(std::span<const double> values, const UnitPoints& points, const Bootstrap& bootstrap) {
    const auto factors = static_cast<std::size_t>(points.cols());
    require(values.size() == static_cast<std::size_t>(points.rows()) && values.size() % (factors + 1) == 0,
            "a Morris design is made of whole trajectories");
    const std::vector<std::vector<double>> effects = effects_of(values, points);
    const auto absolute_means = [&](const std::vector<std::uint32_t>& trajectories) {
        std::vector<double> means;
        for (const auto& of_factor : effects) {
            double sum = 0;
            std::size_t count = 0;
            for (const std::uint32_t t : trajectories) {
                if (std::isnan(of_factor[t])) continue;
                sum += std::abs(of_factor[t]);
                ++count;
            }
            means.push_back(count > 0 ? sum / static_cast<double>(count) : none);
        }
        return means;
    };
    const std::vector<Interval> intervals = bootstrap_intervals(values.size() / (factors + 1), absolute_means, bootstrap);
    std::vector<MorrisEffect> summaries;
    for (std::size_t f = 0; f < factors; ++f) {
        summaries.push_back(summary_of(effects[f]));
        // One effect that is drawn every time would look certain.
        summaries.back().interval = summaries.back().effects < 2 ? Interval{none, none} : intervals[f];
    }
    return summaries;
}

}  // namespace tarazy
