#include "model/soundness.h"

#include <limits>

#include "support/stage.h"

namespace tarazy::soundness_test {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

template <class Layout>
void check_trouble(Stage<Layout>& stage, double& number, std::string_view series, std::size_t actor, bool sound) {
    for (const double bad : {infinite, -infinite, no_number}) {
        const double found = number;
        number = bad;
        CAPTURE(series, bad);
        CHECK(is_sound(stage.world, stage.seen) == sound);
        const auto trouble = find_trouble(stage.world, stage.seen, stage.last);
        REQUIRE(trouble.has_value() == !sound);
        if (trouble) {
            CHECK(trouble->series == series);
            CHECK(trouble->actor == actor);
        }
        if (stage.last > 0) CHECK_FALSE(find_trouble(stage.world, stage.seen, 0));
        number = found;
    }
}

}  // namespace

TEMPLATE_TEST_CASE("whatever leaves the finite range is found, with its series and actor", "[soundness]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(busy_world(6, 33));
    Stage<TestType> stage(setting);
    const std::size_t run = stage.last;
    CHECK(is_sound(stage.world, stage.seen));
    CHECK_FALSE(find_trouble(stage.world, stage.seen, run));
    check_trouble(stage, stage.world.now.capability[0].at(1, run), "economy", 1, false);
    check_trouble(stage, stage.world.now.capability[1].at(5, run), "military", 5, false);
    check_trouble(stage, stage.world.now.capability[2].at(0, run), "capability", 0, false);
    check_trouble(stage, stage.seen.power.at(5, run), "power", 5, false);
    check_trouble(stage, stage.world.now.effort.at(2, run), "effort", 2, false);
    check_trouble(stage, stage.seen.threat.at(5, run), "threat", 5, false);
    check_trouble(stage, stage.seen.defence.at(3, run), "defence", 3, false);
    check_trouble(stage, stage.seen.security.at(3, run), "security", 3, false);
    check_trouble(stage, stage.seen.openness.at(4, run), "openness", 4, false);
    check_trouble(stage, stage.seen.security.at(5, run), "", 0, true);  // a nonstate actor has no security
}

TEST_CASE("the reason names series, actor, step, time and run", "[soundness]") {
    const PreparedWorld setting(plain_world(3));
    CHECK(reason_of({"economy", 2}, setting.job(17), 5) == "series economy of A2 left the finite range at step 5 (2001.25) of run 17");
}

TEST_CASE("a run that overflows is a failure with its reason, and stops there", "[soundness]") {
    Scenario scenario = plain_world(3);
    scenario.actors[1].growth[0] = 1e6;
    const PreparedWorld setting(scenario);
    const Played played(setting);
    CHECK(played.results().failures[0] == "series economy of A1 left the finite range at step 1 (2000.25) of run 0");
    CHECK(played.at("economy", 0, 1) == 100);
    CHECK(std::isnan(played.at("economy", 1, 0)));
    CHECK(std::isnan(played.at("poles", 40)));
}

TEST_CASE("a capability beyond all bounds, by an event at the last step, is found too", "[soundness]") {
    Scenario scenario = plain_world(3);
    Event flood;
    flood.at = scenario.time.end;
    flood.actions = {CapabilityAction{0, 2, 1e300}, CapabilityAction{0, 2, 1e300}};
    scenario.events = {flood};
    const PreparedWorld setting(scenario);
    const Played played(setting);
    CHECK(played.results().failures[0] == "series capability of A0 left the finite range at step 40 (2010) of run 0");
    CHECK_FALSE(std::isnan(played.at("power", 39, 0)));
    CHECK(std::isnan(played.at("power", 40, 0)));
}

}  // namespace tarazy::soundness_test
