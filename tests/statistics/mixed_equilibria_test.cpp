#include "statistics/equilibria.h"

#include "arithmetic/philox.h"
#include "known_games.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::mixed_equilibria_test {

namespace {

void check_mixed(const MixedProfile& found, const MixedProfile& known) {
    REQUIRE(found.size() == known.size());
    for (std::size_t player = 0; player < known.size(); ++player) {
        for (std::size_t s = 0; s < known[player].size(); ++s) CHECK(found[player][s] == Approx(known[player][s]).margin(1e-12));
    }
}

}  // namespace

TEST_CASE("Matching pennies is played evenly") {
    const auto equilibria = mixed_equilibria(matching_pennies());
    REQUIRE(equilibria.size() == 1);
    check_mixed(equilibria[0].mixed, {{0.5, 0.5}, {0.5, 0.5}});
    CHECK(equilibria[0].payoffs[0] == Approx(0).margin(1e-12));
    CHECK_FALSE(equilibria[0].degenerate);
}

TEST_CASE("The battle of the sexes has three equilibria") {
    const auto equilibria = mixed_equilibria(battle_of_the_sexes());
    REQUIRE(equilibria.size() == 3);
    check_mixed(equilibria[0].mixed, {{1, 0}, {1, 0}});
    check_mixed(equilibria[1].mixed, {{2.0 / 3, 1.0 / 3}, {1.0 / 3, 2.0 / 3}});
    check_mixed(equilibria[2].mixed, {{0, 1}, {0, 1}});
    CHECK(equilibria[1].payoffs[0] == Approx(2.0 / 3).epsilon(1e-12));
    CHECK(equilibria[2].payoffs[1] == 2);
}

TEST_CASE("Rock, paper and scissors are played alike; the prisoners have one equilibrium") {
    const auto equilibria = mixed_equilibria(rock_paper_scissors());
    REQUIRE(equilibria.size() == 1);
    check_mixed(equilibria[0].mixed, {{1.0 / 3, 1.0 / 3, 1.0 / 3}, {1.0 / 3, 1.0 / 3, 1.0 / 3}});
    const auto dilemma = mixed_equilibria(prisoners_dilemma());
    REQUIRE(dilemma.size() == 1);
    check_mixed(dilemma[0].mixed, {{0, 1}, {0, 1}});
}

TEST_CASE("A coordination game of three strategies has seven equilibria, of which one uses them all") {
    const Payoffs same{{1, 0, 0}, {0, 2, 0}, {0, 0, 3}};
    const auto equilibria = mixed_equilibria(game_of_two(same, same));
    CHECK(equilibria.size() == 7);
    // Equal payoffs 6/11 each: shares 6/11, 3/11, 2/11.
    bool all_in_use = false;
    for (const auto& equilibrium : equilibria) all_in_use = all_in_use || equilibrium.mixed[0][0] == Approx(6.0 / 11).epsilon(1e-12);
    CHECK(all_in_use);
}

TEST_CASE("Strategies of unequal number, after von Stengel") {
    // The game of three against two strategies with which he explains the method: three equilibria.
    const auto equilibria = mixed_equilibria(game_of_two({{3, 3}, {2, 5}, {0, 6}}, {{3, 2}, {2, 6}, {3, 1}}));
    REQUIRE(equilibria.size() == 3);
    check_mixed(equilibria[0].mixed, {{1, 0, 0}, {1, 0}});
    check_mixed(equilibria[1].mixed, {{0.8, 0.2, 0}, {2.0 / 3, 1.0 / 3}});
    check_mixed(equilibria[2].mixed, {{0, 1.0 / 3, 2.0 / 3}, {1.0 / 3, 2.0 / 3}});
}

TEST_CASE("Equilibria that do not stand alone are marked, and their ends found") {
    // The second does not care against the first's first strategy; the first prefers it as long as the second's first is likely enough.
    const auto equilibria = mixed_equilibria(game_of_two({{1, 1}, {0, 2}}, {{1, 1}, {0, 1}}));
    REQUIRE(equilibria.size() >= 3);
    bool alone = false;
    bool middle = false;
    for (const auto& equilibrium : equilibria) {
        alone = alone || !equilibrium.degenerate;
        middle = middle || (equilibrium.mixed[0][0] == 1 && equilibrium.mixed[1][0] == Approx(0.5).epsilon(1e-12) && equilibrium.degenerate);
        for (std::size_t player = 0; player < 2; ++player) {
            CHECK(gain_left(game_of_two({{1, 1}, {0, 2}}, {{1, 1}, {0, 1}}), equilibrium.mixed, player) < 1e-9);
        }
    }
    CHECK(alone);  // both second strategies
    CHECK(middle);
    CHECK(mixed_equilibria(Game({2, 2})).size() == 4);  // nothing matters: the corners
}

TEST_CASE("In games by chance nobody gains by moving, and equilibria are odd in number (Wilson 1971)") {
    for (std::uint32_t n = 0; n < 30; ++n) {
        Game game({3, 4});
        for (std::size_t profile = 0; profile < 12; ++profile) {
            for (std::size_t player = 0; player < 2; ++player) {
                game.set_payoff(profile, player, 1000 * uniform({1, n}, Stream::design, 0, static_cast<std::uint32_t>(2 * profile + player)) - 400);
            }
        }
        const auto equilibria = mixed_equilibria(game);
        CHECK(equilibria.size() % 2 == 1);
        for (const auto& equilibrium : equilibria) {
            CHECK(gain_left(game, equilibrium.mixed, 0) < 1e-6);
            CHECK(gain_left(game, equilibrium.mixed, 1) < 1e-6);
        }
    }
}

TEST_CASE("Mixed equilibria are for two players with few strategies") {
    CHECK_THROWS_AS(mixed_equilibria(matching_pennies_of_three()), Bug);
    CHECK_THROWS_AS(mixed_equilibria(Game({11, 10})), InputError);
}

}  // namespace tarazy::mixed_equilibria_test
