#include "statistics/equilibria.h"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <optional>

#include "arithmetic/scalar.h"
#include "model/error.h"

namespace tarazy {
namespace {

constexpr double gain_wanted = 1e-6;
constexpr double most_precision = 1e9;
constexpr double longest_change = 0.1;  ///< of a share in one step, so that the path is not left for another
constexpr double sharpest_turn = 0.9;   ///< cosine of the angle between directions one step apart
constexpr double crossing_step = 1e-6;
constexpr double shortest_step = 1e-10;
constexpr double singular = 1e-16;
constexpr int most_steps = 20000;
constexpr int most_corrections = 8;

/// A point of the path: logarithms of all shares, player by player, then lambda.
using Point = Eigen::VectorXd;

Eigen::Index place(std::size_t unknown) {
    return static_cast<Eigen::Index>(unknown);
}

double lambda(const Point& point) {
    return point[point.size() - 1];
}

/// The game with the payoffs of each player between 0 and 1, and its equations: F(point) = 0 on the path.
class LogitPath {
  public:
    explicit LogitPath(const Game& game) : game_(game) {
        for (std::size_t player = 0; player < game.players(); ++player) {
            first_.push_back(unknowns_);
            unknowns_ += game.strategies(player);
            const PayoffRange range = payoff_range(game, player);
            for (std::size_t profile = 0; profile < game.profiles(); ++profile) {
                game_.set_payoff(profile, player, range.width > 0 ? (game.payoff(profile, player) - range.least) / range.width : 0);
            }
        }
    }

    Point start() const {
        Point point = Point::Zero(place(unknowns_) + 1);
        for (std::size_t player = 0; player < game_.players(); ++player) {
            const std::size_t strategies = game_.strategies(player);
            point.segment(place(first_[player]), place(strategies)).setConstant(-scalar_log(static_cast<double>(strategies)));
        }
        return point;
    }

    MixedProfile mixed(const Point& point) const {
        MixedProfile shares;
        for (std::size_t player = 0; player < game_.players(); ++player) {
            shares.emplace_back();
            for (std::size_t s = 0; s < game_.strategies(player); ++s) shares.back().push_back(scalar_exp(point[place(first_[player] + s)]));
        }
        return shares;
    }

    /// F: the shares of a player sum to 1, and the logarithms of two shares differ by lambda times what they bring.
    Point residuals(const Point& point) const {
        const MixedProfile shares = mixed(point);
        Point residuals(unknowns_);
        Eigen::Index equation = 0;
        for (std::size_t player = 0; player < game_.players(); ++player) {
            const std::vector<double> payoffs = strategy_payoffs(game_, shares, player);
            double sum = -1;
            for (const double share : shares[player]) sum += share;
            residuals[equation++] = sum;
            for (std::size_t s = 1; s < payoffs.size(); ++s) {
                residuals[equation++] = point[place(first_[player] + s)] - point[place(first_[player])] - lambda(point) * (payoffs[s] - payoffs[0]);
            }
        }
        return residuals;
    }

    /// The derivatives of F, one row an equation, and `last` as one more row.
    Eigen::MatrixXd jacobian(const Point& point, const Point& last) const {
        const MixedProfile shares = mixed(point);
        Eigen::MatrixXd rows = Eigen::MatrixXd::Zero(point.size(), point.size());
        Eigen::Index equation = 0;
        for (std::size_t player = 0; player < game_.players(); ++player) {
            const std::vector<double> payoffs = strategy_payoffs(game_, shares, player);
            for (std::size_t s = 0; s < payoffs.size(); ++s) rows(equation, place(first_[player] + s)) = shares[player][s];
            ++equation;
            const auto slopes = payoff_slopes(shares, player);
            for (std::size_t s = 1; s < payoffs.size(); ++s) {
                auto row = rows.row(equation++);
                for (std::size_t k = 0; k < unknowns_; ++k) row[place(k)] = -lambda(point) * (slopes[s][k] - slopes[0][k]);
                row[place(first_[player] + s)] += 1;
                row[place(first_[player])] -= 1;
                row[place(unknowns_)] = payoffs[0] - payoffs[s];
            }
        }
        rows.row(equation) = last;
        return rows;
    }

    double largest_gain(const MixedProfile& shares) const {
        double largest = 0;
        for (std::size_t player = 0; player < game_.players(); ++player) largest = std::max(largest, gain_left(game_, shares, player));
        return largest;
    }

  private:
    /// How the payoff of each strategy of a player moves with the logarithm of every share, [strategy][unknown].
    std::vector<std::vector<double>> payoff_slopes(const MixedProfile& shares, std::size_t player) const {
        std::vector<std::vector<double>> slopes(game_.strategies(player), std::vector<double>(unknowns_, 0.0));
        for (std::size_t profile = 0; profile < game_.profiles(); ++profile) {
            double term = game_.payoff(profile, player);
            for (std::size_t other = 0; other < game_.players(); ++other) {
                if (other != player) term *= shares[other][game_.strategy(profile, other)];
            }
            auto& slope = slopes[game_.strategy(profile, player)];
            for (std::size_t other = 0; other < game_.players(); ++other) {
                if (other != player) slope[first_[other] + game_.strategy(profile, other)] += term;
            }
        }
        return slopes;
    }

    Game game_;
    std::vector<std::size_t> first_;  ///< unknown of each player
    std::size_t unknowns_ = 0;
};

/// The derivatives decomposed; none where they are singular, or as good as.
std::optional<Eigen::FullPivLU<Eigen::MatrixXd>> decomposed(const Eigen::MatrixXd& derivatives) {
    Eigen::FullPivLU<Eigen::MatrixXd> parts(derivatives);
    parts.setThreshold(singular);
    if (!parts.isInvertible()) return std::nullopt;
    return parts;
}

/// Whether the determinant is positive; its size would leave the range of numbers.
bool has_positive_determinant(const Eigen::FullPivLU<Eigen::MatrixXd>& parts) {
    const bool negative_pivots = (parts.matrixLU().diagonal().array() < 0).count() % 2 == 1;
    return (parts.permutationP().determinant() * parts.permutationQ().determinant() > 0) != negative_pivots;
}

/// A point of the path, the direction onward there, of length 1, and the sign of the determinant that the derivatives have with that
/// direction as their last row: it stays the same along a branch, and is the other on one that is passed the other way.
struct Passed {
    Point point;
    Point direction;
    bool positive = true;
};

/// The point with its direction, onward from the direction `before`.
std::optional<Passed> passed(const LogitPath& path, const Point& point, const Point& before) {
    const auto parts = decomposed(path.jacobian(point, before));
    if (!parts) return std::nullopt;
    const Point direction = parts->solve(Point::Unit(point.size(), point.size() - 1));
    return Passed{point, direction / direction.norm(), has_positive_determinant(*parts)};
}

/// Newton's method back to the path, across `direction`.
std::optional<Point> corrected(const LogitPath& path, Point point, const Point& direction) {
    for (int round = 0; round < most_corrections; ++round) {
        const Point residuals = path.residuals(point);
        if (!residuals.allFinite()) return std::nullopt;
        if (residuals.lpNorm<Eigen::Infinity>() < 1e-12 * (100 + lambda(point))) return point;
        const auto parts = decomposed(path.jacobian(point, direction));
        if (!parts) return std::nullopt;
        Point right = Point::Zero(point.size());
        right.head(residuals.size()) = -residuals;
        point += parts->solve(right);
    }
    return std::nullopt;
}

double largest_change(const MixedProfile& a, const MixedProfile& b) {
    double largest = 0;
    for (std::size_t player = 0; player < a.size(); ++player) {
        for (std::size_t s = 0; s < a[player].size(); ++s) largest = std::max(largest, std::abs(a[player][s] - b[player][s]));
    }
    return largest;
}

MixedProfile without_traces(MixedProfile mixed) {
    for (auto& shares : mixed) {
        double sum = 0;
        for (double& share : shares) {
            if (share < gain_wanted) share = 0;
            sum += share;
        }
        for (double& share : shares) share /= sum;
    }
    return mixed;
}

/// The point about `length` further; none where the step is too long to be sure that it is on the same branch, going the same way.
/// Where branches cross the sign turns however short the step: then the shortest one goes straight on.
std::optional<Passed> next_point(const LogitPath& path, const Passed& from, double length) {
    const auto point = corrected(path, from.point + length * from.direction, from.direction);
    if (!point || largest_change(path.mixed(from.point), path.mixed(*point)) > longest_change) return std::nullopt;
    auto next = passed(path, *point, from.direction);
    if (!next || next->direction.dot(from.direction) < sharpest_turn) return std::nullopt;
    if (next->positive != from.positive && length > crossing_step) return std::nullopt;
    return next;
}

}  // namespace

LogitEquilibrium logit_equilibrium(const Game& game) {
    require(game.complete(), "equilibria need every payoff");
    const LogitPath path(game);
    const Point start = path.start();
    const Point onward = Point::Unit(start.size(), start.size() - 1);
    Passed at = passed(path, start, onward).value();  // at lambda = 0 the derivatives are never singular
    double length = 0.1;
    MixedProfile shares = without_traces(path.mixed(at.point));
    for (int step = 0; step < most_steps && lambda(at.point) < most_precision && length > shortest_step; ++step) {
        if (path.largest_gain(shares) < gain_wanted / 2) break;
        auto next = next_point(path, at, length);
        if (!next) {
            length /= 2;
            continue;
        }
        at = std::move(*next);
        shares = without_traces(path.mixed(at.point));
        length *= 1.5;
    }
    LogitEquilibrium result;
    result.mixed = std::move(shares);
    result.precision = lambda(at.point);
    result.gain = path.largest_gain(result.mixed);
    result.converged = result.gain < gain_wanted;
    return result;
}

}  // namespace tarazy
