#include "model/access.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::access_test {
namespace {

Scenario piped() {
    Scenario scenario = plain_world(4);
    scenario.affinities = {{2, 0, false, 0.2}, {2, 1, false, -0.4}, {3, 0, false, 0.6}, {3, 1, false, 0.1}};
    scenario.corridors = {
        {.id = "LONG", .name = {}, .kind = "oil", .from = 0, .to = 1, .transit = {2, 3}, .numbers = {.capacity = 50, .status = 0.8, .growth = 0.04}},
        {.id = "BACK", .name = {}, .kind = "gas", .from = 1, .to = 0, .transit = {}, .numbers = {.capacity = 5, .status = 1, .growth = 0}}};
    scenario.dependence = {{1, 0, 0.7}};
    return scenario;
}

}  // namespace

TEMPLATE_TEST_CASE("E20: openness of a corridor by hand", "[access]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(piped());
    Stage<TestType> stage(setting);
    const double open = 50 * 0.8 * std::sqrt(0.6 * 0.3) * std::sqrt(0.8 * 0.55);
    CHECK(lane<TestType>(corridor_openness(stage.world, 0), stage.last) == near(open));
    CHECK(lane<TestType>(corridor_openness(stage.world, 1), stage.last) == near(5));
    CHECK(stage.world.corridor_flow_start.at(0, stage.last) == near(open + 5));
    REQUIRE(stage.world.corridor_pairs.size() == 1);
}

TEMPLATE_TEST_CASE("E12, E20: access through corridors, both ways", "[access]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(piped());
    Stage<TestType> stage(setting);
    CHECK(stage.world.log_access.at(0, 1, stage.last) == near(0));
    stage.world.corridor.status.at(0, stage.last) = 0.2;
    renew_corridor_access(stage.world);
    const double open = 50 * std::sqrt(0.6 * 0.3) * std::sqrt(0.8 * 0.55);
    const double access = 0.3 + 0.7 * (0.2 * open + 5) / (0.8 * open + 5);
    CHECK(stage.world.log_access.at(0, 1, stage.last) == near(std::log(access)));
    CHECK(stage.world.log_access.at(1, 0, stage.last) == near(std::log(access)));
    CHECK(stage.world.log_access.at(0, 2, stage.last) == 0);
    if (TestType::runs > 1) CHECK(stage.world.log_access.at(0, 1, 0) == near(0));  // the other runs keep theirs
}

TEST_CASE("E12: no access falls below a millionth", "[access]") {
    Scenario scenario = piped();
    scenario.dependence[0].value = 1;
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    stage.world.corridor.status.at(0, 0) = 0;
    stage.world.corridor.status.at(1, 0) = 0;
    renew_corridor_access(stage.world);
    CHECK(stage.world.log_access.at(0, 1, 0) == near(std::log(1e-6)));
}

TEMPLATE_TEST_CASE("E12: sanctions, institutions and corridors multiply", "[access]", EnsembleLayout, RowLayout) {
    Scenario scenario = piped();
    scenario.institutions = {{.id = "A", .name = {}, .members = {0, 1, 2}, .active = true, .numbers = {.trade = 0.25}},
                             {.id = "B", .name = {}, .members = {0, 1}, .active = true, .numbers = {.trade = 0.15}},
                             {.id = "C", .name = {}, .members = {0, 1}, .active = false, .numbers = {.trade = 3}}};
    Event ban;
    ban.at = scenario.time.start;
    ban.actions = {SanctionAction{{0}, {1, 3}, 0.3}, InstitutionAction{1, false}, CorridorAction{0, 0}};
    scenario.events = {ban};
    const PreparedWorld setting(scenario);
    Stage<TestType> stage(setting);
    CHECK(stage.world.log_access_start.at(0, 1, stage.last) == near(std::log(1.4)));
    stage.see(0);
    const double open = 40 * std::sqrt(0.6 * 0.3) * std::sqrt(0.8 * 0.55);
    const double through = 0.3 + 0.7 * 5 / (open + 5);
    // What counts in E13 is the access against that of the start: 1.4 by the institutions, sanctions and corridors 1.
    CHECK(stage.world.log_access.at(1, 0, stage.last) == near(std::log(0.3 * 1.25 * through / 1.4)));
    CHECK(stage.world.log_access.at(0, 2, stage.last) == near(0));
    CHECK(stage.world.log_access.at(3, 0, stage.last) == near(std::log(0.3)));
    CHECK(stage.world.log_access.at(0, 0, stage.last) == 0);
}

TEMPLATE_TEST_CASE("E20: capacity grows in every step", "[access]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(piped());
    Stage<TestType> stage(setting);
    for (int k = 0; k < 4; ++k) grow_corridors(stage.world);
    CHECK(stage.world.corridor.capacity.at(0, stage.last) == near(50 * std::exp(0.04)));
    CHECK(stage.world.corridor.capacity.at(1, stage.last) == 5);
}

TEST_CASE("E20: a corridor opens with the goodwill of its transit states", "[access]") {
    const PreparedWorld setting(piped());
    Stage<EnsembleLayout> stage(setting);
    stage.world.now.affinity.at(2, 1, 0) = -1;  // the transit state shuts it
    renew_corridor_access(stage.world);
    const double open = 40 * std::sqrt(0.6 * 0.3) * std::sqrt(0.8 * 0.55);
    CHECK(stage.world.log_access.at(0, 1, 0) == near(std::log(0.3 + 0.7 * 5 / (open + 5))));
}

}  // namespace tarazy::access_test
