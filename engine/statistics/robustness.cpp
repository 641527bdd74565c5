#include "statistics/robustness.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

#include "model/error.h"

namespace tarazy {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool complete(const std::vector<std::vector<double>>& payoffs, std::size_t future) {
    return std::all_of(payoffs.begin(), payoffs.end(), [&](const auto& policy) { return std::isfinite(policy[future]); });
}

RobustnessOfPolicy across(const std::vector<double>& payoffs, const std::vector<double>& regrets, bool more_is_better) {
    RobustnessOfPolicy result;
    std::vector<double> values;
    double sum = 0;
    for (std::size_t future = 0; future < payoffs.size(); ++future) {
        if (std::isnan(regrets[future])) continue;
        const double value = payoffs[future];
        if (values.empty() || (more_is_better ? value < result.worst : value > result.worst)) {
            result.worst = value;
            result.worst_future = future;
        }
        if (values.empty() || regrets[future] > result.largest_regret) {
            result.largest_regret = regrets[future];
            result.regret_future = future;
        }
        sum += value;
        values.push_back(value);
    }
    if (values.empty()) return {unknown, unknown, 0, unknown, unknown, 0};
    result.mean = sum / static_cast<double>(values.size());
    result.worst_decile = worst_decile(std::move(values), more_is_better);
    return result;
}

}  // namespace

double worst_decile(std::vector<double> values, bool more_is_better) {
    require(!values.empty(), "the worst tenth of no values does not exist");
    if (more_is_better) {
        std::sort(values.begin(), values.end());
    } else {
        std::sort(values.begin(), values.end(), std::greater<>());
    }
    if (values.size() <= 10) return values.front();
    const std::size_t whole = values.size() / 10;
    const double part = static_cast<double>(values.size() % 10) / 10;
    double sum = 0;
    for (std::size_t k = 0; k < whole; ++k) sum += values[k];
    if (part > 0) sum += part * values[whole];
    return sum / (static_cast<double>(values.size()) / 10);
}

Robustness robustness(const std::vector<std::vector<double>>& payoffs, bool more_is_better) {
    Robustness result;
    if (payoffs.empty()) return result;
    const std::size_t futures = payoffs.front().size();
    for (const auto& policy : payoffs) require(policy.size() == futures, "policies are judged in the same futures");
    result.regrets.assign(payoffs.size(), std::vector<double>(futures, unknown));
    for (std::size_t future = 0; future < futures; ++future) {
        if (!complete(payoffs, future)) continue;
        ++result.futures;
        double best = payoffs.front()[future];
        for (const auto& policy : payoffs) best = more_is_better ? std::max(best, policy[future]) : std::min(best, policy[future]);
        for (std::size_t k = 0; k < payoffs.size(); ++k) result.regrets[k][future] = std::abs(best - payoffs[k][future]);
    }
    for (std::size_t k = 0; k < payoffs.size(); ++k) result.policies.push_back(across(payoffs[k], result.regrets[k], more_is_better));
    double least = std::numeric_limits<double>::infinity();
    for (const RobustnessOfPolicy& policy : result.policies) least = std::min(least, policy.largest_regret);
    for (std::size_t k = 0; k < payoffs.size(); ++k) {
        if (result.policies[k].largest_regret == least) result.minimax_regret.push_back(k);
    }
    return result;
}

std::vector<double> satisficing_shares(const std::vector<std::vector<std::vector<double>>>& values, std::span<const Aspiration> aspirations) {
    if (values.empty()) return {};
    std::vector<double> shares;
    for (std::size_t policy = 0; policy < values.front().size(); ++policy) {
        const std::size_t futures = values.front()[policy].size();
        std::size_t good = 0;
        for (std::size_t future = 0; future < futures; ++future) {
            good += static_cast<std::size_t>(std::all_of(aspirations.begin(), aspirations.end(), [&](const Aspiration& aspiration) {
                const double value = values.at(aspiration.outcome).at(policy).at(future);
                return aspiration.below ? value < aspiration.value : value > aspiration.value;
            }));
        }
        shares.push_back(futures > 0 ? static_cast<double>(good) / static_cast<double>(futures) : unknown);
    }
    return shares;
}

}  // namespace tarazy
