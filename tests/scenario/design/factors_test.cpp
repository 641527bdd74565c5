#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_factors_test {

TEST_CASE("factors are read in the order of the file") {
    const std::vector<Factor> factors = read_lines(R"(vary:
  world.reach_km: {from: 1000, to: 4000, points: 3, scale: log}
  actors.AAA.doctrine: {values: [hedge, balance]}
  institutions.PACT.active: {values: [true, false]}
  events.war.at: {values: [2021, 2.025e3]}
  arms.law: {values: [richardson]}
)")
                                            .factors;
    REQUIRE(factors.size() == 5);
    CHECK(factors[0].path == "world.reach_km");
    CHECK(factors[0].scale == FactorScale::logarithmic);
    CHECK(factors[0].from == 1000);
    CHECK(factors[0].to == 4000);
    CHECK(factors[0].points == 3);
    CHECK(factors[0].numeric);
    CHECK_FALSE(factors[0].whole);
    CHECK(factors[1].values == std::vector<std::string>{"hedge", "balance"});
    CHECK(factors[1].scale == FactorScale::values);
    CHECK_FALSE(factors[1].numeric);
    CHECK(factors[2].values == std::vector<std::string>{"true", "false"});
    CHECK_FALSE(factors[2].numeric);
    CHECK(factors[3].values == std::vector<std::string>{"2021", "2.025e3"});
    CHECK(factors[3].numeric);
    CHECK_FALSE(factors[4].numeric);
    const std::vector<Factor> sampled = read_lines(
                                            "design: {kind: lhs, samples: 4}\nvary: {world.anarchy: {from: 0, to: 1}, conflict.enabled: {values: "
                                            "[true, false]}}\n")
                                            .factors;
    REQUIRE(sampled.size() == 2);
    CHECK(sampled[0].points == 0);
    CHECK(sampled[0].scale == FactorScale::linear);
}

TEST_CASE("paths, values and both ends of a range must fit, all told together") {
    CHECK(design_complaint(R"(vary:
  world.anarhy: {values: [1]}
  time.step: {values: [1]}
  world.anarchy: {values: [0.5, 2, x]}
  world.exclusivity: {from: -1, to: 2, points: 2}
  actors.AAA.doctrine: {values: [hegde]}
  conflict.enabled: {values: [yes]}
  openness: {from: 0, to: 0.5}
  actors.BBB.doctrine: {from: 0, to: 1, points: 2}
)") == "design.yaml:4:3: vary.world.anarhy: unknown path 'world.anarhy' (no 'anarhy' in world). Did you mean 'world.anarchy'?\n"
       "design.yaml:5:3: vary.time.step: 'time.step' cannot be set (time, record, strategies and lesson are the same for every run). Change the "
       "file.\n"
       "design.yaml:6:33: vary.world.anarchy.values[1]: 2 is out of range (0 to 1). Meaning: how little promises bind without a guarantee (alpha of "
       "E6).\n"
       "design.yaml:6:36: vary.world.anarchy.values[2]: expected a number (got 'x'). Write finite decimal digits such as 0.5, without quotes or "
       "unit.\n"
       "design.yaml:7:29: vary.world.exclusivity.from: -1 is out of range (at least 0). Meaning: how much rival patrons resent sharing a client (nu "
       "of E13).\n"
       "design.yaml:8:34: vary.actors.AAA.doctrine.values[0]: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean "
       "'hedge'?\n"
       "design.yaml:9:31: vary.conflict.enabled.values[0]: expected true or false (got 'yes'). Write one of the two, in small letters, without "
       "quotes.\n"
       "design.yaml:10:13: vary.openness.points: missing key 'points' (a grid and a list take so many values of a range). Add it, or give "
       "`values`.\n"
       "design.yaml:11:31: vary.actors.BBB.doctrine.from: 'actors.BBB.doctrine' has no range (it takes no numbers). Give `values`.");
}

TEST_CASE("a range goes upward, has two ends, and begins above 0 where it is logarithmic") {
    CHECK(design_complaint("vary: {openness: {from: 1, to: 0, points: 2}}\n") ==
          "design.yaml:3:25: vary.openness.from: the range from 1 to 0 is empty (it goes upward). Write the smaller number first.");
    CHECK(design_complaint("vary: {openness: {from: 0, to: 1, points: 2, scale: log}}\n") ==
          "design.yaml:3:25: vary.openness.from: a logarithmic range from 0 (0 and less have no logarithm). Begin above 0, or take scale linear.");
    CHECK(design_complaint("vary: {openness: {from: 0, points: 2}}\n") ==
          "design.yaml:3:18: vary.openness.to: missing key 'to' (a range has two ends). Add it, or give `values`.");
    CHECK(design_complaint("vary: {openness: {to: 1}}\n") ==
          "design.yaml:3:18: vary.openness: expected either 'values' or 'from' (neither is given). Add one.");
    CHECK(design_complaint("vary: {openness: {from: 0, to: 1, points: 1}}\n") ==
          "design.yaml:3:43: vary.openness.points: 1 is out of range (at least 2). Meaning: how many values of the range: of a grid or a list.");
}

TEST_CASE("values and ranges do not mix, and samples take no points") {
    CHECK(design_complaint("vary: {openness: {values: [1], scale: log}}\n") ==
          "design.yaml:3:39: vary.openness.scale: 'scale' beside 'values' (it belongs to a range). Remove one.");
    CHECK(design_complaint("vary: {openness: {values: []}}\n") ==
          "design.yaml:3:27: vary.openness.values: no values (a factor takes one at least). Name them.");
    CHECK(design_complaint("design: {kind: lhs, samples: 2}\nvary: {openness: {from: 0, to: 1, points: 2}}\n") ==
          "design.yaml:4:43: vary.openness.points: 'points' in a design of samples (the samples spread over the range). Remove it.");
}

TEST_CASE("a list needs values of equal length") {
    CHECK(read_lines("design: {kind: list}\nvary: {openness: {values: [1, 2]}, world.anarchy: {from: 0, to: 1, points: 2}}\n").factors.size() == 2);
    CHECK(design_complaint("design: {kind: list}\nvary: {openness: {values: [1, 2]}, world.anarchy: {values: [1]}}\n") ==
          "design.yaml:4:36: vary.world.anarchy: 1 value, 2 before (a list takes first with first, second with second). Give all factors the same "
          "number of values, or take kind grid.");
}

TEST_CASE("a factor must be right in every scenario") {
    CHECK(
        design_complaint("vary: {actors.BBB.posture: {values: [1]}, events.war.at: {values: [2021]}}\n", wide_design) ==
        "design.yaml:3:8: vary.actors.BBB.posture: unknown path 'actors.BBB.posture' (no 'BBB' in actors of scenario other). Known: AAA, CCC, RING.\n"
        "design.yaml:3:43: vary.events.war.at: unknown path 'events.war.at' (no 'war' in events of scenario other).");
}

}  // namespace tarazy::design_factors_test
