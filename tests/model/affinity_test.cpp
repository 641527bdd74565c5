#include "model/phases.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::affinity_test {

TEMPLATE_TEST_CASE("E19: anchors, trust and structural balance", "[affinity]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 17));
    Stage<TestType> stage(setting);
    stage.play(6);
    const std::size_t run = stage.last;
    update_affinity(stage.world, stage.seen);
    const double weights = 1 + 0.7 + 0.4;
    const std::array<double, 3> theta{1 / weights, 0.7 / weights, 0.4 / weights};
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            CAPTURE(i, j);
            const double f = stage.affinity(i, j);
            const double anchor = std::clamp(stage.world.anchor.at(i, j, run) + stage.world.socialised.at(i, j, run), -1.0, 1.0);
            double leaning = 0;
            for (std::size_t d = 0; d < 3; ++d) leaning += theta[d] * (stage.share(d, i, j) - stage.world.base_alignment[d].at(i, j, run));
            double circle = 0;
            for (std::size_t k = 0; k < n; ++k) circle += stage.affinity(i, k) * stage.affinity(k, j);
            const double drift = 0.1 * (anchor - f) + (1 - f * f) * (0.3 * leaning + 0.05 * (circle - stage.world.base_balance.at(i, j, run)) / n);
            CHECK(stage.world.next.affinity.at(i, j, run) == near(i == j ? 0 : std::clamp(f + 0.25 * drift, -1.0, 1.0)));
        }
    }
}

TEST_CASE("E19: institutions move the anchors from where they were at the start", "[affinity]") {
    Scenario scenario = plain_world(3);
    scenario.institutions = {{.id = "A", .name = {}, .members = {0, 1}, .active = true, .numbers = {.socialisation = 0.3}},
                             {.id = "B", .name = {}, .members = {0, 2}, .active = false, .numbers = {.socialisation = 0.2}}};
    scenario.affinities = {{0, 1, true, 0.5}, {0, 2, false, 0.9}};
    scenario.affinity_dynamics = {.anchoring = 0.4, .trust = 0, .balance = 0};
    Event change;
    change.at = scenario.time.start;
    change.actions = {InstitutionAction{0, false}, InstitutionAction{1, true}};
    scenario.events = {change};
    const PreparedWorld setting(scenario);
    const Played played(setting);
    // One step of a quarter: F += 0.1 (F⁰ - F), F⁰ = 0.5 - 0.3 for the members who lost, 0.9 + 0.2 held to 1 for those who won.
    CHECK(played.at("affinity", 1, 1) == near(0.5 - 0.1 * 0.3));
    CHECK(played.at("affinity", 1, 2) == near(0.9 + 0.1 * 0.1));
    CHECK(played.at("affinity", 1, 6) == near(0.1 * 0.2));
}

}  // namespace tarazy::affinity_test
