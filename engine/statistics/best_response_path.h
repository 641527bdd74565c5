#pragma once
// What happens when players answer one another: the player who can gain most moves to its best strategy, then again.
#include <cstddef>
#include <optional>
#include <vector>

#include "statistics/game.h"

namespace tarazy {

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

}  // namespace tarazy
