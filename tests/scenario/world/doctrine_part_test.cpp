#include "scenario/world/reading.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_doctrine_part_test {

namespace {

const Doctrine& doctrine_of(const ScenarioFile& file, const std::string& name) {
    for (const Doctrine& doctrine : file.model.doctrines) {
        if (doctrine.name == name) return doctrine;
    }
    throw Bug("no such doctrine");
}

}  // namespace

TEST_CASE("the built-in doctrines come first, then those of the file in its order") {
    const ScenarioFile file = read(with("doctrines: {zeal: {}, hedge: {autonomy: 9}, alone: {}}\n"));
    std::vector<std::string> names;
    for (const Doctrine& doctrine : file.model.doctrines) names.push_back(doctrine.name);
    CHECK(names == std::vector<std::string>{"pragmatic", "balance", "bandwagon", "hedge", "nonaligned", "buckpass", "zeal", "alone"});
}

TEST_CASE("a doctrine takes what it does not say from what it extends") {
    const ScenarioFile file = read(with(R"(doctrines:
  hedge: {extends: hedge, autonomy: 9, tilt: {AAA: 0.1, BBB: 0.2}}
  nonaligned: {economic: 7}
  east: {extends: hedge, risk_aversion: 1, tilt: {BBB: -1}}
  further: {extends: east, balancing: 3}
  new: {balancing: 4}
  early: {extends: late}
  late: {extends: balance, resolve: 0}
)"));
    CHECK(doctrine_of(file, "hedge").numbers.autonomy == 9);
    CHECK(doctrine_of(file, "hedge").numbers.risk_aversion == 2);
    CHECK(doctrine_of(file, "nonaligned").numbers.economic == 7);
    CHECK(doctrine_of(file, "nonaligned").numbers.autonomy == 4);
    CHECK(doctrine_of(file, "east").numbers.autonomy == 9);
    CHECK(doctrine_of(file, "east").tilt == std::vector<double>{0.1, -1, 0});
    CHECK(doctrine_of(file, "further").numbers.risk_aversion == 1);
    CHECK(doctrine_of(file, "further").tilt == std::vector<double>{0.1, -1, 0});
    CHECK(doctrine_of(file, "new").numbers.balancing == 4);
    CHECK(doctrine_of(file, "new").numbers.temperature == 0.3);
    CHECK(doctrine_of(file, "new").tilt.empty());
    CHECK(doctrine_of(file, "early").numbers.balancing == 2);
    CHECK(doctrine_of(file, "early").numbers.resolve == 0);
}

TEST_CASE("a chain of doctrines may be long") {
    std::string text = with("doctrines:\n");
    for (int k = 0; k < 4000; ++k) text += "  d" + std::to_string(k) + ": {extends: d" + std::to_string(k + 1) + "}\n";
    text += "  d4000: {autonomy: 8}\n";
    CHECK(doctrine_of(read(text), "d0").numbers.autonomy == 8);
}

TEST_CASE("a step that is too long for a doctrine that nobody can take up is no mistake") {
    const std::string text = changed(with("doctrines: {pragmatic: {responsiveness: 0.5}}\n"), "step: 0.5", "step: 2");
    CHECK(complaint(text).empty());
    CHECK(complaint(text, {.settings = {}, .doctrine_choices = {{"AAA", "hedge"}}}) ==
          "small.yaml:3:38: doctrines.hedge.responsiveness: responsiveness 0.6 times step 2 is above 1 (one step would overshoot). "
          "Choose at most 0.5, or a shorter step.");
}

TEST_CASE("a tilt that calibration cancels brings a warning") {
    const std::string text = changed(with("doctrines: {east: {tilt: {AAA: 1}}}\n"), "capital: [12, 25]", "capital: [12, 25], doctrine: east");
    const std::vector<std::string> warnings = read(text).warnings;
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0] ==
          "small.yaml:9:44: actors.BBB.doctrine: the tilt of doctrine 'east' has no effect (calibration cancels it in a doctrine that an actor "
          "starts with). "
          "Let the actor take it up later, by an event or a policy, or write `calibrate: false`.");
    CHECK(read(text, setting("doctrines.east.autonomy", "2")).warnings == warnings);
    CHECK(read(text + "calibrate: false\n").warnings.empty());
    CHECK(read(with("doctrines: {east: {tilt: {AAA: 1}}}\n")).warnings.empty());
}

TEST_CASE("doctrines must not extend themselves, nor move further than the whole way") {
    CHECK(complaint(with("doctrines: {a: {extends: b}, b: {extends: c}, c: {extends: a}}\n")) ==
          "small.yaml:11:60: doctrines.c.extends: doctrine 'c' extends itself (doctrines that extend one another in a circle have no end). Break the "
          "circle.");
    CHECK(complaint(with("doctrines: {a: {extends: a}}\n")) ==
          "small.yaml:11:26: doctrines.a.extends: doctrine 'a' extends itself (doctrines that extend one another in a circle have no end). Break the "
          "circle.");
    CHECK(complaint(with("doctrines: {a: {extends: hegde}}\n")) ==
          "small.yaml:11:26: doctrines.a.extends: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?");
    CHECK(complaint(with("doctrines: {hedge: {extends: a}, a: {extends: hedge}}\n")) ==
          "small.yaml:11:47: doctrines.a.extends: doctrine 'a' extends itself (doctrines that extend one another in a circle have no end). Break the "
          "circle.");
    CHECK(complaint(with("doctrines: {a: {responsiveness: 2.5}}\n")) ==
          "small.yaml:11:33: doctrines.a.responsiveness: responsiveness 2.5 times step 0.5 is above 1 (one step would overshoot). Choose at most 2, "
          "or a shorter step.");
    CHECK(complaint(with("doctrines: {a: {responsiveness: 2.5}, b: {extends: a}}\n")) ==
          "small.yaml:11:33: doctrines.a.responsiveness: responsiveness 2.5 times step 0.5 is above 1 (one step would overshoot). Choose at most 2, "
          "or a shorter step.");
    CHECK(complaint(changed("step: 0.5", "step: 2")) ==
          "small.yaml:3:38: doctrines.pragmatic.responsiveness: responsiveness 0.6 times step 2 is above 1 (one step would overshoot). Choose at "
          "most 0.5, or a shorter step.");
    CHECK(complaint(with("doctrines: {a: {tilt: {CCC: 1}}}\n")) ==
          "small.yaml:11:24: doctrines.a.tilt.CCC: unknown actor 'CCC' (the scenario has none of that name). Known: AAA, BBB, RING.");
    CHECK(complaint(with("doctrines: {a: {temperature: 0}}\n")) ==
          "small.yaml:11:30: doctrines.a.temperature: 0 is out of range (above 0). Meaning: how far choice is from the best answer (tau of E15).");
}

}  // namespace tarazy::world_doctrine_part_test
