#pragma once
// All Nash equilibria of a game of two, in mixed strategies too.
#include <cstddef>
#include <vector>

#include "statistics/game.h"

namespace tarazy {

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

}  // namespace tarazy
