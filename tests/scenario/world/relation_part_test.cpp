#include "scenario/world/reading.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_relation_part_test {

TEST_CASE("what stands between two actors is read") {
    const Scenario scenario = read(with(R"(borders: [[BBB, AAA]]
distances: {RING-AAA: 0}
affinity: {scale: 2, gain: 0.5, pairs: {RING>AAA: -1, AAA-RING: 0.2, BBB-AAA: 0.3}}
trade: {BBB-AAA: 24}
alignment: {BBB: {political: {AAA: 0.25, BBB: 0.75}, security: {}}}
)"))
                                  .model;
    CHECK(scenario.borders == std::vector<std::pair<std::size_t, std::size_t>>{{1, 0}});
    REQUIRE(scenario.distances.size() == 1);
    CHECK((scenario.distances[0].i == 2 && scenario.distances[0].j == 0 && scenario.distances[0].value == 0));
    CHECK((scenario.affinity_scale == 2 && scenario.affinity_gain == 0.5));
    REQUIRE(scenario.affinities.size() == 3);
    CHECK((scenario.affinities[0].i == 0 && scenario.affinities[0].j == 2 && scenario.affinities[0].both && scenario.affinities[0].value == 0.2));
    CHECK((scenario.affinities[1].both && scenario.affinities[1].value == 0.3));
    CHECK((scenario.affinities[2].i == 2 && scenario.affinities[2].j == 0 && !scenario.affinities[2].both && scenario.affinities[2].value == -1));
    REQUIRE(scenario.trade.size() == 1);
    CHECK(scenario.trade[0].value == 24);
    REQUIRE(scenario.alignment.size() == 1);
    CHECK((scenario.alignment[0].actor == 1 && scenario.alignment[0].domain == political));
    CHECK(scenario.alignment[0].shares == std::vector<std::pair<std::size_t, double>>{{0, 0.25}, {1, 0.75}});
}

TEST_CASE("given distances stand for capitals") {
    CHECK(complaint(changed(with("distances: {AAA-BBB: 1, RING-BBB: 2}\n"), "capital: [12, 25], ", "")).empty());
}

TEST_CASE("every pair needs a distance, no row more than it has") {
    CHECK(complaint(changed("capital: [12, 25], ", "")) ==
          "small.yaml:9:5: actors.BBB.capital: no distance to AAA, RING (a pair needs a distance or two capitals). Add its capital, or the pairs to "
          "`distances`.");
    CHECK(complaint(changed(changed("capital: [12, 25], ", ""), "capital: [1, 2], ", "")) ==
          "small.yaml:9:5: actors.BBB.capital: no distance to AAA, RING (a pair needs a distance or two capitals). Add its capital, or the pairs to "
          "`distances`.\n"
          "small.yaml:10:5: actors.RING.capital: no distance to AAA (a pair needs a distance or two capitals). Add its capital, or the pairs to "
          "`distances`.");
    CHECK(complaint(with("alignment: {AAA: {security: {AAA: 0.7, BBB: 0.5}}}\n")) ==
          "small.yaml:11:29: alignment.AAA.security: the shares sum to 1.2 (a row is 1 in all). Lower some.");
    CHECK(complaint(changed("capital: [12, 25], ", "capital: [a, 25], ")) ==
          "small.yaml:9:25: actors.BBB.capital[0]: expected a number (got 'a'). Write finite decimal digits such as 0.5, without quotes or unit.");
}

}  // namespace tarazy::world_relation_part_test
