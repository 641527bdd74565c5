#include "statistics/equilibria.h"

#include <limits>

#include "known_games.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::pure_equilibria_test {

TEST_CASE("Pure equilibria of known games") {
    CHECK(pure_equilibria(matching_pennies()).empty());
    CHECK(pure_equilibria(battle_of_the_sexes()) == std::vector<std::size_t>{0, 3});
    CHECK(pure_equilibria(prisoners_dilemma()) == std::vector<std::size_t>{3});
    CHECK(pure_equilibria(matching_pennies_of_three()).empty());
    CHECK(pure_equilibria(Game({2, 2, 2})).size() == 8);  // where nothing matters everything is one
}

TEST_CASE("Pure equilibria of three who gain by agreeing, within a tolerance") {
    Game game({2, 2, 2});
    for (std::size_t player = 0; player < 3; ++player) {
        game.set_payoff(game.number_of({0, 0, 0}), player, 1);
        game.set_payoff(game.number_of({1, 1, 1}), player, 2);
    }
    // Where two agree the third wants to join them; a gain of 1 is then worth it no more.
    CHECK(pure_equilibria(game) == std::vector<std::size_t>{0, 7});
    CHECK(pure_equilibria(game, 1).size() == 5);
    CHECK(pure_equilibria(game, 2).size() == 8);
    game.set_payoff(0, 0, std::numeric_limits<double>::infinity());
    CHECK_THROWS_AS(pure_equilibria(game), Bug);
}

}  // namespace tarazy::pure_equilibria_test
