#include "model/world.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::world_test {

TEMPLATE_TEST_CASE("a loaded run has the numbers of its own scenario", "[world]", EnsembleLayout, RowLayout) {
    Scenario scenario = busy_world(6, 27);
    const PreparedWorld setting(scenario);
    scenario.world.anarchy = 0.21;
    scenario.actors[2].numbers.posture = 3;
    scenario.domain_weights = {2, 1, 1};
    const PreparedWorld other(scenario);
    World<TestType> world(setting.scenario);
    const std::size_t last = TestType::runs - 1;
    for (std::size_t run = 0; run < TestType::runs; ++run) world.load(run, setting.scenario, setting.start.state(), {1, 0});
    world.load(last, other.scenario, other.start.state(), {7, 9});
    CHECK(lane<TestType>(world.world.anarchy, last) == 0.21);
    CHECK(world.actor.posture.at(2, last) == 3);
    CHECK(lane<TestType>(world.domain_share[0], last) == 0.5);
    CHECK(world.random_key[last].seed == 7);
    CHECK(world.random_key[last].run == 9);
    if (last > 0) {
        CHECK(lane<TestType>(world.world.anarchy, 0) == 0.6);
        CHECK(world.actor.posture.at(2, 0) == setting.scenario.actors[2].numbers.posture);
        CHECK(world.random_key[0].seed == 1);
    }
    CHECK(world.deciders == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(world.nonstate == std::vector<std::size_t>{5});
    CHECK(world.base_economy.at(1, last) == scenario.actors[1].capabilities[0]);
    CHECK(world.log_base_economy.at(1, last) == near(std::log(scenario.actors[1].capabilities[0])));
    CHECK(world.log_base_economy.at(5, last) == 0);
    CHECK(world.largest_volatility.at(0, last) ==
          std::max({scenario.actors[0].numbers.volatility, scenario.actors[1].numbers.volatility, scenario.actors[2].numbers.volatility,
                    scenario.actors[3].numbers.volatility, scenario.actors[4].numbers.volatility}));
    REQUIRE(world.corridor_pairs.size() == 2);
    CHECK(world.corridor_pairs[0].corridors == std::vector<std::size_t>{0, 1});
    CHECK(world.corridor_dependence.at(0, last) == 0.7);
    CHECK(world.corridor_dependence.at(1, last) == 0.4);
}

TEST_CASE("one lane of an element changes alone", "[world]") {
    DoublePack pack(3.0);
    set_lane<EnsembleLayout>(pack, 5, -1);
    CHECK(lane<EnsembleLayout>(pack, 5) == -1);
    CHECK(lane<EnsembleLayout>(pack, 4) == 3);
    CHECK(lane<EnsembleLayout>(pack, 6) == 3);
    double alone = 3;
    set_lane<RowLayout>(alone, 0, 4);
    CHECK(lane<RowLayout>(alone, 0) == 4);
}

TEMPLATE_TEST_CASE("a doctrine is taken with its tilt, and left with it", "[world]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(varied_world(4, 28));
    Stage<TestType> stage(setting);
    stage.world.set_doctrine(stage.last, 1, setting.scenario.doctrines[6]);
    CHECK(stage.world.tilt.at(1, 0, stage.last) == 0.3);
    CHECK(stage.world.doctrine.risk_aversion.at(1, stage.last) == 2);
    stage.world.set_doctrine(stage.last, 1, setting.scenario.doctrines[2]);
    CHECK(stage.world.tilt.at(1, 0, stage.last) == 0);
    CHECK(stage.world.doctrine.bandwagoning.at(1, stage.last) == 1.5);
    if (stage.last > 0) CHECK(stage.world.doctrine.bandwagoning.at(1, 0) == 0);  // balance still
}

TEST_CASE("an experiment is taken up with its reach", "[world]") {
    const PreparedWorld setting(varied_world(4, 29));
    Stage<RowLayout> stage(setting);
    Experiment experiment = unchanged(setting.scenario);
    experiment.world.reach_km = 1000;
    experiment.doctrine_choices[2] = 4;
    experiment.doctrines[4].numbers.autonomy = 5;
    const double before = std::log(stage.world.reach.at(0, 2, 0));
    stage.world.take_up(0, setting.scenario, experiment);
    CHECK(std::log(stage.world.reach.at(0, 2, 0)) == near(3 * before));
    CHECK(stage.world.doctrine.autonomy.at(2, 0) == 5);
    CHECK(stage.world.doctrine.autonomy.at(0, 0) == 0.5);
}

}  // namespace tarazy::world_test
