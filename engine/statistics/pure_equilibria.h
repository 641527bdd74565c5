#pragma once
// Profiles from which nobody wants to move alone (Nash 1951).
#include <cstddef>
#include <vector>

#include "statistics/game.h"

namespace tarazy {

/// Numbers of all profiles at which no player could gain more than `tolerance` (in the unit of the payoffs) by changing its strategy
/// alone, rising; any number of players. The game is complete.
std::vector<std::size_t> pure_equilibria(const Game& game, double tolerance = 0);

}  // namespace tarazy
