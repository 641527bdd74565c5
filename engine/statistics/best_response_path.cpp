#include "statistics/equilibria.h"

#include <algorithm>

#include "model/error.h"

namespace tarazy {
namespace {

/// Where the best answer leads; nowhere from an equilibrium.
std::optional<std::size_t> next_profile(const Game& game, std::size_t profile, double tolerance) {
    std::optional<std::size_t> next;
    double most = tolerance;
    for (std::size_t player = 0; player < game.players(); ++player) {
        for (std::size_t strategy = 0; strategy < game.strategies(player); ++strategy) {
            const std::size_t there = game.deviation(profile, player, strategy);
            const double gain = game.payoff(there, player) - game.payoff(profile, player);
            if (gain <= most) continue;
            most = gain;
            next = there;
        }
    }
    return next;
}

}  // namespace

BestResponsePath best_response_path(const Game& game, std::size_t start, double tolerance) {
    require(game.complete() && start < game.profiles() && tolerance >= 0, "a path starts at a profile of a complete game");
    BestResponsePath path{{start}, std::nullopt};
    while (const auto next = next_profile(game, path.profiles.back(), tolerance)) {
        const auto seen = std::find(path.profiles.begin(), path.profiles.end(), *next);
        if (seen != path.profiles.end()) {
            path.cycle = static_cast<std::size_t>(seen - path.profiles.begin());
            break;
        }
        path.profiles.push_back(*next);
    }
    return path;
}

}  // namespace tarazy
