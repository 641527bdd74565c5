#include "scenario/form/check.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::form_check_test {

TEST_CASE("numbers may bear a sign, lead with a point and have an exponent; names are read as written") {
    const ScenarioFile file = read(with("world: {anarchy: +.5, reach_km: 1e3, border_km: 010}\n"));
    CHECK(file.model.world.anarchy == 0.5);
    CHECK(file.model.world.reach_km == 1000);
    CHECK(file.model.world.border_km == 10);
    const std::string norway = changed(changed(with("trade: {NO-YES: 1}\n"), "id: AAA", "id: NO"), "id: BBB", "id: YES");
    CHECK(read(norway).model.actors[0].id == "NO");
    CHECK(read(changed(changed("id: AAA", "id: ON"), "id: BBB", "id: 'OFF'")).model.actors[1].id == "OFF");
}

TEST_CASE("twelve mistakes bring twelve messages, each at its place") {
    const std::string text = R"(tarazy: 1
name: twelve
time: {start: 2020, end: 2030.1, step: 0.25}
world: {anarhy: 0.5, appeasement: -1}
capabilities:
  economy: {weight: 1, role: economy}
  military: {weight: yes, role: military}
actors:
  - {id: AAA, capital: [95, 10], capabilities: {economy: 10, military: 1}, doctrine: hegde}
  - {id: BBB, capital: [1, 2], capabilities: {economy: 10}}
  - {id: BBB, capital: [3, 4], capabilities: {economy: 10, military: 1}}
trade: {AAA-CCB: 3}
events:
  - {at: 2021, hazard: 1, do: [sanction: {from: [AAA], on: [BBB], access: 0.5}]}
  - {at: 2022, do: [postur: {actor: AAA, to: 1}]}
alignment: {AAA: {security: {AAA: 0.7, BBB: 0.5}}}
)";
    CHECK(
        complaint(text) ==
        "small.yaml:3:26: time.end: end - start is not a whole number of steps (40.399999999999636 steps of 0.25). Move the end to 2030.\n"
        "small.yaml:4:9: world.anarhy: unknown key 'anarhy' (nothing of that name belongs here). Did you mean 'anarchy'?\n"
        "small.yaml:4:35: world.appeasement: -1 is out of range (at least 0). Meaning: how much leaning on a power softens its threat (chi of E5).\n"
        "small.yaml:7:22: capabilities.military.weight: expected a number (got 'yes'). Write finite decimal digits such as 0.5, without quotes or "
        "unit.\n"
        "small.yaml:9:25: actors.AAA.capital[0]: latitude 95 is out of range (-90 to 90). Write [latitude, longitude] in degrees.\n"
        "small.yaml:9:86: actors.AAA.doctrine: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?\n"
        "small.yaml:10:46: actors.BBB.capabilities.military: missing capability 'military' (every actor has all of them). Add it, 0 if there is "
        "none.\n"
        "small.yaml:11:10: actors[2].id: id 'BBB' twice (first at small.yaml:10:10). Rename or remove one.\n"
        "small.yaml:12:9: trade.AAA-CCB: unknown actor 'CCB' (the scenario has none of that name). Did you mean 'BBB'?\n"
        "small.yaml:14:5: events[0]: expected either 'at' or 'hazard' (both are given). Remove one.\n"
        "small.yaml:15:21: events[1].do[0].postur: unknown key 'postur' (nothing of that name belongs here). Did you mean 'posture'?\n"
        "small.yaml:16:29: alignment.AAA.security: the shares sum to 1.2 (a row is 1 in all). Lower some.");
}

TEST_CASE("what is no number, no boolean, no choice is told what it should be") {
    CHECK(complaint(with("world: {anarchy: abc}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got 'abc'). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: \"0.5\"}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got \"0.5\" in quotes). Write finite decimal digits such as 0.5, without quotes or "
          "unit.");
    CHECK(complaint(with("world: {anarchy: .inf}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got '.inf'). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: .nan}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got '.nan'). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: 1e999}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got '1e999'). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: 12:30:45}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got '12:30:45'). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: 0x1F}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got '0x1F'). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: 1,5}\n")) ==
          "small.yaml:11:20: world.5: unknown key '5' (nothing of that name belongs here). Known: anarchy, appeasement, exclusivity, ambient_threat, "
          "reach_km, border_km, perception_noise, growth_noise, openness_return, military_burden.");
    CHECK(complaint(with("world: {anarchy: }\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got nothing). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: [1]}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got a list). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("world: {anarchy: {a: 1}}\n")) ==
          "small.yaml:11:18: world.anarchy: expected a number (got a mapping). Write finite decimal digits such as 0.5, without quotes or unit.");
    CHECK(complaint(with("calibrate: yes\n")) ==
          "small.yaml:11:12: calibrate: expected true or false (got 'yes'). Write one of the two, in small letters, without quotes.");
    CHECK(complaint(with("calibrate: \"true\"\n")) ==
          "small.yaml:11:12: calibrate: expected true or false (got \"true\" in quotes). Write one of the two, in small letters, without quotes.");
    CHECK(complaint(with("calibrate: True\n")) ==
          "small.yaml:11:12: calibrate: expected true or false (got 'True'). Write one of the two, in small letters, without quotes.");
    CHECK(complaint(with("arms: {law: elastic}\n")) ==
          "small.yaml:11:13: arms.law: unknown value 'elastic' (one of elasticity, richardson). Known: elasticity, richardson.");
    CHECK(complaint(with("arms: {law: [a]}\n")) ==
          "small.yaml:11:13: arms.law: expected one of elasticity, richardson (got a list). Write it after the colon, in one piece.");
    CHECK(complaint(with("record: {every: 1.5}\n")) == "small.yaml:11:17: record.every: expected a whole number (got '1.5'). Write digits only.");
    CHECK(complaint(with("record: {every: 0}\n")) ==
          "small.yaml:11:17: record.every: 0 is out of range (at least 1). Meaning: every how many steps.");
    CHECK(
        complaint(with("record: {pairs: [alignment, treat_from]}\n")) ==
        "small.yaml:11:29: record.pairs[1]: unknown value 'treat_from' (one of alignment, affinity, threat_from, tie). Did you mean 'threat_from'?");
    CHECK(complaint(with("record: {pairs: [tie, tie]}\n")) ==
          "small.yaml:11:23: record.pairs[1]: 'tie' twice (first at small.yaml:11:18). Rename or remove one.");
    CHECK(complaint(with("title: [a]\n")) ==
          "small.yaml:11:8: title: expected a text, or one per language (got a list). Write it after the colon, in one piece.");
    CHECK(complaint(with("title: {en: [a]}\n")) == "small.yaml:11:13: title.en: expected text (got a list). Write it after the colon, in one piece.");
    CHECK(complaint(with("title: {de: Hallo}\n")) ==
          "small.yaml:11:9: title.de: unknown language 'de' (texts are in en, kk and ru). Use one of these.");
    CHECK(complaint(with("source: {a: b}\n")) == "small.yaml:11:9: source: expected text (got a mapping). Write it after the colon, in one piece.");
    CHECK(complaint(changed("tarazy: 1", "tarazy: 2")) ==
          "small.yaml:1:9: tarazy: unknown format version (got '2', this program reads 1). Write `tarazy: 1`.");
    CHECK(complaint(changed("tarazy: 1", "tarazy: \"1\"")) ==
          "small.yaml:1:9: tarazy: unknown format version (got \"1\" in quotes, this program reads 1). Write `tarazy: 1`.");
    CHECK(complaint(changed("name: small", "name: Small")) ==
          "small.yaml:2:7: name: 'Small' is no name for a scenario (only a-z, 0-9 and - are allowed). Write it like steppe-2021.");
    CHECK(complaint(changed("name: small", "name: [a]")) ==
          "small.yaml:2:7: name: expected a name (got a list). Write it after the colon, in one piece.");
}

TEST_CASE("numbers out of their range are told the range and what they are") {
    CHECK(complaint(with("world: {anarchy: 1.5}\n")) ==
          "small.yaml:11:18: world.anarchy: 1.5 is out of range (0 to 1). Meaning: how little promises bind without a guarantee (alpha of E6).");
    CHECK(complaint(with("world: {reach_km: 0}\n")) ==
          "small.yaml:11:19: world.reach_km: 0 is out of range (above 0). Meaning: distance over which power falls by a factor e (l of E2).");
    CHECK(complaint(with("world: {growth_noise: -0.1}\n")) ==
          "small.yaml:11:23: world.growth_noise: -0.1 is out of range (at least 0). Meaning: volatility of the economy (sigma_Y of E17).");
    CHECK(complaint(with("affinity: {pairs: {AAA-BBB: -1.01}}\n")) ==
          "small.yaml:11:29: affinity.pairs.AAA-BBB: -1.01 is out of range (-1 to 1). Meaning: affinity: -1 foe, 1 friend.");
    CHECK(complaint(with("institutions: [{id: PACT, members: [AAA, BBB], trade: -1}]\n")) ==
          "small.yaml:11:55: institutions.PACT.trade: -1 is out of range (above -1). Meaning: better access among members (E12).");
    CHECK(complaint(with("world: {border_km: -1e300}\n")) ==
          "small.yaml:11:20: world.border_km: -1.0e+300 is out of range (at least 0). Meaning: largest distance between states that share a border "
          "(E2).");
    CHECK(complaint(with("affinity: {scale: 0}\n")) ==
          "small.yaml:11:19: affinity.scale: 0 is out of range (above 0). Meaning: difference of ideal points at which affinity is 0.");
    CHECK(complaint(with("self_reliance: {security: 2}\n")) ==
          "small.yaml:11:27: self_reliance.security: 2 is out of range (0 to 1). Meaning: own share in security where none is named.");
    CHECK(complaint(with("trade: {AAA-BBB: -1}\n")) ==
          "small.yaml:11:18: trade.AAA-BBB: -1 is out of range (at least 0). Meaning: what the two exchange.");
    CHECK(complaint(with("distances: {AAA-BBB: -1}\n")) ==
          "small.yaml:11:22: distances.AAA-BBB: -1 is out of range (at least 0). Meaning: distance, over that of the capitals.");
    CHECK(complaint(changed("step: 0.5", "step: 0")) == "small.yaml:3:38: time.step: 0 is out of range (above 0). Meaning: the time step (Delta).");
    CHECK(complaint(with("alignment: {AAA: {security: {BBB: 1.1}}}\n")) ==
          "small.yaml:11:35: alignment.AAA.security.BBB: 1.1 is out of range (0 to 1). Meaning: share of the row.");
}

TEST_CASE("lists and mappings must be such, complete and without twins") {
    CHECK(complaint(with("world: 3\n")) == "small.yaml:11:8: world: expected a mapping (got '3'). Write {key: value}, or indented lines.");
    CHECK(complaint(with("world:\n")) == "small.yaml:12:1: world: expected a mapping (got nothing). Write {key: value}, or indented lines.");
    CHECK(complaint(with("borders: AAA\n")) == "small.yaml:11:10: borders: expected a list (got 'AAA'). Write [a, b], or lines that start with -.");
    CHECK(complaint(with("borders: [[AAA, BBB, RING]]\n")) == "small.yaml:11:11: borders[0]: expected 2 values (got 3). Each is two neighbours.");
    CHECK(complaint(with("borders: [[AAA, AAA]]\n")) ==
          "small.yaml:11:17: borders[0][1]: 'AAA' twice (first at small.yaml:11:12). Rename or remove one.");
    CHECK(complaint(with("trade: [1]\n")) == "small.yaml:11:8: trade: expected a mapping (got a list). Write {name: value}, or indented lines.");
    CHECK(complaint(changed("start: 2020, ", "")) == "small.yaml:3:7: time.start: missing key 'start' (it is required). Add it: the first time.");
    CHECK(complaint(changed("name: small\n", "")) ==
          "small.yaml:1:1: name: missing key 'name' (it is required). Add it: short name: a-z, 0-9 and -.");
    CHECK(complaint(changed("capabilities: {economy: 50, military: 1}", "name: B")) ==
          "small.yaml:9:5: actors.BBB.capabilities: missing key 'capabilities' (it is required). Add it: how much it has of each capability.");
    CHECK(complaint(with("events: [{at: 2021}]\n")) ==
          "small.yaml:11:10: events[0].do: missing key 'do' (it is required). Add it: what happens, in this order.");
    CHECK(complaint(with("events: [{do: []}]\n")) == "small.yaml:11:10: events[0]: expected either 'at' or 'hazard' (neither is given). Add one.");
    CHECK(complaint(with("events: [{at: 2021, hazard: 1, do: []}]\n")) ==
          "small.yaml:11:10: events[0]: expected either 'at' or 'hazard' (both are given). Remove one.");
    CHECK(complaint(with("events: [{at: 2021, do: [posture: {actor: AAA}]}]\n")) ==
          "small.yaml:11:35: events[0].do[0].posture: expected either 'to' or 'by' (neither is given). Add one.");
    CHECK(complaint(with("events: [{at: 2021, do: [posture: {actor: AAA, to: 1, by: 1}]}]\n")) ==
          "small.yaml:11:35: events[0].do[0].posture: expected either 'to' or 'by' (both are given). Remove one.");
    CHECK(complaint(changed("id: BBB", "id: AAA")) ==
          "small.yaml:9:10: actors[1].id: id 'AAA' twice (first at small.yaml:8:10). Rename or remove one.");
    CHECK(complaint(with("institutions: [{id: PACT, members: [AAA, AAA]}, {id: PACT}]\n")) ==
          "small.yaml:11:42: institutions.PACT.members[1]: 'AAA' twice (first at small.yaml:11:37). Rename or remove one.\n"
          "small.yaml:11:54: institutions[1].id: id 'PACT' twice (first at small.yaml:11:21). Rename or remove one.");
    CHECK(complaint(with("events: [{id: e, at: 2021, do: []}, {id: e, at: 2022, do: []}]\n")) ==
          "small.yaml:11:42: events[1].id: id 'e' twice (first at small.yaml:11:15). Rename or remove one.");
    CHECK(complaint(with("corridors: [{id: PIPE, from: AAA, to: BBB}]\n")) ==
          "small.yaml:11:13: corridors.PIPE.capacity: missing key 'capacity' (it is required). Add it: what it can carry (c of E20).");
}

TEST_CASE("a record given in short is written out") {
    Form form = forms::record({{"id", true, forms::text("a name")}, {"set", false, forms::text("a word")}}, "a strategy");
    form.stands_for = "id";
    Problems problems;
    Node node = make_scalar("pivot", {problems.add_source("a.yaml"), 1, 2});
    check_form(node, form, {}, {}, problems);
    CHECK(problems.empty());
    REQUIRE(node.kind == NodeKind::mapping);
    REQUIRE(node.entries.size() == 1);
    CHECK(node.entries[0].key.text == "id");
    CHECK(node.entries[0].value.text == "pivot");
    CHECK(node.place.column == 2);
}

}  // namespace tarazy::form_check_test
