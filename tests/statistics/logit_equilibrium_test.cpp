#include "statistics/equilibria.h"

#include "arithmetic/philox.h"
#include "known_games.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::logit_equilibrium_test {

TEST_CASE("The logit path ends where the only equilibrium is") {
    const LogitEquilibrium pennies = logit_equilibrium(matching_pennies());
    CHECK(pennies.converged);
    CHECK(pennies.mixed[0][0] == Approx(0.5).margin(1e-9));
    const LogitEquilibrium three = logit_equilibrium(matching_pennies_of_three());
    CHECK(three.converged);
    for (const auto& shares : three.mixed) CHECK(shares[0] == Approx(0.5).margin(1e-9));
    const LogitEquilibrium dilemma = logit_equilibrium(prisoners_dilemma());
    CHECK(dilemma.converged);
    CHECK(dilemma.mixed == MixedProfile{{0, 1}, {0, 1}});
}

TEST_CASE("An uneven game of pennies is traced to its mixture") {
    // The first wins 3 at (0, 0), 1 at (1, 1): it must leave the second indifferent, and so (1/4, 3/4) for both.
    const LogitEquilibrium uneven = logit_equilibrium(game_of_two({{3, 0}, {0, 1}}, {{-3, 0}, {0, -1}}));
    CHECK(uneven.converged);
    CHECK(uneven.mixed[0][0] == Approx(0.25).margin(1e-5));
    CHECK(uneven.mixed[1][0] == Approx(0.25).margin(1e-5));
}

TEST_CASE("Of two equilibria the path selects the less risky one") {
    // The stag hunt: both are equilibria, and hare is best against an even mixture (Harsanyi & Selten 1988).
    const Payoffs first{{4, 0}, {3, 3}};
    const LogitEquilibrium hunt = logit_equilibrium(game_of_two(first, {{4, 3}, {0, 3}}));
    CHECK(hunt.converged);
    CHECK(hunt.mixed == MixedProfile{{0, 1}, {0, 1}});
}

TEST_CASE("Games of three by chance are traced to an equilibrium, the same twice") {
    int converged = 0;
    for (std::uint32_t n = 0; n < 20; ++n) {
        Game game({3, 2, 3});
        for (std::size_t profile = 0; profile < game.profiles(); ++profile) {
            for (std::size_t player = 0; player < 3; ++player) {
                game.set_payoff(profile, player, uniform({2, n}, Stream::design, 0, static_cast<std::uint32_t>(3 * profile + player)));
            }
        }
        const LogitEquilibrium found = logit_equilibrium(game);
        converged += static_cast<int>(found.converged);
        CHECK(logit_equilibrium(game).mixed == found.mixed);
        for (std::size_t player = 0; player < 3; ++player) CHECK(gain_left(game, found.mixed, player) <= found.gain + 1e-12);
    }
    CHECK(converged == 20);
}

TEST_CASE("Where branches cross the path goes straight on; where it folds it turns round and comes back") {
    const Payoffs same{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    const LogitEquilibrium even = logit_equilibrium(game_of_two(same, same));
    CHECK(even.converged);
    CHECK(even.mixed[0][1] == Approx(1.0 / 3).epsilon(1e-6));
    // Games of four strategies each whose paths fold more than once, found by trying many.
    for (const std::uint32_t n : {122u, 706u}) {
        Game folded({4, 4});
        for (std::size_t profile = 0; profile < folded.profiles(); ++profile) {
            for (std::size_t player = 0; player < 2; ++player) {
                folded.set_payoff(profile, player, uniform({5, n}, Stream::design, 0, static_cast<std::uint32_t>(2 * profile + player)));
            }
        }
        CHECK(logit_equilibrium(folded).converged);
    }
}

TEST_CASE("A game in which nothing matters is at its end at once") {
    const LogitEquilibrium idle = logit_equilibrium(Game({2, 1, 4}));
    CHECK(idle.converged);
    CHECK(idle.precision == 0);
    CHECK(idle.mixed[2][3] == Approx(0.25).epsilon(1e-14));
}

}  // namespace tarazy::logit_equilibrium_test
