#include "import/imported_world.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::imported_world_test {

using Catch::Contains;

namespace {

ImportedWorld small_world() {
    ImportedWorld world;
    world.name = "small";
    world.title = "The \"small\" world\\";
    world.sources = {"A, file a.csv.", "B, file b\".csv."};
    world.notes = {
        "KAZ: something: was missing # {[ and a note so long that it has to be broken into several lines of comment, for nobody reads lines without "
        "end"};
    world.start = 2012;
    world.end = 2042;
    world.capabilities = {
        {"economy", "billion US$", "economy", 1}, {"military", "billion US$ a year", "military", 1}, {"population", "million", "", 0.5}};
    world.actors = {{"KAZ", "Kazakhstan", {51.2, 71.4}, {0.1 + 0.2, 0.02, 17}, -0.125, "hedge"},
                    {"RUS", "Russia", {55.7, 37.6}, {2200, 80, 140}, {}, ""},
                    {"CHN", "China", {39.9, 116.4}, {8000, 150, 1350}, {}, ""}};
    world.borders = {{0, 1}};
    world.trade = {{0, 1, 0.024}};
    world.institutions = {{"COW-1-defense", {0, 1, 2}, 0.4}};
    return world;
}

}  // namespace

TEST_CASE("what is written reads back as the same world") {
    const ScenarioFile file = parse_scenario(imported_yaml(small_world()), "small.yaml");
    CHECK(file.warnings.empty());
    CHECK(file.title.en == "The \"small\" world\\");
    CHECK(file.source == "A, file a.csv. B, file b\".csv.");
    const Scenario& model = file.model;
    CHECK(model.time.start == 2012);
    CHECK(model.time.end == 2042);
    REQUIRE(model.size() == 3);
    CHECK(model.capabilities[2].weight == 0.5);
    CHECK(model.actors[0].capabilities == std::vector<double>{0.3, 0.02, 17});
    CHECK(model.actors[0].ideal_point == -0.125);
    CHECK_FALSE(model.actors[1].ideal_point);
    CHECK((*model.actors[0].capital)[1] == 71.4);
    CHECK(model.doctrines[model.actors[0].doctrine].name == "hedge");
    CHECK(model.doctrines[model.actors[1].doctrine].name == "pragmatic");
    CHECK(model.borders == std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}});
    CHECK(model.trade.at(0).value == 0.024);
    CHECK(model.institutions.at(0).members.size() == 3);
    CHECK(model.institutions.at(0).numbers.guarantee == 0.4);
}

TEST_CASE("notes and rules are comments, whatever they hold") {
    ImportedWorld world = small_world();
    world.ceiling = 0.5;
    world.trade_rules = {"Trade: so and so."};
    const std::string text = imported_yaml(world);
    CHECK_THAT(text, Contains("# - KAZ: something: was missing # {[ and a note") && Contains("\n#   ") && Contains("# Trade: so and so.\ntrade:\n"));
    CHECK(parse_scenario(text, "small.yaml").model.arms.ceiling == 0.5);
}

}  // namespace tarazy::imported_world_test
