#include "model/phases.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::economy_test {

TEMPLATE_TEST_CASE("E17: growth, the burden of arms, openness and noise", "[economy]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 7;
    const PreparedWorld setting(busy_world(n, 14));
    Stage<TestType> stage(setting);
    stage.play(3);
    const std::size_t run = stage.last;
    std::vector<double> past;
    for (std::size_t i = 0; i < n; ++i) past.push_back(stage.world.past_openness.at(i, run));
    grow(stage.world, stage.seen, 3);
    for (std::size_t i = 0; i < n; ++i) {
        CAPTURE(i);
        const double z = standard_normal({1, static_cast<std::uint32_t>(run)}, Stream::growth, 3, static_cast<std::uint32_t>(i));
        const double increase = 0.25 * (stage.world.growth[0].at(i, run) - 0.3 * (stage.effort(i) - stage.world.base_effort.at(i, run))) +
                                0.5 * (stage.seen.openness.at(i, run) - past[i]) + 0.03 * 0.5 * z;
        const double expected = i + 1 < n ? stage.economy(i) * std::exp(increase) : stage.economy(i);
        CHECK(stage.world.next.capability[0].at(i, run) == near(expected));
        const double people = stage.world.now.capability[2].at(i, run) * std::exp(0.25 * stage.world.growth[2].at(i, run));
        CHECK(stage.world.next.capability[2].at(i, run) == near(people));
        CHECK(stage.world.past_openness.at(i, run) == stage.seen.openness.at(i, run));
    }
}

TEST_CASE("E17: without noise and change an economy follows its growth", "[economy]") {
    Scenario scenario = plain_world(2);
    scenario.actors[0].growth = {0.04, 0, 0.01};
    scenario.actors[1].growth = {0.04, 0, 0};
    scenario.world.openness_return = 0;
    scenario.world.military_burden = 0;
    const PreparedWorld setting(scenario);
    const Played played(setting);
    CHECK(played.at("economy", 40, 0) == near(100 * std::exp(0.4)));
    CHECK(played.at("welfare", 40, 1) == near(0.4));
    CHECK(played.at("capability", 40, 2) == near(10 * std::exp(0.1)));
    CHECK(played.at("capability", 40, 5) == 10);
}

}  // namespace tarazy::economy_test
