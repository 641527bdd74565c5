#include "scenario/world/reading.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_general_part_test {

TEST_CASE("what holds for everybody is read, with defaults for what is not said") {
    const Scenario given = read(with(R"(calibrate: false
world: {anarchy: 0.1, military_burden: 0.7}
arms: {law: richardson, speed: 0.3}
affinity_dynamics: {trust: 0.9}
conflict: {enabled: true, spoils: 0.25}
domains: {economic: {weight: 3}}
openness: 0.5
self_reliance: {political: 0.1}
record: {every: 4, pairs: [tie, affinity]}
)"))
                               .model;
    CHECK(given.name == "small");
    CHECK((given.time.start == 2020 && given.time.end == 2030 && given.time.step == 0.5));
    CHECK_FALSE(given.calibrate);
    CHECK((given.world.anarchy == 0.1 && given.world.military_burden == 0.7 && given.world.reach_km == 3000));
    CHECK(given.arms_law == ArmsLaw::richardson);
    CHECK((given.arms.speed == 0.3 && given.arms.ceiling == 0.3));
    CHECK((given.affinity_dynamics.trust == 0.9 && given.affinity_dynamics.balance == 0.05));
    CHECK(given.conflict_enabled);
    CHECK((given.conflict.spoils == 0.25 && given.conflict.decisiveness == 1));
    CHECK(given.domain_weights == std::array<double, domain_count>{1, 3, 1});
    CHECK(given.openness == 0.5);
    CHECK((given.self_reliance_security == 0.6 && given.self_reliance_political == 0.1));
    CHECK(given.record.every == 4);
    CHECK(given.record.pairs == std::array<bool, pair_series_count>{false, true, false, true});

    const Scenario standard = read(changed(", step: 0.5", "")).model;
    CHECK(standard.time.step == 0.25);
    CHECK((standard.calibrate && !standard.conflict_enabled && standard.arms_law == ArmsLaw::elasticity));
    CHECK((standard.record.every == 1 && standard.record.keeps(PairSeries::alignment) && !standard.record.keeps(PairSeries::tie)));
    CHECK(read(with("record: {pairs: []}\n")).model.record.pairs == std::array<bool, pair_series_count>{});
}

TEST_CASE("capabilities keep their order and their roles") {
    const Scenario scenario = read(R"(tarazy: 1
name: order
time: {start: 0, end: 0.7, step: 0.1}
capabilities:
  people: {unit: million, weight: 0.25}
  arms: {role: military}
  money: {role: economy, weight: 0}
actors:
  - {id: AA, capital: [0, 0], capabilities: {money: 10, people: 1, arms: 2}}
  - {id: BB, capital: [0, 1], capabilities: {arms: 2, people: 1, money: 10}, growth: {people: 0.5}}
)")
                                  .model;
    REQUIRE(scenario.capabilities.size() == 3);
    CHECK((scenario.capabilities[0].name == "people" && scenario.capabilities[0].unit == "million" && scenario.capabilities[0].weight == 0.25));
    CHECK((scenario.economy == 2 && scenario.military == 1));
    CHECK(scenario.actors[0].capabilities == std::vector<double>{1, 2, 10});
    CHECK(scenario.actors[1].growth == std::vector<double>{0.5, 0, 0});
    CHECK(scenario.time.steps() == 7);
}

TEST_CASE("time runs forward in whole steps, not too many") {
    CHECK(complaint(changed("end: 2030", "end: 2010")) ==
          "small.yaml:3:26: time.end: the end 2010 is before the start 2020 (time runs forward). Exchange them.");
    CHECK(complaint(changed("end: 2030", "end: 2030.1")) ==
          "small.yaml:3:26: time.end: end - start is not a whole number of steps (20.199999999999818 steps of 0.5). Move the end to 2030.");
    CHECK(complaint(changed("step: 0.5", "step: 0.000001")) ==
          "small.yaml:3:26: time.end: the horizon is 10000000 steps long (at most 1000000). Choose a longer step or an earlier end.");
    CHECK(complaint(changed("end: 2030", "end: 1e300")) ==
          "small.yaml:3:26: time.end: the horizon is 2.0e+300 steps long (at most 1000000). Choose a longer step or an earlier end.");
}

TEST_CASE("rates must not overshoot in one step") {
    CHECK(complaint(with("arms: {speed: 2.1}\n")) ==
          "small.yaml:11:15: arms.speed: speed 2.1 times step 0.5 is above 1 (one step would overshoot). Choose at most 2, or a shorter step.");
    CHECK(complaint(with("arms: {depreciation: 3}\n")) ==
          "small.yaml:11:22: arms.depreciation: depreciation 3 times step 0.5 is above 1 (one step would overshoot). Choose at most 2, or a shorter "
          "step.");
    CHECK(complaint(with("affinity_dynamics: {anchoring: 2.5}\n")) ==
          "small.yaml:11:32: affinity_dynamics.anchoring: anchoring 2.5 times step 0.5 is above 1 (one step would overshoot). Choose at most 2, or a "
          "shorter step.");
    CHECK(complaint(changed("step: 0.5", "step: 5")) ==
          "small.yaml:3:38: arms.speed: speed 0.4 times step 5 is above 1 (one step would overshoot). Choose at most 0.2, or a shorter step.\n"
          "small.yaml:3:38: doctrines.pragmatic.responsiveness: responsiveness 0.6 times step 5 is above 1 (one step would overshoot). Choose at "
          "most 0.2, or a shorter step.");
}

TEST_CASE("capabilities need their roles and a weight, domains a weight") {
    CHECK(complaint(changed("role: economy", "unit: a")) ==
          "small.yaml:5:3: capabilities: no capability has the role economy (the model needs one). Write `role: economy` in one.");
    CHECK(complaint(changed("role: military", "unit: a")) ==
          "small.yaml:5:3: capabilities: no capability has the role military (the model needs one). Write `role: military` in one.");
    CHECK(complaint(changed("{role: economy}", "{role: military}")) ==
          "small.yaml:5:3: capabilities: no capability has the role economy (the model needs one). Write `role: economy` in one.\n"
          "small.yaml:6:20: capabilities.military.role: a second military (capability economy has that role). Remove the role from one.");
    CHECK(complaint(changed(changed("{role: economy}", "{role: economy, weight: 0}"), "{role: military}", "{role: military, weight: 0}")) ==
          "small.yaml:5:3: capabilities: the weights of the capabilities sum to 0 (power needs one at least). Give one a weight above 0.");
    CHECK(complaint(with("domains: {security: {weight: 0}, economic: {weight: 0}, political: {weight: 0}}\n")) ==
          "small.yaml:11:10: domains: the weights of the domains sum to 0 (what is measured needs one at least). Give one a weight above 0.");
}

}  // namespace tarazy::world_general_part_test
