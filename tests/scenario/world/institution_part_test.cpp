#include "scenario/world/reading.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_institution_part_test {

TEST_CASE("institutions and corridors are read") {
    const Scenario scenario = read(with(R"(institutions:
  - {id: PACT, name: {en: Pact}, members: [BBB, AAA], guarantee: 0.4, trade: -0.5, affinity_bonus: 0.1, socialisation: 0.2}
  - {id: CLUB, active: false}
corridors:
  - {id: PIPE, name: Pipe, kind: oil, from: BBB, to: AAA, transit: [RING], capacity: 67, status: 0.5, growth: -0.1}
dependence: {AAA-BBB: 0.7, AAA-RING: 0}
)"))
                                  .model;
    REQUIRE(scenario.institutions.size() == 2);
    CHECK((scenario.institutions[0].id == "PACT" && scenario.institutions[0].name.en == "Pact" && scenario.institutions[0].active));
    CHECK(scenario.institutions[0].members == std::vector<std::size_t>{1, 0});
    CHECK((scenario.institutions[0].numbers.guarantee == 0.4 && scenario.institutions[0].numbers.trade == -0.5));
    CHECK((scenario.institutions[0].numbers.affinity_bonus == 0.1 && scenario.institutions[0].numbers.socialisation == 0.2));
    CHECK((!scenario.institutions[1].active && scenario.institutions[1].members.empty()));
    REQUIRE(scenario.corridors.size() == 1);
    const Corridor& corridor = scenario.corridors[0];
    CHECK((corridor.id == "PIPE" && corridor.name.en == "Pipe" && corridor.kind == "oil" && corridor.from == 1 && corridor.to == 0));
    CHECK(corridor.transit == std::vector<std::size_t>{2});
    CHECK((corridor.numbers.capacity == 67 && corridor.numbers.status == 0.5 && corridor.numbers.growth == -0.1));
    REQUIRE(scenario.dependence.size() == 2);
    CHECK((scenario.dependence[0].i == 0 && scenario.dependence[0].j == 1 && scenario.dependence[0].value == 0.7));
}

TEST_CASE("transit through an enemy carries nothing, by ideal points too") {
    const std::string text = changed(
        changed(with("corridors: [{id: PIPE, from: BBB, to: AAA, capacity: 1, transit: [RING]}]\ndependence: {AAA-BBB: 0.5}\naffinity: {gain: 1}\n"),
                "id: AAA,", "id: AAA, ideal_point: 2,"),
        "kind: nonstate,", "kind: nonstate, ideal_point: -2,");
    CHECK_FALSE(complaint(text).empty());
    CHECK(complaint(changed(text, "gain: 1", "gain: 0.9")).empty());
    CHECK(complaint(changed(text, "gain: 1", "gain: 1, pairs: {AAA-RING: 0}")).empty());
}

TEST_CASE("corridors join two others, dependence needs one that carries") {
    CHECK(complaint(with("corridors: [{id: PIPE, from: AAA, to: AAA, capacity: 1}]\n")) ==
          "small.yaml:11:39: corridors.PIPE.to: a corridor from 'AAA' to itself (its ends are two actors). Name another end.");
    CHECK(complaint(with("corridors: [{id: PIPE, from: AAA, to: BBB, transit: [RING, BBB], capacity: 1}]\n")) ==
          "small.yaml:11:60: corridors.PIPE.transit[1]: a corridor through its own end 'BBB' (transit is what lies between the ends). Remove it.");
    CHECK(complaint(with("dependence: {AAA-BBB: 0.5}\n")) ==
          "small.yaml:11:14: dependence.AAA-BBB: no corridor carries anything between the two at the start (dependence is the share that moves "
          "through corridors). Add a corridor with capacity, status and well-disposed transit, or remove the dependence.");
    CHECK(complaint(with("corridors: [{id: PIPE, from: BBB, to: AAA, capacity: 0}]\ndependence: {AAA-BBB: 0.5}\n")) ==
          "small.yaml:12:14: dependence.AAA-BBB: no corridor carries anything between the two at the start (dependence is the share that moves "
          "through corridors). Add a corridor with capacity, status and well-disposed transit, or remove the dependence.");
    CHECK(complaint(with("corridors: [{id: PIPE, from: BBB, to: AAA, capacity: 1, status: 0}]\ndependence: {AAA-BBB: 0.5}\n")) ==
          "small.yaml:12:14: dependence.AAA-BBB: no corridor carries anything between the two at the start (dependence is the share that moves "
          "through corridors). Add a corridor with capacity, status and well-disposed transit, or remove the dependence.");
    CHECK(complaint(with("corridors: [{id: PIPE, from: BBB, to: AAA, capacity: 1, transit: [RING]}]\ndependence: {AAA-BBB: 0.5}\naffinity: {pairs: "
                         "{RING-AAA: -1}}\n")) ==
          "small.yaml:12:14: dependence.AAA-BBB: no corridor carries anything between the two at the start (dependence is the share that moves "
          "through corridors). Add a corridor with capacity, status and well-disposed transit, or remove the dependence.");
}

}  // namespace tarazy::world_institution_part_test
