#include "model/phases.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::arms_test {
namespace {

/// Theta of E18, by its definition.
template <class Layout>
double left_to_others(const Stage<Layout>& stage, std::size_t i) {
    double sum = 0;
    for (std::size_t k = 0; k < stage.size(); ++k) {
        double balancers = 0;
        for (std::size_t j = 0; j < stage.size(); ++j) balancers += j == i || j == k ? 0 : stage.power(j) * stage.hostility(j, k);
        sum += stage.threat_share(i, k) * balancers / (stage.power(i) + balancers);
    }
    return sum;
}

}  // namespace

TEMPLATE_TEST_CASE("E18: effort answers threat, less where others can be left to balance", "[arms]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 15));
    Stage<TestType> stage(setting);
    stage.play(5);
    const std::size_t run = stage.last;
    arm(stage.world, stage.seen);
    bool passed = false;
    for (std::size_t i = 0; i + 1 < n; ++i) {
        CAPTURE(i);
        const double phi = stage.world.doctrine.buck_passing.at(i, run);
        passed = passed || phi > 0;
        const double epsilon = stage.world.doctrine.arms_elasticity.at(i, run) * (1 - phi * left_to_others(stage, i));
        const double now = stage.seen.threat.at(i, run) / stage.seen.defence.at(i, run);
        const double base = std::exp(-stage.world.base_security.at(i, run));
        const double target = std::clamp(stage.world.base_effort.at(i, run) * std::pow(now / base, epsilon), 0.0, 0.3);
        const double m = stage.effort(i);
        CHECK(stage.world.next.effort.at(i, run) == near(m + 0.25 * 0.4 * (target - m)));
        const double stock = stage.military(i) + 0.25 * (m * stage.economy(i) - 0.08 * stage.military(i));
        CHECK(stage.world.next.capability[1].at(i, run) == near(stock));
    }
    CHECK(passed);
    CHECK(stage.world.next.capability[1].at(n - 1, run) == stage.military(n - 1));
    CHECK(stage.world.next.effort.at(n - 1, run) == 0);
}

TEST_CASE("E18: effort stops at the ceiling", "[arms]") {
    Scenario scenario = plain_world(2);
    scenario.arms.ceiling = 0.021;
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    CHECK(stage.military(0) == near(2 / 0.08));  // the stock of the start
    CHECK(stage.effort(0) == near(0.02));
    for (std::size_t run = 0; run < 8; ++run) stage.seen.security.at(0, run) -= 10;
    arm(stage.world, stage.seen);
    CHECK(stage.world.next.effort.at(0, 0) == near(0.02 + 0.1 * 0.001));
    CHECK(stage.world.next.effort.at(1, 0) == near(0.02));
}

TEST_CASE("E18: who starts without effort stays without, whatever the threat", "[arms]") {
    Scenario scenario = plain_world(2);
    scenario.actors[0].capabilities[scenario.military] = 0;
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    for (std::size_t run = 0; run < 8; ++run) stage.seen.security.at(0, run) -= 1e6;
    arm(stage.world, stage.seen);
    CHECK(stage.world.next.effort.at(0, 0) == 0);
}

TEMPLATE_TEST_CASE("E18: Richardson's law, stocks not below 0", "[arms]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    Scenario scenario = varied_world(n, 16);
    scenario.arms_law = ArmsLaw::richardson;
    scenario.actors[3].arms.grievance = -1e6;
    const PreparedWorld setting(scenario);
    Stage<TestType> stage(setting);
    stage.play(2);
    const std::size_t run = stage.last;
    arm(stage.world, stage.seen);
    for (std::size_t i = 0; i + 1 < n; ++i) {
        CAPTURE(i);
        double met = 0;
        for (std::size_t j = 0; j < n; ++j) met += i == j ? 0 : stage.world.reach.at(i, j, run) * stage.hostility(i, j) * stage.military(j);
        const RichardsonNumbers<double>& arms = scenario.actors[i].arms;
        const double stock = stage.military(i) + 0.25 * (arms.reaction * met - arms.fatigue * stage.military(i) + arms.grievance);
        CHECK(stage.world.next.capability[1].at(i, run) == near(std::max(stock, 0.0)));
        CHECK(stage.world.next.effort.at(i, run) == stage.effort(i));
    }
    CHECK(stage.world.next.capability[1].at(3, run) == 0);
    CHECK(stage.world.next.capability[1].at(n - 1, run) == stage.military(n - 1));
}

}  // namespace tarazy::arms_test
