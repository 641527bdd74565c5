#include "scenario/world/changed_scenario.h"

#include "scenario/world/small_scenario.h"
#include "scenario/yaml/reader.h"
#include "support/catch.h"

namespace tarazy::world_changed_scenario_test {

TEST_CASE("problems of a tree and of its changes are collected, nothing is thrown") {
    Problems problems;
    Node tree = read_yaml(with("openness: -1\n"), problems.add_source("small.yaml"), problems);
    bool asked = false;
    const ScenarioFile file = read_changed(tree, setting("world.anarchy", "2"), "point 3", problems, [&](Reading& reading) {
        asked = true;
        CHECK(reading.scenario.actors.size() == 3);
    });
    CHECK(asked);
    CHECK(file.name == "small");
    CHECK_THROWS_WITH(problems.raise(),
                      "small.yaml:11:11: openness: -1 is out of range (at least 0). Meaning: exchange over economy, of all together, where no flows "
                      "are given.\n"
                      "point 3: world.anarchy: 2 is out of range (0 to 1). Meaning: how little promises bind without a guarantee (alpha of E6).");
}

TEST_CASE("without a source changes are named by their options") {
    Problems problems;
    Node tree = read_yaml(small_scenario, problems.add_source("small.yaml"), problems);
    (void)read_changed(tree, {.settings = {{"calibrat", "true"}}, .doctrine_choices = {{"CCC", "hedge"}}}, {}, problems);
    CHECK_THROWS_WITH(problems.raise(),
                      "--set calibrat=true: unknown path 'calibrat' (no 'calibrat' in the scenario). Did you mean 'calibrate'?\n"
                      "--policy CCC=hedge: unknown actor 'CCC' (the scenario has none of that name). Known: AAA, BBB, RING.");
}

TEST_CASE("the whole scenario has its text, its lesson and its strategies") {
    Problems problems;
    Node tree = read_yaml(with("strategies: {stay: {}}\nlesson: {hint: Look}\n"), problems.add_source("small.yaml"), problems);
    const ScenarioFile file = read_whole(tree, setting("openness", "0.5"), problems);
    CHECK(file.policies.size() == 1);
    CHECK(file.lesson.hint.en == "Look");
    CHECK(file.model.openness == 0.5);
    CHECK(read(file.text).model.openness == 0.5);
}

}  // namespace tarazy::world_changed_scenario_test
