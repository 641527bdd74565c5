#include "experiment/sweep/point_worlds.h"

#include "experiment/sweep/experiment_numbers.h"
#include "model/error.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_point_worlds_test {

namespace {

/// The world of a point as reading the file with these changes gives it.
ScenarioFile read_anew(const SmallDesign& small, const SweepPlan& plan, std::size_t point) {
    Changes changes;
    for (std::size_t f = 0; f < small.design.factors.size(); ++f) {
        changes.settings.push_back({small.design.factors[f].path, setting_text(small.design.factors[f], plan.setting_of(point)[f])});
    }
    const Changes& playing = small.design.policies[plan.policy_of(point)].changes;
    changes.settings.insert(changes.settings.end(), playing.settings.begin(), playing.settings.end());
    changes.doctrine_choices = playing.doctrine_choices;
    return read_scenario(small.folder / "small.yaml", changes);
}

}  // namespace

TEST_CASE("The world of a point is what the file says with its settings, however they are put in") {
    const SmallDesign small(
        "vary:\n  world.anarchy: {values: [0.2, 0.9]}\n  doctrines.hedge.risk_aversion: {values: [0.5, 4]}\n"
        "  actors.BBB.growth.economy: {values: [0, 0.05]}\n  actors.CCC.doctrine: {values: [balance, pragmatic]}\n"
        "policies: {BBB: [hedge, tilted]}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    PointWorlds worlds(plan, {1});
    for (std::size_t point = 0; point < plan.points(); ++point) {
        const PointWorld world = worlds.at(point);
        const ScenarioFile anew = read_anew(small, plan, point);
        const Scenario& model = world.settled->file.model;
        CHECK(model.actors[1].growth == anew.model.actors[1].growth);
        CHECK(model.actors[2].doctrine == anew.model.actors[2].doctrine);
        CHECK(world.experiment.doctrine_choices == anew.experiment.doctrine_choices);
        CHECK(experiment_numbers(world.experiment, 3) == experiment_numbers(anew.experiment, 3));
        CHECK(model.world.anarchy == anew.model.world.anarchy);  // calibration sees the file's own
    }
}

TEST_CASE("A strategy's settings stand over those of the point, and its events come after the file's own") {
    const SmallDesign small(
        "vary: {world.anarchy: {values: [0.2, 0.9]}}\n"
        "strategies:\n  - {id: calm, set: {world.anarchy: 0.5}, events: [{at: 2021, do: [{resolve: {actor: BBB, to: 0.9}}]}]}\n"
        "policies: {BBB: [hedge]}\noutcomes: [poles]\n",
        "events: [{at: 2022, do: [{posture: {actor: AAA, to: 2}}]}]\n");
    const SweepPlan plan(small.design);
    PointWorlds worlds(plan, {1});
    REQUIRE(plan.policies() == 2);
    CHECK(worlds.at(0).experiment.world.anarchy == 0.2);
    CHECK(worlds.at(2).experiment.world.anarchy == 0.9);
    CHECK(worlds.at(1).experiment.world.anarchy == 0.5);
    CHECK(worlds.at(3).experiment.world.anarchy == 0.5);
    CHECK(worlds.at(0).settled->file.model.events.size() == 1);
    REQUIRE(worlds.at(1).settled->file.model.events.size() == 2);
    CHECK(worlds.at(1).settled->file.model.events[0].at == 2022);
}

TEST_CASE("Points that differ only after calibration share their scenario") {
    const SmallDesign small("vary:\n  world.anarchy: {values: [0.2, 0.9]}\n  openness: {values: [0.2, 0.3]}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    PointWorlds worlds(plan, {1});
    CHECK(worlds.at(0).settled == worlds.at(2).settled);
    CHECK(worlds.at(1).settled == worlds.at(3).settled);
    CHECK(worlds.at(0).settled != worlds.at(1).settled);
}

TEST_CASE("A setting that no run can have is told before the first run") {
    const SmallDesign small("vary: {doctrines.hedge.responsiveness: {from: 1, to: 8, points: 3}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    CHECK_THROWS_AS(PointWorlds(plan, {1}), InputError);
}

}  // namespace tarazy::sweep_point_worlds_test
