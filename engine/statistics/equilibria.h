#pragma once
// Equilibria of an empirical game, and the ways that lead to them.
#include <cstddef>
#include <optional>
#include <vector>

#include "statistics/game.h"

namespace tarazy {

// Profiles from which nobody wants to move alone (Nash 1951).

/// Numbers of all profiles at which no player could gain more than `tolerance` (in the unit of the payoffs) by changing its strategy
/// alone, rising; any number of players. The game is complete.
std::vector<std::size_t> pure_equilibria(const Game& game, double tolerance = 0);

// All Nash equilibria of a game of two, in mixed strategies too.

/// An equilibrium and what it brings each player.
struct MixedEquilibrium {
    MixedProfile mixed;
    std::vector<double> payoffs;
    /// A player has more best answers than the other has strategies in use: the equilibrium need not stand alone, for mixtures of
    /// some such equilibria are equilibria too.
    bool degenerate = false;
};

/// All equilibria of a game of two that is nowhere degenerate; of a degenerate one all extreme equilibria, of whose mixtures its
/// connected sets of equilibria are made. Pure ones are among them. Found from the supports: every choice of strategies in use and
/// best answers gives a corner of the players' best-response polyhedra, and corners that fit together are the equilibria (Mangasarian
/// 1964; von Stengel 2002). Payoffs within 1e-9 of their range count as equal. The game is complete; it has at most 20
/// strategies altogether (the work grows fourfold with each pair of them), else InputError.
std::vector<MixedEquilibrium> mixed_equilibria(const Game& game);

// One Nash equilibrium of a game of any number of players, chosen by a rule: the end of the logit path.

/// Where the path ended.
struct LogitEquilibrium {
    MixedProfile mixed;
    double precision = 0;    ///< lambda at the end, per range of the payoffs
    double gain = 0;         ///< the largest gain left of a player, as a share of the range of its payoffs
    bool converged = false;  ///< the gain is below 1e-6
};

/// Players who choose with logit errors, share_ij proportional to exp(lambda payoff_ij), all at once (a quantal response equilibrium,
/// McKelvey & Palfrey 1995), are followed from lambda = 0, all strategies alike, to where errors no longer matter: the principal branch
/// ends at one Nash equilibrium in almost every game, and selects it. Followed as Turocy (2005) does, in the logarithms of the
/// shares by predictor and corrector steps along the length of the path, payoffs of each player measured in their range. It is the
/// same rule of choice as in the model's decisions (E15). The game is complete.
LogitEquilibrium logit_equilibrium(const Game& game);

// What happens when players answer one another: the player who can gain most moves to its best strategy, then again.

/// The profiles passed, the start first. It ends at a pure equilibrium, or closes a cycle: then the last profile leads back to the
/// one at place `cycle`.
struct BestResponsePath {
    std::vector<std::size_t> profiles;
    std::optional<std::size_t> cycle;
};

/// From a profile on, the player with the largest gain left moves, if that is more than `tolerance`, to its best strategy (of equals:
/// the first player, the first strategy). Single moves, not all at once: two players who swap places at once for ever are an artefact
/// of moving together. The game is complete.
BestResponsePath best_response_path(const Game& game, std::size_t start, double tolerance = 0);

// Strategies that do better than average spread: replicator dynamics (Taylor & Jonker 1978).

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
