#include "scenario/world/reading.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_actor_part_test {

TEST_CASE("an actor is read with all it says, and with the defaults for what it does not say") {
    const std::string text = changed("capital: [12, 25],", R"(name: {en: Bee, kk: Ара}, capital: [12, 25], growth: {economy: 0.02}, ideal_point: -0.5,
     doctrine: hedge, posture: 2, volatility: 3, visibility: 0.1, reach: 1.5, arms: {reaction: 0.1, fatigue: 0.2, grievance: -1}, interest: {welfare: 2},)");
    const Scenario scenario = read(text).model;
    REQUIRE(scenario.actors.size() == 3);
    const Actor& actor = scenario.actors[1];
    CHECK(actor.id == "BBB");
    CHECK(actor.name == Text{"Bee", "Ара", ""});
    CHECK(actor.kind == ActorKind::state);
    CHECK(*actor.capital == std::array<double, 2>{12, 25});
    CHECK(actor.capabilities == std::vector<double>{50, 1});
    CHECK(actor.growth == std::vector<double>{0.02, 0});
    CHECK(actor.ideal_point == -0.5);
    CHECK(scenario.doctrines[actor.doctrine].name == "hedge");
    CHECK(actor.numbers.posture == 2);
    CHECK(actor.numbers.volatility == 3);
    CHECK(actor.numbers.visibility == 0.1);
    CHECK(actor.numbers.reach == 1.5);
    CHECK(actor.arms.reaction == 0.1);
    CHECK(actor.arms.fatigue == 0.2);
    CHECK(actor.arms.grievance == -1);
    CHECK(actor.interest.welfare == 2);
    CHECK(actor.interest.safety == 1);
    CHECK(scenario.actors[0].doctrine == 0);
    CHECK_FALSE(scenario.actors[0].ideal_point);
    CHECK(scenario.actors[0].numbers.reach == 1);
    CHECK(scenario.actors[2].kind == ActorKind::nonstate);
}

TEST_CASE("under the law of Richardson nothing is spent out of the economy, so no ceiling applies") {
    CHECK(complaint(changed(with("arms: {law: richardson}\n"), "economy: 50", "economy: 3")).empty());
}

TEST_CASE("actors must be able to exist") {
    CHECK(complaint(changed("capital: [12, 25]", "capital: [91, -181]")) ==
          "small.yaml:9:25: actors.BBB.capital[0]: latitude 91 is out of range (-90 to 90). Write [latitude, longitude] in degrees.\n"
          "small.yaml:9:29: actors.BBB.capital[1]: longitude -181 is out of range (-180 to 180). Write [latitude, longitude] in degrees.");
    CHECK(complaint(changed("capital: [12, 25]", "capital: [12]")) ==
          "small.yaml:9:24: actors.BBB.capital: expected 2 values (got 1). Each is latitude and longitude of the capital, in degrees.");
    CHECK(complaint(changed("economy: 50, military: 1", "economy: 50")) ==
          "small.yaml:9:48: actors.BBB.capabilities.military: missing capability 'military' (every actor has all of them). Add it, 0 if there is "
          "none.");
    CHECK(complaint(changed("economy: 50", "economy: 0")) ==
          "small.yaml:9:58: actors.BBB.capabilities.economy: an economy of 0 (that of a state or bloc is above 0). Give it an economy, or write "
          "`kind: nonstate`.");
    CHECK(complaint(changed("economy: 50", "economy: 3")) ==
          "small.yaml:9:71: actors.BBB.capabilities.military: spending is 0.3333333333333333 of the economy (arms.ceiling is 0.3). Lower the "
          "spending or raise the ceiling.");
    CHECK(complaint(changed("economy: 50", "economy: -1")) ==
          "small.yaml:9:58: actors.BBB.capabilities.economy: -1 is out of range (at least 0). Meaning: how much the actor has; of the military: "
          "spending a year.");
    CHECK(complaint(changed("military: 1}}\n  - {id: RING", "military: 1}, growth: {military: 0.1}}\n  - {id: RING")) ==
          "small.yaml:9:85: actors.BBB.growth.military: growth of the military (it follows from spending). Remove it.");
    CHECK(complaint(changed("kind: nonstate", "kind: nonstate, doctrine: hedge")) ==
          "small.yaml:10:42: actors.RING.doctrine: a doctrine for a nonstate actor (it does not decide). Remove it, or change its kind.");
    CHECK(complaint(changed("id: BBB", "id: BBB, kind: nonstate")) ==
          "small.yaml:8:3: actors: too few actors decide (1 of at least 2 states or blocs). Add actors.");
    CHECK(
        complaint(changed(changed("economy: {role", "economy: {weight: 0, role"), "military: 1}}\n  - {id: RING", "military: 0}}\n  - {id: RING")) ==
        "small.yaml:9:48: actors.BBB.capabilities: the actor has no power (each of its weighted capabilities is 0). Give it some, or write `kind: "
        "nonstate`.");
    CHECK(complaint(changed("kind: nonstate", "kind: nonstat")) ==
          "small.yaml:10:22: actors.RING.kind: unknown value 'nonstat' (one of state, bloc, nonstate). Did you mean 'nonstate'?");
}

}  // namespace tarazy::world_actor_part_test
