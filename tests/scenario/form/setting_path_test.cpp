#include "scenario/form/setting_path.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::form_setting_path_test {

TEST_CASE("world and doctrines act after calibration") {
    CHECK(acts_after_calibration("world.anarchy"));
    CHECK(acts_after_calibration("doctrines.hedge.tilt.KAZ"));
    CHECK_FALSE(acts_after_calibration("actors.KAZ.doctrine"));
    CHECK_FALSE(acts_after_calibration("worlds.anarchy"));
}

TEST_CASE("what is missing on the way to a setting is made") {
    Node tree = make_mapping({});
    put_setting(tree, "affinity.pairs.AAA-BBB", make_scalar("0.5", {}));
    put_setting(tree, "affinity.pairs.BBB-AAA", make_scalar("0.25", {}));
    REQUIRE(tree.find("affinity")->find("pairs")->entries.size() == 1);
    CHECK(tree.find("affinity")->find("pairs")->find("AAA-BBB")->text == "0.25");
}

TEST_CASE("wrong paths bring the nearest right one") {
    CHECK(complaint(full_scenario, setting("world.anarhy", "1")) ==
          "--set world.anarhy=1: unknown path 'world.anarhy' (no 'anarhy' in world). Did you mean 'world.anarchy'?");
    CHECK(complaint(full_scenario, setting("anarchy", "1")) ==
          "--set anarchy=1: unknown path 'anarchy' (no 'anarchy' in the scenario). Did you mean 'world.anarchy'?");
    CHECK(complaint(full_scenario, setting("wrold.anarchy", "1")) ==
          "--set wrold.anarchy=1: unknown path 'wrold.anarchy' (no 'wrold' in the scenario). Did you mean 'world.anarchy'?");
    CHECK(complaint(full_scenario, setting("actors.AAB.growth.economy", "1")) ==
          "--set actors.AAB.growth.economy=1: unknown path 'actors.AAB.growth.economy' (no 'AAB' in actors). Did you mean "
          "'actors.AAA.growth.economy'?");
    CHECK(complaint(full_scenario, setting("actors.AAA.growth.econmy", "1")) ==
          "--set actors.AAA.growth.econmy=1: unknown path 'actors.AAA.growth.econmy' (no 'econmy' in actors.AAA.growth). Did you mean "
          "'actors.AAA.growth.economy'?");
    CHECK(complaint(full_scenario, setting("events.wat.at", "2")) ==
          "--set events.wat.at=2: unknown path 'events.wat.at' (no 'wat' in events). Did you mean 'events.war.at'?");
    CHECK(complaint(full_scenario, setting("events[7].at", "2")) ==
          "--set events[7].at=2: unknown path 'events[7].at' (no [7] in events). Known: war.");
    CHECK(complaint(full_scenario, setting("events[x].at", "2")) ==
          "--set events[x].at=2: unknown path 'events[x].at' (no '[x].at' in events). Known: war.");
    CHECK(complaint(full_scenario, setting("corridors.PIP.capacity", "1")) ==
          "--set corridors.PIP.capacity=1: unknown path 'corridors.PIP.capacity' (no 'PIP' in corridors). Did you mean 'corridors.PIPE.capacity'?");
    CHECK(complaint(full_scenario, setting("trade.AAA-BBC", "1")) ==
          "--set trade.AAA-BBC=1: unknown path 'trade.AAA-BBC' (no 'AAA-BBC' in trade). Did you mean 'trade.AAA-BBB'?");
    CHECK(complaint(full_scenario, setting("trade.AAABBB", "1")) == "--set trade.AAABBB=1: unknown path 'trade.AAABBB' (no 'AAABBB' in trade).");
    CHECK(complaint(full_scenario, setting("trade.AAA>BBB", "1")) ==
          "--set trade.AAA>BBB=1: unknown path 'trade.AAA>BBB' (no 'AAA>BBB' in trade). Did you mean 'trade.AAA-BBB'?");
    CHECK(complaint(full_scenario, setting("doctrines.hegde.autonomy", "1")) ==
          "--set doctrines.hegde.autonomy=1: unknown path 'doctrines.hegde.autonomy' (no 'hegde' in doctrines). Did you mean "
          "'doctrines.hedge.autonomy'?");
    CHECK(complaint(full_scenario, setting("capabilities.econmy.weight", "1")) ==
          "--set capabilities.econmy.weight=1: unknown path 'capabilities.econmy.weight' (no 'econmy' in capabilities). Did you mean "
          "'capabilities.economy.weight'?");
    CHECK(complaint(full_scenario, setting("world.anarchy.more", "1")) ==
          "--set world.anarchy.more=1: unknown path 'world.anarchy.more' (no 'more' in world.anarchy).");
    CHECK(complaint(full_scenario, setting("world..anarchy", "1")) ==
          "--set world..anarchy=1: unknown path 'world..anarchy' (no '' in world). Known: anarchy, appeasement, exclusivity, ambient_threat, "
          "reach_km, border_km, perception_noise, growth_noise, openness_return, military_burden.");
    CHECK(complaint(full_scenario, setting("zzzzzzzz", "1")) ==
          "--set zzzzzzzz=1: unknown path 'zzzzzzzz' (no 'zzzzzzzz' in the scenario). Known: tarazy, name, title, description, source, extends, "
          "time, calibrate, world, arms, affinity_dynamics, conflict and 18 more.");
    CHECK(complaint(full_scenario, setting("", "1")) ==
          "--set =1: '' cannot be set (it is no number, no true or false and no choice). Name one of its keys: tarazy, name, title, description, "
          "source, extends, time, calibrate, world, arms, affinity_dynamics, conflict and 18 more.");
    CHECK(complaint(full_scenario, setting("world", "1")) ==
          "--set world=1: 'world' cannot be set (it is no number, no true or false and no choice). Name one of its keys: anarchy, appeasement, "
          "exclusivity, ambient_threat, reach_km, border_km, perception_noise, growth_noise, openness_return, military_burden.");
    CHECK(complaint(full_scenario, setting("actors.AAA.name", "x")) ==
          "--set actors.AAA.name=x: 'actors.AAA.name' cannot be set (it is no number, no true or false and no choice). Change the file.");
    CHECK(complaint(full_scenario, setting("time.step", "1")) ==
          "--set time.step=1: 'time.step' cannot be set (time, record, strategies and lesson are the same for every run). Change the file.");
    CHECK(complaint(full_scenario, setting("record.every", "2")) ==
          "--set record.every=2: 'record.every' cannot be set (time, record, strategies and lesson are the same for every run). Change the file.");
    CHECK(complaint(full_scenario, setting("lesson.goal", "a")) ==
          "--set lesson.goal=a: 'lesson.goal' cannot be set (time, record, strategies and lesson are the same for every run). Change the file.");
    CHECK(complaint(full_scenario, setting("strategies.s.set", "1")) ==
          "--set strategies.s.set=1: 'strategies.s.set' cannot be set (time, record, strategies and lesson are the same for every run). Change the "
          "file.");
    CHECK(complaint(full_scenario, setting("actors", "1")) ==
          "--set actors=1: 'actors' cannot be set (it is no number, no true or false and no choice). Change the file.");
}

TEST_CASE("wrong values are told as those of a file are") {
    CHECK(complaint(full_scenario, setting("world.anarchy", "2")) ==
          "--set world.anarchy=2: world.anarchy: 2 is out of range (0 to 1). Meaning: how little promises bind without a guarantee (alpha of E6).");
    CHECK(complaint(full_scenario, setting("world.anarchy", "abc")) ==
          "--set world.anarchy=abc: world.anarchy: expected a number (got 'abc'). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(full_scenario, setting("doctrines.hedge.risk_aversion", "-1")) ==
          "--set doctrines.hedge.risk_aversion=-1: doctrines.hedge.risk_aversion: -1 is out of range (at least 0). Meaning: aversion to partners "
          "that fail together (rho of E13).");
    CHECK(complaint(full_scenario, setting("doctrines.hedge.responsiveness", "9")) ==
          "--set doctrines.hedge.responsiveness=9: doctrines.hedge.responsiveness: responsiveness 9 times step 0.5 is above 1 (one step would "
          "overshoot). Choose at most 2, or a shorter step.");
    CHECK(
        complaint(full_scenario, setting("actors.AAA.doctrine", "hegde")) ==
        "--set actors.AAA.doctrine=hegde: actors.AAA.doctrine: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?");
    CHECK(complaint(full_scenario, setting("arms.law", "elastic")) ==
          "--set arms.law=elastic: arms.law: unknown value 'elastic' (one of elasticity, richardson). Known: elasticity, richardson.");
    CHECK(complaint(full_scenario, setting("calibrate", "no")) ==
          "--set calibrate=no: calibrate: expected true or false (got 'no'). Write one of the two, in small letters, without quotes.");
    CHECK(complaint(full_scenario, setting("actors.BBB.kind", "nonstate")) ==
          "small.yaml:8:3: actors: too few actors decide (1 of at least 2 states or blocs). Add actors.\n"
          "small.yaml:15:9: trade.AAA-BBB: 'BBB' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a bloc.");
    CHECK(complaint(full_scenario, setting("actors.AAA.capabilities.economy", "0")) ==
          "--set actors.AAA.capabilities.economy=0: actors.AAA.capabilities.economy: an economy of 0 (that of a state or bloc is above 0). Give it "
          "an economy, or write `kind: nonstate`.");
    CHECK(complaint(full_scenario, setting("corridors.PIPE.status", "0")) ==
          "small.yaml:13:14: dependence.AAA-BBB: no corridor carries anything between the two at the start (dependence is the share that moves "
          "through corridors). Add a corridor with capacity, status and well-disposed transit, or remove the dependence.");
    CHECK(complaint(full_scenario, setting("affinity.pairs.BBB-AAA", "3")) ==
          "--set affinity.pairs.BBB-AAA=3: affinity.pairs.BBB-AAA: 3 is out of range (-1 to 1). Meaning: affinity: -1 foe, 1 friend.");
    CHECK(complaint(full_scenario, setting("events[0].do[0].posture.to", "-1")) ==
          "--set events[0].do[0].posture.to=-1: events.war.do[0].posture.to: -1 is out of range (at least 0). Meaning: the new value.");
}

}  // namespace tarazy::form_setting_path_test
