#include "model/phases.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::decision_test {

TEMPLATE_TEST_CASE("E15: one mirror-ascent step with inertia, kept", "[decision]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 9;
    const PreparedWorld setting(busy_world(n, 10));
    Stage<TestType> stage(setting);
    stage.play(4);
    const std::size_t run = stage.last;
    decide(stage.world, stage.seen);
    double volatility = 0;  // of those who decide
    for (std::size_t j = 0; j + 1 < n; ++j) volatility = std::max(volatility, setting.scenario.actors[j].numbers.volatility);
    for (std::size_t i = 0; i + 1 < n; ++i) {
        using D = DoctrineNumbers<Column<TestType>>;
        const auto of = [&](auto member) { return (stage.world.doctrine.*member).at(i, run); };
        const double tau = of(&D::temperature);
        const double h = 1 / (tau / (of(&D::responsiveness) * 0.25) + of(&D::risk_aversion) * volatility * volatility + of(&D::autonomy) +
                              lane<TestType>(stage.world.world.exclusivity, run));
        for (std::size_t d = 0; d < domain_count; ++d) {
            std::vector<double> row(n, 0.0);
            double sum = 0;
            for (std::size_t j = 0; j + 1 < n; ++j) {
                const double l = std::log(stage.share(d, i, j));
                sum += row[j] = std::exp(l + h * (tau * (stage.world.prior[d].at(i, j, run) - l) + stage.seen.utility[d].at(i, j, run)));
            }
            double kept = 0;
            for (double& w : row) kept += w = std::max(w / sum, 1e-12);
            for (std::size_t j = 0; j < n; ++j) {
                CAPTURE(d, i, j);
                CHECK(stage.world.next.alignment[d].at(i, j, run) == near(row[j] / kept));
            }
        }
    }
    for (std::size_t d = 0; d < domain_count; ++d) {  // a nonstate actor keeps its row
        for (std::size_t j = 0; j < n; ++j) CHECK(stage.world.next.alignment[d].at(n - 1, j, run) == stage.share(d, n - 1, j));
    }
}

TEMPLATE_TEST_CASE("E16: the prior makes the start a fixed point, whatever the doctrine", "[decision]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(varied_world(7, 11));
    Stage<TestType> stage(setting);
    const std::size_t run = stage.last;
    decide(stage.world, stage.seen);
    for (std::size_t d = 0; d < domain_count; ++d) {
        for (std::size_t i = 0; i < 7; ++i) {
            for (std::size_t j = 0; j < 7; ++j) {
                CAPTURE(d, i, j);
                const double g = i == 6 ? 0 : stage.seen.utility[d].at(i, j, run);
                CHECK(stage.world.prior[d].at(i, j, run) == near(std::log(stage.share(d, i, j)) - g / 0.3));
                CHECK(stage.world.next.alignment[d].at(i, j, run) == near(stage.share(d, i, j)));
                CHECK(stage.world.base_alignment[d].at(i, j, run) == stage.share(d, i, j));
            }
        }
    }
    CHECK(stage.world.base_security.at(2, run) == stage.seen.security.at(2, run));
    CHECK(stage.world.past_openness.at(2, run) == stage.seen.openness.at(2, run));
}

TEMPLATE_TEST_CASE("E16: uncalibrated, the base values are 0 but those of E13, E17 and E20", "[decision]", EnsembleLayout, RowLayout) {
    Scenario scenario = busy_world(6, 12);
    scenario.calibrate = false;
    const PreparedWorld setting(scenario);
    Stage<TestType> stage(setting);
    const std::size_t run = stage.last;
    CHECK(stage.world.prior[economic].at(1, 2, run) == near(std::log(stage.share(economic, 1, 2))));
    CHECK(stage.world.base_alignment[political].at(1, 2, run) == 0);
    CHECK(stage.world.base_balance.at(1, 2, run) == 0);
    CHECK(stage.world.base_security.at(1, run) == 0);
    CHECK(stage.world.socialised.at(0, 3, run) == near(0.13));  // of both institutions
    CHECK(stage.world.past_openness.at(1, run) == stage.seen.openness.at(1, run));
    CHECK(stage.world.base_effort.at(1, run) == near(setting.scenario.actors[1].capabilities[1] / setting.scenario.actors[1].capabilities[0]));
    CHECK(stage.world.corridor_flow_start.at(0, run) > 0);
    CHECK(stage.world.base_economy.at(1, run) == setting.scenario.actors[1].capabilities[0]);
}

TEST_CASE("E16: an experiment's doctrine acts from the start on, with the prior of the scenario's own", "[decision]") {
    Scenario scenario = varied_world(4, 13);
    const PreparedWorld setting(scenario);
    Experiment experiment = unchanged(scenario);
    experiment.doctrine_choices[0] = 4;  // nonaligned
    experiment.doctrines[4].numbers.temperature = 0.2;
    experiment.world.anarchy = 1;
    const Job job{&setting.scenario, &setting.start, &experiment, {1, 0}};
    World<RowLayout> world(scenario);
    world.load(0, scenario, setting.start.state(), {1, 0});
    Agenda<RowLayout>(scenario, experiment, 0).begin(world);
    Snapshot<RowLayout> seen(4);
    observe(world, 0, false, seen);
    calibrate(world, seen, 0, true);
    const double prior = world.prior[security].at(0, 1, 0);
    world.take_up(0, scenario, *job.experiment);
    CHECK(prior == near(std::log(world.now.alignment[security].at(0, 1, 0)) - seen.utility[security].at(0, 1, 0) / 0.3));
    CHECK(world.doctrine.temperature.at(0, 0) == 0.2);
    CHECK(world.doctrine.autonomy.at(0, 0) == 4);
    CHECK(world.doctrine.autonomy.at(1, 0) == scenario.doctrines[1].numbers.autonomy);
    CHECK(world.world.anarchy == 1);
}

}  // namespace tarazy::decision_test
