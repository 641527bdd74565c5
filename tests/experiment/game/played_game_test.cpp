#include "experiment/game/played_game.h"

#include "experiment/sweep/made_up_table.h"
#include "support/catch.h"

namespace tarazy::game_played_game_test {

namespace {

const std::vector<SweepOutcome> two{{"interest KAZ", "1", "KAZ", true}, {"interest UZB", "1", "UZB", true}};

SweepTable table_of_ways(const std::vector<std::string>& policies) {
    return made_up_table(1, {}, policies, 1, two, [](auto...) { return 0.0; });
}

}  // namespace

TEST_CASE("Labels of combinations make a game, whatever their order") {
    // Matching pennies: KAZ wants the same, UZB another.
    const std::vector<std::string> policies{"KAZ=hedge UZB=balance", "KAZ=balance UZB=balance", "KAZ=hedge UZB=hedge", "KAZ=balance UZB=hedge",
                                            "pivot"};
    const auto played = played_game(table_of_ways(policies), {{-1, 1}, {1, -1}, {1, -1}, {-1, 1}, {9, 9}});
    REQUIRE(played);
    CHECK(played->players == std::vector<std::string>{"KAZ", "UZB"});
    CHECK(played->pure.empty());
    REQUIRE(played->mixed.size() == 1);
    CHECK(played->mixed[0].mixed[0][0] == Approx(0.5));
    CHECK(played->mixed[0].mixed[1][1] == Approx(0.5));
    CHECK(played->path.cycle.has_value());
    CHECK(profile_text(*played, played->path.profiles[0]) == "KAZ=hedge UZB=balance");
    CHECK(played->gain_left == std::vector<double>{2, 0});
    CHECK(played->replicated[0][0] == Approx(0.5));
}

TEST_CASE("Where less is better the payoff is its negative") {
    SweepTable table = table_of_ways({"KAZ=a UZB=a", "KAZ=a UZB=b", "KAZ=b UZB=a", "KAZ=b UZB=b"});
    table.outcomes[0].more_is_better = false;
    const auto played = played_game(table, {{1, 1}, {1, 0}, {0, 1}, {0, 0}});
    REQUIRE(played);
    REQUIRE(played->pure.size() == 1);
    CHECK(profile_text(*played, played->pure[0]) == "KAZ=b UZB=a");
}

TEST_CASE("Without two players, all combinations and an outcome each there is no game") {
    CHECK_FALSE(played_game(table_of_ways({"hedge", "balance"}), {{0, 0}, {0, 0}}));
    CHECK_FALSE(played_game(table_of_ways({"KAZ=a UZB=a", "KAZ=b UZB=b"}), {{0, 0}, {0, 0}}));
    CHECK_FALSE(played_game(table_of_ways({"KAZ=a RUS=a", "KAZ=b RUS=a"}), {{0, 0}, {0, 0}}));
}

TEST_CASE("Three players get the equilibrium at the end of the logit path") {
    std::vector<std::string> policies;
    std::vector<std::vector<double>> means;
    for (const char* a : {"x", "y"}) {
        for (const char* b : {"x", "y"}) {
            for (const char* c : {"x", "y"}) {
                policies.push_back(std::string("KAZ=") + a + " UZB=" + b + " TUR=" + c);
                means.push_back({*a == 'x' ? 1.0 : 0.0, *b == 'x' ? 1.0 : 0.0, *c == 'y' ? 1.0 : 0.0});
            }
        }
    }
    SweepTable table = table_of_ways(policies);
    table.outcomes.push_back({"interest TUR", "1", "TUR", true});
    const auto played = played_game(table, means);
    REQUIRE(played);
    CHECK(played->mixed.empty());
    REQUIRE(played->logit);
    CHECK(played->logit->mixed[0][0] == Approx(1).margin(1e-4));
    CHECK(played->logit->mixed[2][1] == Approx(1).margin(1e-4));
    REQUIRE(played->pure.size() == 1);
    CHECK(profile_text(*played, played->pure[0]) == "KAZ=x UZB=x TUR=y");
}

}  // namespace tarazy::game_played_game_test
