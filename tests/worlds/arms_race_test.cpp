// What `arms-race` claims: Richardson's condition decides between rest and growth, and three can run away where no pair does.
#include "support/catch.h"
#include "worlds/played_scenario.h"

namespace tarazy::arms_race_test {
namespace {

/// k, l: reactions; a, b: fatigues; g, h: grievances, of East and West.
struct Race {
    double k, l, a, b, g, h;
    bool rests() const { return k * l < a * b; }
    double east() const { return (b * g + k * h) / (a * b - k * l); }
    double west() const { return (a * h + l * g) / (a * b - k * l); }
};

Race race_of(const PlayedScenario& world) {
    const auto& actors = world.file().model.actors;
    return {.k = actors[0].arms.reaction,
            .l = actors[1].arms.reaction,
            .a = actors[0].arms.fatigue,
            .b = actors[1].arms.fatigue,
            .g = actors[0].arms.grievance,
            .h = actors[1].arms.grievance};
}

Changes changed(std::vector<Setting> settings) {
    return {.settings = std::move(settings), .doctrine_choices = {}};
}

double stock(const PlayedScenario& world, const std::string& id, double year) {
    return world.actor("military", id, year).front();
}

}  // namespace

TEST_CASE("arms-race: below Richardson's condition two rivals come to rest where his equations say") {
    const PlayedScenario world("arms-race", {}, 1);
    const Race race = race_of(world);
    REQUIRE(race.rests());
    CHECK(race.east() == Approx(28));
    CHECK(race.west() == Approx(80.0 / 3));
    // After forty years what is left of the start is exp(-0.2 * 40), a part in 3000.
    CHECK(stock(world, "EAST", 40) == Approx(race.east()).epsilon(1e-3));
    CHECK(stock(world, "WEST", 40) == Approx(race.west()).epsilon(1e-3));
    CHECK(stock(world, "SOUTH", 40) == Approx(10).epsilon(1e-9));
}

TEST_CASE("arms-race: a third rival makes calm pairs run away") {
    const PlayedScenario world("arms-race", {}, 1);
    for (const auto* id : {"EAST", "WEST", "SOUTH"}) {
        CHECK(stock(world, id, 50) > 3 * stock(world, id, 40));
        CHECK(stock(world, id, 60) > 2 * stock(world, id, 50));
    }
    // The law is linear: from 50 to 60 what grows, grows as the largest eigenvalue says, 0.082 a year.
    CHECK(stock(world, "EAST", 60) - stock(world, "EAST", 55) > 1.3 * (stock(world, "EAST", 55) - stock(world, "EAST", 50)));
}

TEST_CASE("arms-race: above the condition two alone run away, and goodwill turns the same fear into disarmament") {
    std::vector<Setting> fear = {{.path = "actors.EAST.arms.reaction", .value = "0.6"},
                                 {.path = "actors.WEST.arms.reaction", .value = "0.5"},
                                 {.path = "events.third-rival.at", .value = "1000"}};
    const PlayedScenario world("arms-race", changed(fear), 1);
    CHECK_FALSE(race_of(world).rests());
    CHECK(stock(world, "EAST", 60) > 10 * stock(world, "EAST", 20));
    fear.push_back({.path = "actors.EAST.arms.grievance", .value = "-4"});
    fear.push_back({.path = "actors.WEST.arms.grievance", .value = "-4"});
    const PlayedScenario goodwill("arms-race", changed(fear), 1);
    CHECK(stock(goodwill, "EAST", 60) == 0);
    CHECK(stock(goodwill, "WEST", 60) == 0);
}

}  // namespace tarazy::arms_race_test
