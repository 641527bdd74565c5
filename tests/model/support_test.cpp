#include "model/support.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::support_test {

TEST_CASE("E6: promises bind by what guarantees them", "[support]") {
    CHECK(credibility(0.5, 0.0) == near(0.5));
    CHECK(credibility(0.5, 0.4) == near(0.7));
    CHECK(credibility(0.0, 0.0) == 1);
    CHECK(credibility(1.0, 0.0) == 0);
    CHECK(credibility(1.0, 1.0) == 1);
}

TEST_CASE("E6: the largest guarantee among shared active institutions counts", "[support]") {
    Scenario scenario = plain_world(3);
    scenario.institutions = {{.id = "A", .name = {}, .members = {0, 1}, .active = true, .numbers = {.guarantee = 0.3}},
                             {.id = "B", .name = {}, .members = {0, 1, 2}, .active = true, .numbers = {.guarantee = 0.2}},
                             {.id = "C", .name = {}, .members = {0, 1, 2}, .active = false, .numbers = {.guarantee = 0.9}}};
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    CHECK(stage.world.guarantee.at(0, 1, 3) == 0.3);
    CHECK(stage.world.guarantee.at(1, 0, 3) == 0.3);
    CHECK(stage.world.guarantee.at(0, 2, 3) == 0.2);
    CHECK(stage.world.guarantee.at(1, 1, 3) == 0);
}

TEST_CASE("E7, E8: support and security by hand", "[support]") {
    // 0 is threatened by 2 alone; 1 likes 0 and is hostile to 2.
    Scenario scenario = plain_world(3);
    for (PairValue& distance : scenario.distances) distance.value = 0;
    scenario.affinities = {{0, 1, false, 1}, {0, 2, false, -1}, {1, 0, false, 0.5}, {1, 2, false, -0.6}, {2, 0, false, -1}, {2, 1, false, 0}};
    scenario.alignment = {{0, security, {{0, 0.5}, {1, 0.3}, {2, 0.2}}}};
    scenario.world.appeasement = 0;
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    const double third = 1.0 / 3;
    const double threat = 1e-4 + third;
    const double from_2 = third / threat;
    const double support_1 = 0.5 * third * 0.75 * (from_2 * 0.8);  // anarchy 0.5
    const double defence = 0.5 * third + 0.3 * support_1;          // 2 hates 0: no support
    CHECK(stage.seen.support.at(0, 0, 1) == near(third));
    CHECK(stage.seen.support.at(0, 1, 1) == near(support_1));
    CHECK(stage.seen.support.at(0, 2, 1) == near(0));
    CHECK(stage.seen.defence.at(0, 1) == near(defence));
    CHECK(stage.seen.security.at(0, 1) == near(std::log(defence / threat)));
}

TEMPLATE_TEST_CASE("E7, E8: who helps, and the security that follows", "[support]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(busy_world(7, 4));
    Stage<TestType> stage(setting);
    stage.play(5);
    const double alpha = lane<TestType>(stage.world.world.anarchy, stage.last);
    for (std::size_t i = 0; i < 7; ++i) {
        double defence = 0;
        for (std::size_t j = 0; j < 7; ++j) {
            CAPTURE(i, j);
            double shared_foes = 0;  // j's hostility to those who threaten i
            for (std::size_t k = 0; k < 7; ++k) shared_foes += stage.threat_share(i, k) * stage.hostility(j, k);
            const double kappa = 1 - alpha * (1 - stage.world.guarantee.at(i, j, stage.last));
            const double help = kappa * stage.seen.perceived.at(i, j, stage.last) * stage.amity(j, i) * shared_foes;
            const double support = i == j ? stage.power(i) : help;
            CHECK(stage.seen.support.at(i, j, stage.last) == near(support));
            defence += stage.share(security, i, j) * support;
        }
        CHECK(stage.seen.defence.at(i, stage.last) == near(defence));
        CHECK(stage.seen.security.at(i, stage.last) == near(std::log(defence / stage.seen.threat.at(i, stage.last))));
    }
}

}  // namespace tarazy::support_test
