#include "statistics/ranking.h"

#include <algorithm>
#include <cmath>

#include "model/error.h"
#include "statistics/mean_interval.h"

namespace tarazy {
namespace {

bool has_number(const std::vector<double>& values) {
    return std::any_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

/// Whether a is better than b; any number is better than none.
bool better(double a, double b, bool more_is_better) {
    if (std::isnan(a) || std::isnan(b)) return !std::isnan(a) && std::isnan(b);
    return more_is_better ? a > b : a < b;
}

bool equal(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

/// How many are better than, and how many equal to, policy k (itself too).
struct Place {
    std::size_t above = 0;
    std::size_t equals = 0;
};

Place place_of(const std::vector<double>& means, std::size_t k, bool more_is_better) {
    Place place;
    for (const double mean : means) {
        if (better(mean, means[k], more_is_better)) ++place.above;
        if (equal(mean, means[k])) ++place.equals;
    }
    return place;
}

/// The runs in which every policy that ever has a number has one.
std::vector<std::vector<double>> complete_runs(const std::vector<std::vector<double>>& values) {
    const std::size_t runs = values.front().size();
    std::vector<std::vector<double>> kept(values.size());
    for (std::size_t run = 0; run < runs; ++run) {
        const bool complete =
            std::all_of(values.begin(), values.end(), [&](const auto& policy) { return std::isfinite(policy[run]) || !has_number(policy); });
        for (std::size_t k = 0; complete && k < values.size(); ++k) kept[k].push_back(values[k][run]);
    }
    return kept;
}

}  // namespace

Ranking rank_policies(const std::vector<std::vector<double>>& values, bool more_is_better, const Resampling& resampling) {
    Ranking ranking;
    if (values.empty()) return ranking;
    for (const auto& policy : values) require(policy.size() == values.front().size(), "policies are ranked over the same runs");
    const auto kept = complete_runs(values);
    ranking.runs = kept.front().size();
    ranking.left_out = values.front().size() - ranking.runs;
    for (const auto& policy : kept) ranking.means.push_back(mean_interval(policy).mean);
    for (std::size_t k = 0; k < kept.size(); ++k) ranking.ranks.push_back(place_of(ranking.means, k, more_is_better).above + 1);

    const auto resampled = resampled_means(kept, resampling);
    ranking.shares.assign(kept.size(), std::vector<double>(kept.size(), 0.0));
    std::vector<double> drawn(kept.size());
    for (std::size_t b = 0; b < resampling.times; ++b) {
        for (std::size_t k = 0; k < kept.size(); ++k) drawn[k] = resampled[k][b];
        for (std::size_t k = 0; k < kept.size(); ++k) {
            const Place place = place_of(drawn, k, more_is_better);
            for (std::size_t e = 0; e < place.equals; ++e) ranking.shares[k][place.above + e] += 1.0 / static_cast<double>(place.equals);
        }
    }
    for (auto& shares : ranking.shares) {
        for (double& share : shares) share /= static_cast<double>(std::max<std::size_t>(resampling.times, 1));
    }
    return ranking;
}

}  // namespace tarazy
