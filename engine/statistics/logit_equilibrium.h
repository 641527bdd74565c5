#pragma once
// One Nash equilibrium of a game of any number of players, chosen by a rule: the end of the logit path.
#include "statistics/game.h"

namespace tarazy {

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

}  // namespace tarazy
