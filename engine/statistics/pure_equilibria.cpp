#include "statistics/equilibria.h"

#include "model/error.h"

namespace tarazy {

std::vector<std::size_t> pure_equilibria(const Game& game, double tolerance) {
    require(game.complete(), "equilibria need every payoff");
    std::vector<std::size_t> equilibria;
    for (std::size_t profile = 0; profile < game.profiles(); ++profile) {
        bool stays = true;
        for (std::size_t player = 0; player < game.players(); ++player) stays = stays && gain_left(game, profile, player) <= tolerance;
        if (stays) equilibria.push_back(profile);
    }
    return equilibria;
}

}  // namespace tarazy
