#include "statistics/equilibria.h"

#include "known_games.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::best_response_path_test {

TEST_CASE("Answers lead to the equilibrium of the prisoners") {
    const Game game = prisoners_dilemma();
    const BestResponsePath path = best_response_path(game, 0);
    CHECK(path.profiles == std::vector<std::size_t>{0, 2, 3});
    CHECK_FALSE(path.cycle);
    CHECK(best_response_path(game, 3).profiles == std::vector<std::size_t>{3});
}

TEST_CASE("Answers go round where no pure equilibrium is") {
    const BestResponsePath path = best_response_path(matching_pennies(), 0);
    CHECK(path.profiles == std::vector<std::size_t>{0, 1, 3, 2});
    REQUIRE(path.cycle);
    CHECK(*path.cycle == 0);
}

TEST_CASE("A path may run into a cycle that it did not start in") {
    // Pennies are matched by the first two strategies; a third is worst for both.
    const Game game = game_of_two({{1, -1, 0}, {-1, 1, 0}, {-5, -5, -9}}, {{-1, 1, -5}, {1, -1, -5}, {0, 0.5, -9}});
    const BestResponsePath path = best_response_path(game, game.number_of({2, 2}));
    CHECK(path.profiles.front() == 8);
    REQUIRE(path.cycle);
    CHECK(*path.cycle > 0);
    CHECK(path.profiles.size() == *path.cycle + 4);
    for (std::size_t k = *path.cycle; k < path.profiles.size(); ++k) CHECK(game.strategy(path.profiles[k], 0) < 2);
}

TEST_CASE("The largest gain moves first, gains within the tolerance do not") {
    const Game game = battle_of_the_sexes();
    CHECK(best_response_path(game, game.number_of({0, 1})).profiles == std::vector<std::size_t>{1, 3});  // both may gain 1: the first moves
    CHECK(best_response_path(game, game.number_of({1, 0})).profiles == std::vector<std::size_t>{2, 0});
    CHECK(best_response_path(game, game.number_of({1, 0}), 2).profiles == std::vector<std::size_t>{2});
    CHECK_THROWS_AS(best_response_path(game, 4), Bug);
}

}  // namespace tarazy::best_response_path_test
