#include "statistics/game.h"

#include <limits>

#include "known_games.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::game_test {

TEST_CASE("Profiles are numbered with the last player fastest") {
    const Game game({2, 3, 2});
    CHECK(game.profiles() == 12);
    CHECK(game.number_of({0, 0, 1}) == 1);
    CHECK(game.number_of({0, 1, 0}) == 2);
    CHECK(game.number_of({1, 2, 1}) == 11);
    for (std::size_t k = 0; k < 12; ++k) CHECK(game.number_of(game.profile(k)) == k);
    CHECK(game.deviation(game.number_of({1, 2, 1}), 1, 0) == game.number_of({1, 0, 1}));
    CHECK_THROWS_AS(game.number_of({0, 3, 0}), Bug);
    CHECK_THROWS_AS(game.number_of({0, 0}), Bug);
    CHECK_THROWS_AS(Game({2, 0}), Bug);
    CHECK_THROWS_AS(Game({}), Bug);
}

TEST_CASE("Mixtures bring their average") {
    const Game game = battle_of_the_sexes();
    const MixedProfile mixed{{0.25, 0.75}, {0.5, 0.5}};
    CHECK(strategy_payoffs(game, mixed, 0) == std::vector<double>{1, 0.5});
    CHECK(strategy_payoffs(game, mixed, 1) == std::vector<double>{0.25, 1.5});
    CHECK(expected_payoff(game, mixed, 0) == 0.625);
    CHECK(gain_left(game, mixed, 0) == 0.375);
    CHECK(gain_left(game, mixed, 1) == 0.625);
    CHECK(as_mixed(game, 2) == MixedProfile{{0, 1}, {1, 0}});
}

TEST_CASE("What a change of strategy could still gain") {
    const Game game = prisoners_dilemma();
    CHECK(gain_left(game, game.number_of({0, 0}), 0) == 2);
    CHECK(gain_left(game, game.number_of({0, 1}), 0) == 1);
    CHECK(gain_left(game, game.number_of({0, 1}), 1) == 0);
    CHECK(gain_left(game, game.number_of({1, 1}), 0) == 0);
    CHECK(payoff_range(game, 0).least == 0);
    CHECK(payoff_range(game, 0).width == 5);
}

TEST_CASE("A game is complete when every payoff is a number") {
    Game game({2, 2});
    CHECK(game.complete());
    game.set_payoff(3, 1, std::numeric_limits<double>::quiet_NaN());
    CHECK_FALSE(game.complete());
}

}  // namespace tarazy::game_test
