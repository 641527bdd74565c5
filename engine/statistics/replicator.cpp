#include "statistics/equilibria.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "arithmetic/scalar.h"
#include "model/error.h"

namespace tarazy {
namespace {

/// Logarithms of shares, up to a constant for each population.
using Logarithms = std::vector<std::vector<double>>;

/// What every strategy brings: [population][strategy].
using Payoffs = std::function<std::vector<std::vector<double>>(const MixedProfile&)>;

MixedProfile shares_of(const Logarithms& logarithms) {
    MixedProfile shares;
    for (const auto& row : logarithms) {
        const double largest = *std::max_element(row.begin(), row.end());
        std::vector<double> population;
        double sum = 0;
        for (const double value : row) {
            population.push_back(scalar_exp(value - largest));
            sum += population.back();
        }
        for (double& share : population) share /= sum;
        shares.push_back(std::move(population));
    }
    return shares;
}

/// Payoffs above the average of the population.
Logarithms slopes(const Payoffs& payoffs, const Logarithms& at) {
    const MixedProfile shares = shares_of(at);
    Logarithms slope = payoffs(shares);
    for (std::size_t k = 0; k < slope.size(); ++k) {
        double average = 0;
        for (std::size_t s = 0; s < slope[k].size(); ++s) average += shares[k][s] * slope[k][s];
        for (double& value : slope[k]) value -= average;
    }
    return slope;
}

Logarithms moved(Logarithms from, double length, const Logarithms& slope) {
    for (std::size_t k = 0; k < from.size(); ++k) {
        for (std::size_t s = 0; s < from[k].size(); ++s) from[k][s] += length * slope[k][s];
    }
    return from;
}

Logarithms runge_kutta(const Payoffs& payoffs, const Logarithms& at, double step) {
    const Logarithms first = slopes(payoffs, at);
    const Logarithms second = slopes(payoffs, moved(at, step / 2, first));
    const Logarithms third = slopes(payoffs, moved(at, step / 2, second));
    const Logarithms fourth = slopes(payoffs, moved(at, step, third));
    return moved(moved(moved(moved(at, step / 6, first), step / 3, second), step / 3, third), step / 6, fourth);
}

Trajectory followed(const Payoffs& payoffs, const MixedProfile& start, const ReplicatorSteps& steps) {
    require(steps.step > 0 && steps.every > 0, "replicator dynamics go forward");
    Logarithms at;
    for (const auto& population : start) {
        require(std::all_of(population.begin(), population.end(), [](double share) { return share >= 0; }), "shares are not negative");
        require(std::any_of(population.begin(), population.end(), [](double share) { return share > 0; }), "a population has members");
        at.emplace_back();
        for (const double share : population) at.back().push_back(scalar_log(share));
    }
    Trajectory trajectory{{0.0}, {shares_of(at)}};
    for (std::size_t n = 1; n <= steps.steps; ++n) {
        at = runge_kutta(payoffs, at, steps.step);
        if (n % steps.every != 0 && n != steps.steps) continue;
        trajectory.times.push_back(static_cast<double>(n) * steps.step);
        trajectory.shares.push_back(shares_of(at));
    }
    return trajectory;
}

}  // namespace

Trajectory replicator(const Game& game, const MixedProfile& start, const ReplicatorSteps& steps) {
    require(game.complete() && start.size() == game.players(), "replicator dynamics need every payoff and one population a player");
    for (std::size_t player = 0; player < start.size(); ++player) require(start[player].size() == game.strategies(player), "one share a strategy");
    return followed(
        [&](const MixedProfile& shares) {
            std::vector<std::vector<double>> payoffs;
            for (std::size_t player = 0; player < game.players(); ++player) payoffs.push_back(strategy_payoffs(game, shares, player));
            return payoffs;
        },
        start, steps);
}

Trajectory symmetric_replicator(const std::vector<std::vector<double>>& payoffs, const std::vector<double>& start, const ReplicatorSteps& steps) {
    require(payoffs.size() == start.size(), "one share a strategy");
    for (const auto& row : payoffs) {
        require(row.size() == start.size(), "a population that meets itself has square payoffs");
        require(std::all_of(row.begin(), row.end(), [](double payoff) { return std::isfinite(payoff); }), "replicator dynamics need every payoff");
    }
    return followed(
        [&](const MixedProfile& shares) {
            std::vector<double> brought;
            for (const auto& row : payoffs) {
                double sum = 0;
                for (std::size_t s = 0; s < row.size(); ++s) sum += row[s] * shares.front()[s];
                brought.push_back(sum);
            }
            return std::vector<std::vector<double>>{std::move(brought)};
        },
        {start}, steps);
}

}  // namespace tarazy
