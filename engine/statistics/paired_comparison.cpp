#include "statistics/paired_comparison.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

#include "model/error.h"
#include "statistics/mean_interval.h"

namespace tarazy {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// Run by run, NaN where either is not finite.
std::vector<double> differences(std::span<const double> policy, std::span<const double> other) {
    require(policy.size() == other.size(), "policies are compared over the same runs");
    std::vector<double> difference(policy.size(), unknown);
    for (std::size_t run = 0; run < policy.size(); ++run) {
        if (std::isfinite(policy[run]) && std::isfinite(other[run])) difference[run] = policy[run] - other[run];
    }
    return difference;
}

MeanInterval over_pairs(std::span<const double> values, const std::vector<double>& difference) {
    std::vector<double> kept;
    for (std::size_t run = 0; run < values.size(); ++run) {
        if (!std::isnan(difference[run])) kept.push_back(values[run]);
    }
    return mean_interval(kept);
}

double share_positive(const std::vector<double>& difference, bool more_is_better) {
    double better = 0;
    double pairs = 0;
    for (const double d : difference) {
        if (std::isnan(d)) continue;
        pairs += 1;
        if (d == 0) better += 0.5;
        if (more_is_better ? d > 0 : d < 0) better += 1;
    }
    return better / pairs;
}

/// Half width of the interval of a difference of independent means, degrees of freedom after Welch and Satterthwaite.
double welch_half_width(const MeanInterval& first, const MeanInterval& second) {
    const double a = first.deviation * first.deviation / static_cast<double>(first.count);
    const double b = second.deviation * second.deviation / static_cast<double>(second.count);
    if (a + b == 0) return 0;
    const double degrees = (a + b) * (a + b) / (a * a / static_cast<double>(first.count - 1) + b * b / static_cast<double>(second.count - 1));
    return student_quantile(0.975, degrees) * std::sqrt(a + b);
}

double two_sided_p(const MeanInterval& difference) {
    if (difference.deviation == 0) return 0;
    const auto n = static_cast<double>(difference.count);
    const double t = std::abs(difference.mean) / (difference.deviation / std::sqrt(n));
    return std::min(1.0, 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(n - 1), t)));
}

double ratio(double difference, double deviation) {
    if (difference == 0) return 0;
    return deviation == 0 ? std::copysign(infinite, difference) : difference / deviation;
}

PairedComparison compared(std::span<const double> policy, std::span<const double> other, const std::vector<double>& difference,
                          std::vector<double> resampled, bool more_is_better) {
    const MeanInterval of_policy = over_pairs(policy, difference);
    const MeanInterval of_other = over_pairs(other, difference);
    const MeanInterval between = mean_interval(difference);
    PairedComparison result;
    result.pairs = between.count;
    result.left_out = policy.size() - between.count;
    result.mean = of_policy.mean;
    result.other_mean = of_other.mean;
    result.difference = between.mean;
    result.better = share_positive(difference, more_is_better);
    const bool differ = std::any_of(difference.begin(), difference.end(), [](double d) { return !std::isnan(d) && d != 0; });
    if (between.count < 2 && (differ || between.count == 0)) {
        result.student = {-infinite, infinite};
        result.bootstrap = between.count == 0 ? Interval{unknown, unknown} : result.student;
        result.half_width = result.unpaired_half_width = infinite;
        result.effect = result.pooled_effect = unknown;
        return result;
    }
    if (between.count >= 2) result.unpaired_half_width = welch_half_width(of_policy, of_other);
    if (differ) {
        result.half_width = between.half_width;
        result.student = {between.mean - between.half_width, between.mean + between.half_width};
        result.bootstrap = percentile_interval(std::move(resampled));
        result.p = two_sided_p(between);
        result.effect = ratio(between.mean, between.deviation);
        const double variances = of_policy.deviation * of_policy.deviation + of_other.deviation * of_other.deviation;
        result.pooled_effect = ratio(between.mean, std::sqrt(variances / 2));
    }
    if (result.unpaired_half_width > 0) result.narrowing = result.half_width > 0 ? result.unpaired_half_width / result.half_width : infinite;
    return result;
}

}  // namespace

double share_better(std::span<const double> policy, std::span<const double> other, bool more_is_better) {
    return share_positive(differences(policy, other), more_is_better);
}

PairedComparison compare_paired(std::span<const double> policy, std::span<const double> other, bool more_is_better, const Resampling& resampling) {
    const std::vector<double> difference = differences(policy, other);
    return compared(policy, other, difference, resampled_means({difference}, resampling).front(), more_is_better);
}

std::vector<PairedComparison> compare_with_reference(const std::vector<std::vector<double>>& policies, std::size_t reference, bool more_is_better,
                                                     const Resampling& resampling) {
    require(reference < policies.size(), "the reference is one of the policies");
    std::vector<std::vector<double>> difference;
    for (const auto& policy : policies) difference.push_back(differences(policy, policies[reference]));
    std::vector<std::vector<double>> resampled = resampled_means(difference, resampling);
    std::vector<PairedComparison> results;
    for (std::size_t k = 0; k < policies.size(); ++k) {
        results.push_back(compared(policies[k], policies[reference], difference[k], std::move(resampled[k]), more_is_better));
    }
    return results;
}

}  // namespace tarazy
