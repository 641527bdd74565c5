#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_search_test {

TEST_CASE("a search is read with all its numbers") {
    const DesignFile design = read_lines(R"(seed: 4
outcomes: [poles, {series: security, actor: AAA}]
optimise: {actor: AAA, from: hedge, name: keen, outcome: security, criterion: worst_decile, evaluations: 50, replicates: 9, fresh_seed: 2,
           bounds: {risk_aversion: [0, 4], autonomy: [0.5, 2]}}
)");
    REQUIRE(design.search);
    const DoctrineSearch& search = *design.search;
    CHECK(search.actor == "AAA");
    CHECK(search.from == "hedge");
    CHECK(search.name == "keen");
    CHECK(search.outcome == 1);
    CHECK(search.worst_decile);
    REQUIRE(search.ranges.size() == 2);
    CHECK(search.ranges[1].key == "autonomy");
    CHECK(search.ranges[1].least == 0.5);
    CHECK(search.ranges[1].most == 2);
    CHECK(search.evaluations == 50);
    CHECK(search.replicates == 9);
    CHECK(search.fresh_seed == 2);
}

TEST_CASE("a search is for the actor's interest where nothing else is said, on the seed after the design's") {
    const DoctrineSearch search =
        *read_lines("seed: 4\npolicies: {AAA: [hedge]}\noptimise: {actor: AAA, from: hedge, bounds: {autonomy: [0, 1]}}\n").search;
    CHECK(search.outcome == 0);
    CHECK(search.name == "better");
    CHECK_FALSE(search.worst_decile);
    CHECK(search.evaluations == 200);
    CHECK(search.replicates == 0);
    CHECK(search.fresh_seed == 5);
}

TEST_CASE("what a search needs, and what it cannot have, is told") {
    CHECK(design_complaint(
              "outcomes: [poles]\noptimise: {actor: AAA, from: hedge, name: hedge, fresh_seed: 1, bounds: {autonomy: [2, 1], resolve: [0, 2]}}\n") ==
          "design.yaml:4:11: optimise.outcome: missing key 'outcome' (the design does not keep interest AAA). Add it, or keep that outcome.\n"
          "design.yaml:4:43: optimise.name: doctrine 'hedge' is there already (what the search finds is a new one). Choose another name.\n"
          "design.yaml:4:62: optimise.fresh_seed: fresh_seed 1 is the design's seed (the search has seen its random numbers). Choose another.\n"
          "design.yaml:4:84: optimise.bounds.autonomy: the bounds 2 to 1 leave no choice (the least comes before the most). Write the smaller number "
          "first.\n"
          "design.yaml:4:105: optimise.bounds.resolve[1]: 2 is out of range (0 to 1). Meaning: how bad the odds may be for still fighting (E22).");
    CHECK(design_complaint("optimise: {actor: AAA, from: hedge, bounds: {}}\n") ==
          "design.yaml:3:45: optimise.bounds: no bounds (a search moves one number at least). Write them like `risk_aversion: [0, 4]`.");
    CHECK(design_complaint("optimise: {actor: AAA, from: hedge, bounds: {anarchy: [0, 1], autonomy: [1]}}\n") ==
          "design.yaml:3:46: optimise.bounds.anarchy: unknown key 'anarchy' (nothing of that name belongs here). Known: balancing, bandwagoning, "
          "economic, affinity, risk_aversion, autonomy, temperature, responsiveness, arms_elasticity, buck_passing, resolve.\n"
          "design.yaml:3:73: optimise.bounds.autonomy: expected 2 values (got 1). Each is aversion to dependence on the strong (lambda of E13).");
}

}  // namespace tarazy::design_search_test
