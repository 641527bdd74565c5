#pragma once
// Strategies that do better than average spread: replicator dynamics (Taylor & Jonker 1978).
#include <cstddef>
#include <vector>

#include "statistics/game.h"

namespace tarazy {

/// How far and how finely to follow the dynamics. Time is in units of one over payoff; step times the range of the payoffs should
/// stay below 0.1 or so.
struct ReplicatorSteps {
    double step = 0.05;
    std::size_t steps = 2000;
    std::size_t every = 1;  ///< steps from one record to the next; the last step is recorded always
};

/// Shares over time, the start first: [record][population][strategy].
struct Trajectory {
    std::vector<double> times;
    std::vector<MixedProfile> shares;
};

/// One population a player, who meet at random: d ln x_ij / dt = u_ij(x) - u_i(x), for any number of players. Integrated in the
/// logarithms of the shares by the classical Runge-Kutta method of fourth order at a fixed step, so shares stay positive and sum to 1;
/// what starts at 0 stays there. The game is complete, `start` has one row a player.
Trajectory replicator(const Game& game, const MixedProfile& start, const ReplicatorSteps& steps);

/// One population that meets itself: d ln x_i / dt = (A x)_i - x A x, payoffs A [own strategy][other's strategy].
Trajectory symmetric_replicator(const std::vector<std::vector<double>>& payoffs, const std::vector<double>& start, const ReplicatorSteps& steps);

}  // namespace tarazy
