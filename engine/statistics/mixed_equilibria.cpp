#include "statistics/equilibria.h"

#include <Eigen/LU>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string>

#include "model/error.h"

namespace tarazy {
namespace {

constexpr double tolerance = 1e-9;
constexpr double least_pivot = 1e-12;  ///< as a part of the largest: below it equations depend on each other
constexpr std::size_t most_strategies = 20;

/// A corner of { x >= 0, payoffs x <= 1 }: a mixture, unscaled, and which of the inequalities hold with equality.
struct Corner {
    std::vector<double> x;
    std::uint32_t labels = 0;
};

/// One row an inequality: `left` x <= `right`.
struct Inequality {
    std::vector<double> left;
    double right = 0;
};

/// The inequalities of the mixtures of `player`, in the order of all strategies, player 0's first: its own strategies may not be used
/// less than not at all, and those of the other may bring it no more than 1. Payoffs are moved to lie between 1 and 2.
std::vector<Inequality> inequalities(const Game& game, std::size_t player) {
    const std::size_t other = 1 - player;
    const PayoffRange range = payoff_range(game, other);
    std::vector<Inequality> unused;
    for (std::size_t s = 0; s < game.strategies(player); ++s) {
        unused.push_back({std::vector<double>(game.strategies(player), 0.0), 0});
        unused.back().left[s] = -1;
    }
    std::vector<Inequality> answers;
    for (std::size_t t = 0; t < game.strategies(other); ++t) {
        answers.push_back({std::vector<double>(game.strategies(player), 0.0), 1});
        for (std::size_t s = 0; s < game.strategies(player); ++s) {
            const double payoff = game.payoff(player == 0 ? game.number_of({s, t}) : game.number_of({t, s}), other);
            answers.back().left[s] = range.width > 0 ? 1 + (payoff - range.least) / range.width : 1;
        }
    }
    auto& first = player == 0 ? unused : answers;
    const auto& second = player == 0 ? answers : unused;
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// Which inequalities hold with equality at x; nothing is said of others. False if one does not hold.
bool label(const std::vector<Inequality>& all, Corner& corner) {
    for (std::size_t k = 0; k < all.size(); ++k) {
        double slack = all[k].right;
        for (std::size_t s = 0; s < corner.x.size(); ++s) slack -= all[k].left[s] * corner.x[s];
        if (slack < -tolerance) return false;
        if (slack <= tolerance) corner.labels |= 1u << k;
    }
    return true;
}

/// The corners of the polyhedron but for the origin: every choice of as many inequalities as there are unknowns, in rising order.
std::vector<Corner> corners(const std::vector<Inequality>& all, std::size_t unknowns) {
    std::vector<Corner> found;
    const auto size = static_cast<Eigen::Index>(unknowns);
    Eigen::MatrixXd matrix(size, size);
    Eigen::VectorXd right(size);
    Eigen::FullPivLU<Eigen::MatrixXd> parts(size, size);
    parts.setThreshold(least_pivot);
    for (std::uint32_t chosen = 0; chosen < (1u << all.size()); ++chosen) {
        if (static_cast<std::size_t>(std::popcount(chosen)) != unknowns) continue;
        // A choice within the labels of a corner gives that corner again, if any.
        if (std::any_of(found.begin(), found.end(), [&](const Corner& corner) { return (chosen & ~corner.labels) == 0; })) continue;
        Eigen::Index row = 0;
        for (std::size_t k = 0; k < all.size(); ++k) {
            if ((chosen >> k & 1u) == 0) continue;
            matrix.row(row) = Eigen::Map<const Eigen::RowVectorXd>(all[k].left.data(), matrix.cols());
            right[row++] = all[k].right;
        }
        if ((right.array() == 0).all()) continue;
        parts.compute(matrix);
        if (!parts.isInvertible()) continue;
        const Eigen::VectorXd solution = parts.solve(right);
        Corner corner{{solution.begin(), solution.end()}, 0};
        if (label(all, corner)) found.push_back(std::move(corner));
    }
    return found;
}

std::vector<double> scaled(const std::vector<double>& x) {
    std::vector<double> shares;
    double sum = 0;
    for (const double value : x) {
        shares.push_back(value <= tolerance ? 0 : value);
        sum += shares.back();
    }
    for (double& share : shares) share /= sum;
    return shares;
}

}  // namespace

std::vector<MixedEquilibrium> mixed_equilibria(const Game& game) {
    require(game.players() == 2 && game.complete(), "mixed equilibria are found in complete games of two");
    const std::size_t strategies = game.strategies(0) + game.strategies(1);
    if (strategies > most_strategies) {
        throw InputError("two players with " + std::to_string(strategies) + " strategies together (all mixed equilibria are found with at most " +
                         std::to_string(most_strategies) + "). Compare fewer policies of these two at once");
    }
    const std::vector<Corner> first = corners(inequalities(game, 0), game.strategies(0));
    const std::vector<Corner> second = corners(inequalities(game, 1), game.strategies(1));
    const std::uint32_t everything = (1u << strategies) - 1;
    std::vector<MixedEquilibrium> equilibria;
    for (const Corner& a : first) {
        for (const Corner& b : second) {
            if ((a.labels | b.labels) != everything) continue;
            MixedEquilibrium equilibrium;
            equilibrium.mixed = {scaled(a.x), scaled(b.x)};
            for (std::size_t player = 0; player < 2; ++player) equilibrium.payoffs.push_back(expected_payoff(game, equilibrium.mixed, player));
            equilibrium.degenerate =
                static_cast<std::size_t>(std::popcount(a.labels)) > a.x.size() || static_cast<std::size_t>(std::popcount(b.labels)) > b.x.size();
            equilibria.push_back(std::move(equilibrium));
        }
    }
    // Where they are found depends on the order of the strategies; pure ones come first, then by what they put on early strategies.
    std::sort(equilibria.begin(), equilibria.end(), [](const auto& a, const auto& b) { return a.mixed > b.mixed; });
    return equilibria;
}

}  // namespace tarazy
