#include "scenario/design/file.h"

#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_file_test {

TEST_CASE("a design without anything runs its scenario once") {
    const DesignFile design = read_lines("");
    CHECK(design.name == "design");
    REQUIRE(design.scenarios.size() == 1);
    CHECK(design.scenarios[0]->original().name == "small");
    CHECK(design.seed == 1);
    CHECK(design.replicates == 1);
    CHECK(design.common_random_numbers);
    CHECK(design.precision == Precision::full);
    CHECK(design.factors.empty());
    REQUIRE(design.policies.size() == 1);
    CHECK(design.policies[0].label.empty());
    CHECK_FALSE(design.record);
    CHECK_FALSE(design.until);
}

TEST_CASE("what holds for the whole design is read") {
    const DesignFile design =
        read_lines("title: {en: One, kk: Бір}\ndescription: Words\nseed: 7\nreplicates: 20\nluck: independent\nrecord: {every: 4, pairs: [tie]}\n");
    CHECK(design.title.kk == "Бір");
    CHECK(design.description.en == "Words");
    CHECK(design.seed == 7);
    CHECK(design.replicates == 20);
    CHECK_FALSE(design.common_random_numbers);
    REQUIRE(design.record);
    CHECK(design.record->every == 4);
    CHECK(design.record->keeps(PairSeries::tie));
    CHECK_FALSE(design.record->keeps(PairSeries::alignment));
}

TEST_CASE("common random numbers may be given by either of two words, once") {
    CHECK(read_lines("common_random_numbers: true\n").common_random_numbers);
    CHECK_FALSE(read_lines("common_random_numbers: false\n").common_random_numbers);
    CHECK(read_lines("luck: common\n").common_random_numbers);
    CHECK_FALSE(read_lines("luck: independent\n").common_random_numbers);
    CHECK(design_complaint("luck: common\ncommon_random_numbers: true\n") ==
          "design.yaml:3:7: luck: common_random_numbers twice (luck is an older word for it). Remove this one.");
}

TEST_CASE("a design may ask for single precision where its scenarios are small enough") {
    CHECK(read_lines("precision: single\n").precision == Precision::single);
    CHECK(read_lines("precision: double\n").precision == Precision::full);
    CHECK(read_lines("precision: single\n").text.find("precision: single") != std::string::npos);  // so the plan's digest knows
    std::string actors;
    for (int k = 0; k < 62; ++k) {
        actors +=
            "  - {id: M" + std::to_string(100 + k) + ", capital: [" + std::to_string(k - 30) + ", 3], capabilities: {economy: 10, military: 1}}\n";
    }
    const DesignFolder folder;
    folder.write("many.yaml", with(actors));
    const auto file = folder.write("design.yaml", "tarazy: 1\nscenario: many.yaml\nprecision: single\n");
    CHECK_THROWS_WITH(read_design(file), file.string() +
                                             ":3:12: precision: no single precision for 'small' (65 actors are too many for it). "
                                             "Write 'double', or remove the key.");
}

TEST_CASE("a design names its scenarios, each once") {
    CHECK(read_lines("", wide_design).scenarios.size() == 2);
    CHECK(design_complaint("", "tarazy: 1\n") == "design.yaml:1:1: expected either 'scenario' or 'scenarios' (neither is given). Add one.");
    CHECK(design_complaint("scenarios: [other.yaml]\n") ==
          "design.yaml:1:1: expected either 'scenario' or 'scenarios' (both are given). Remove one.");
    CHECK(design_complaint("", "tarazy: 1\nscenarios: []\n") == "design.yaml:2:12: scenarios: no scenarios (a design runs one at least). Name one.");
    CHECK(design_complaint("", "tarazy: 1\nscenarios: [small.yaml, ./small.yaml]\n") ==
          "design.yaml:2:25: scenarios[1]: a second scenario 'small' (the first at design.yaml:2:13). Remove one, or rename it in its file.");
}

TEST_CASE("mistakes of the scenarios come after those of the design") {
    const DesignFolder folder;
    folder.write("bad.yaml", with("openness: -1\n"));
    const std::filesystem::path file = folder.write("design.yaml", "tarazy: 1\nscenario: bad.yaml\nseed: x\npolicies: {NOBODY: [hedge]}\n");
    CHECK_THROWS_WITH(read_design(file),
                      file.string() + ":3:7: seed: expected a number (got 'x'). Write finite decimal digits such as 0.5, without quotes or unit.\n" +
                          (folder.path() / "bad.yaml").string() +
                          ":11:11: openness: -1 is out of range (at least 0). Meaning: exchange over economy, of all together, "
                          "where no flows are given.");
}

TEST_CASE("a scenario that is not there is trouble with a file, at its place") {
    const DesignFolder folder;
    const std::filesystem::path file = folder.write("design.yaml", "tarazy: 1\nscenario: none.yaml\n");
    CHECK_THROWS_AS(read_design(file), FileError);
    CHECK_THROWS_WITH(read_design(file), Catch::Contains(file.string() + ":2:11: scenario: cannot read " + (folder.path() / "none.yaml").string()));
}

TEST_CASE("designs are told from scenarios") {
    const DesignFolder folder;
    CHECK_FALSE(is_design(folder.path() / "small.yaml"));
    CHECK(is_design(folder.write("a.yaml", small_design)));
    CHECK(is_design(folder.write("b.yaml", "{tarazy: 1, scenarios: [small.yaml]}")));
    CHECK(is_design(folder.write("c.yaml", "tarazy: 1\nscenario: small.yaml\nvary: {\n")));
    CHECK_FALSE(is_design(folder.write("d.yaml", "tarazy: 1\nseed: 1\n")));
    CHECK_FALSE(is_design(folder.write("e.yaml", with("scenario: x\n"))));
    CHECK_THROWS_AS(is_design(folder.path() / "none.yaml"), FileError);
    const std::filesystem::path small = folder.path() / "small.yaml";
    CHECK_THROWS_WITH(read_design(small), small.string() +
                                              ": this is a scenario, no design (it has actors). A design names the scenario that it "
                                              "runs: 'scenario: small.yaml'");
}

TEST_CASE("warnings of the design and of its scenarios are kept") {
    const DesignFolder folder;
    folder.write("tilted.yaml", changed(small_scenario, "id: BBB,", "id: BBB, doctrine: own,") + "doctrines: {own: {tilt: {AAA: 1}}}\n");
    const DesignFile design = read_design(folder.write("design.yaml", "tarazy: 1\nscenario: tilted.yaml\n"));
    REQUIRE(design.warnings.size() == 1);
    CHECK_THAT(design.warnings[0], Catch::Contains("the tilt of doctrine 'own' has no effect"));
}

TEST_CASE("what only a scenario as a whole shows to be wrong is found before it runs") {
    CHECK(
        design_complaint("strategies: [{id: fast, set: {doctrines.hedge.responsiveness: 9}, policy: {AAA: hedge}}]\n") ==
        "design.yaml:3:19: doctrines.hedge.responsiveness: responsiveness 9 times step 0.5 is above 1 (one step would overshoot). Choose at most 2, "
        "or a shorter step.");
    CHECK(
        design_complaint("strategies: [{id: fast, set: {doctrines.hedge.responsiveness: 9}, events: [{at: 2021, do: [doctrine: {actor: AAA, to: "
                         "hedge}]}]}]\n") ==
        "design.yaml:3:19: doctrines.hedge.responsiveness: responsiveness 9 times step 0.5 is above 1 (one step would overshoot). Choose at most 2, "
        "or a shorter step.");
}

}  // namespace tarazy::design_file_test
