#include "scenario/world/reading.h"

#include "scenario/form/forms.h"
#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_event_part_test {

namespace {

/// One event that does everything that events can do, and one that repeats.
const std::string everything = R"(institutions: [{id: PACT, members: [AAA]}]
corridors: [{id: PIPE, from: AAA, to: BBB, capacity: 1}]
events:
  - id: all
    at: 2022.5
    for: 3
    label: {en: All}
    do:
      - sanction: {from: [AAA], on: [BBB, RING], access: 0.2}
      - affinity: {pair: AAA-BBB, to: -0.5}
      - affinity: {pair: BBB>RING, by: -0.3}
      - posture: {actor: RING, by: 0.5}
      - capability: {actor: BBB, name: military, times: 0.5}
      - growth: {actor: AAA, name: economy, to: 0.01}
      - doctrine: {actor: BBB, to: balance}
      - corridor: {id: PIPE, status: 0.25}
      - {join: {institution: PACT, actor: BBB}, leave: {institution: PACT, actor: AAA}}
      - institution: {id: PACT, active: false}
      - world: {anarchy: 0.8, reach_km: 2000}
      - initiative: {host: AAA, visibility: 0.2, mediates: [BBB-RING, RING>AAA], by: 0.1}
      - resolve: {actor: AAA, to: 0.75}
  - {hazard: 0.5, repeat: true, do: [posture: {actor: AAA, to: 2}]}
)";

}  // namespace

TEST_CASE("every kind of action is read") {
    const ScenarioFile file = read(with(everything));
    REQUIRE(file.model.events.size() == 2);
    const Event& event = file.model.events[0];
    CHECK(event.id == "all");
    CHECK(event.label.en == "All");
    CHECK(event.at == 2022.5);
    CHECK(event.duration == 3);
    CHECK_FALSE(event.repeat);
    REQUIRE(event.actions.size() == 14);
    const auto& sanction = std::get<SanctionAction>(event.actions[0]);
    CHECK(sanction.from == std::vector<std::size_t>{0});
    CHECK(sanction.on == std::vector<std::size_t>{1, 2});
    CHECK(sanction.access == 0.2);
    const auto& both = std::get<AffinityAction>(event.actions[1]);
    CHECK((both.i == 0 && both.j == 1 && both.both && both.change.value == -0.5 && !both.change.by));
    const auto& one = std::get<AffinityAction>(event.actions[2]);
    CHECK((one.i == 1 && one.j == 2 && !one.both && one.change.value == -0.3 && one.change.by));
    const auto& posture = std::get<PostureAction>(event.actions[3]);
    CHECK((posture.actor == 2 && posture.change.by && posture.change.value == 0.5));
    const auto& capability = std::get<CapabilityAction>(event.actions[4]);
    CHECK((capability.actor == 1 && capability.component == 1 && capability.times == 0.5));
    const auto& growth = std::get<GrowthAction>(event.actions[5]);
    CHECK((growth.actor == 0 && growth.component == 0 && growth.change.value == 0.01 && !growth.change.by));
    const auto& doctrine = std::get<DoctrineAction>(event.actions[6]);
    CHECK((doctrine.actor == 1 && doctrine.doctrine == 1));
    const auto& corridor = std::get<CorridorAction>(event.actions[7]);
    CHECK((corridor.corridor == 0 && corridor.status == 0.25));
    const auto& join = std::get<MembershipAction>(event.actions[8]);
    CHECK((join.institution == 0 && join.actor == 1 && join.member));
    const auto& leave = std::get<MembershipAction>(event.actions[9]);
    CHECK((leave.institution == 0 && leave.actor == 0 && !leave.member));
    const auto& institution = std::get<InstitutionAction>(event.actions[10]);
    CHECK((institution.institution == 0 && !institution.active));
    const auto& world = std::get<WorldAction>(event.actions[11]).world;
    CHECK((world.anarchy == 0.8 && world.reach_km == 2000.0 && !world.appeasement));
    const auto& initiative = std::get<InitiativeAction>(event.actions[12]);
    CHECK((initiative.host == 0 && initiative.visibility == 0.2 && initiative.by == 0.1));
    CHECK(initiative.mediates == std::vector<MediatedPair>{{1, 2, true}, {2, 0, false}});
    const auto& resolve = std::get<ResolveAction>(event.actions[13]);
    CHECK((resolve.actor == 0 && resolve.to == 0.75));
    const Event& random = file.model.events[1];
    CHECK_FALSE(random.at);
    CHECK((random.hazard == 0.5 && random.repeat && !random.duration));
}

TEST_CASE("no kind of action is forgotten: each has a key with its meaning, and each key is read above") {
    const Form form = events_form();
    for (const Key& key : form.item[0].find("do")->form.item[0].keys) {
        INFO("the kind of action `" << key.name << "` has a meaning, and is among those that are read");
        CHECK_FALSE(key.form.meaning.empty());
        const std::string name(key.name);
        CHECK((everything.find("- " + name + ":") != std::string::npos || everything.find("{" + name + ":") != std::string::npos ||
               everything.find(", " + name + ":") != std::string::npos));
    }
    std::vector<bool> read_back(std::variant_size_v<Action>);
    const auto scenario = read(with(everything));
    for (const Action& action : scenario.model.events[0].actions) read_back[action.index()] = true;
    for (std::size_t kind = 0; kind < read_back.size(); ++kind) {
        INFO("alternative " << kind << " of Action comes from a scenario file");
        CHECK(read_back[kind]);
    }
}

TEST_CASE("a list of pairs in flow style is a list of actions") {
    const ScenarioFile file = read(with("events: [{at: 2021, do: [posture: {actor: AAA, to: 2}, resolve: {actor: BBB, to: 1}]}]\n"));
    CHECK(file.model.events[0].actions.size() == 2);
}

TEST_CASE("events must be able to happen") {
    CHECK(complaint(with("events: [{at: 2021, repeat: true, do: []}]\n")) ==
          "small.yaml:11:29: events[0].repeat: 'repeat' with 'at' (only what happens at random can happen again). Remove it, or give a hazard.");
    CHECK(complaint(with("events: [{at: 2021, do: [growth: {actor: AAA, name: military, to: 1}]}]\n")) ==
          "small.yaml:11:53: events[0].do[0].growth.name: growth of the military (it follows from spending). Multiply the stock with `capability` "
          "instead.");
    CHECK(complaint(with("events: [{at: 2021, do: [sanction: {from: [AAA], on: [BBB, AAA], access: 0.5}]}]\n")) ==
          "small.yaml:11:60: events[0].do[0].sanction.on[1]: 'AAA' stands on both sides (nobody can sanction itself). Remove it from one.");
    CHECK(complaint(with("events: [{at: 2021, do: [{}]}]\n")) ==
          "small.yaml:11:26: events[0].do[0]: an action that does nothing (it has no key). Name one, such as `posture`.");
    CHECK(complaint(with("events: [{at: 2021, do: [initiative: {host: AAA, mediates: [BBB-RING]}]}]\n")) ==
          "small.yaml:11:38: events[0].do[0].initiative.by: missing key 'by' (an initiative that mediates says by how much). Add it, such as 0.1.");
    CHECK(complaint(with("events: [{at: 2021, do: [initiative: {host: AAA, by: 1}]}]\n")) ==
          "small.yaml:11:54: events[0].do[0].initiative.by: 'by' without 'mediates' (it is what affinity between the mediated pairs rises by). Name "
          "the pairs.");
    CHECK(complaint(with("events: [{id: war-and-sanctions, at: 2021, do: [sanction: {from: [AAA, BBC], on: [BBB], access: 0.5}]}]\n")) ==
          "small.yaml:11:72: events.war-and-sanctions.do[0].sanction.from[1]: unknown actor 'BBC' (the scenario has none of that name). Did you mean "
          "'BBB'?");
    CHECK(complaint(with("events: [{at: 2021, for: 0, do: [{affinity: {pair: AAA-BBB, to: 2}, posture: {actor: AAA, to: -1}, capability: {actor: "
                         "AAA, name: economy, times: 0}}]}]\n")) ==
          "small.yaml:11:26: events[0].for: 0 is out of range (above 0). Meaning: it is undone after so long.\n"
          "small.yaml:11:65: events[0].do[0].affinity.to: 2 is out of range (-1 to 1). Meaning: the new value.\n"
          "small.yaml:11:95: events[0].do[0].posture.to: -1 is out of range (at least 0). Meaning: the new value.\n"
          "small.yaml:11:147: events[0].do[0].capability.times: 0 is out of range (above 0). Meaning: what it is multiplied by.");
    CHECK(complaint(with(
              "events: [{hazard: -1, do: [{world: {anarchy: 2}}, {corridor: {id: PIPE, status: 2}}, {institution: {id: PACT, active: 1}}]}]\n")) ==
          "small.yaml:11:19: events[0].hazard: -1 is out of range (at least 0). Meaning: it happens at random, so often a year.\n"
          "small.yaml:11:46: events[0].do[0].world.anarchy: 2 is out of range (0 to 1). Meaning: how little promises bind without a guarantee (alpha "
          "of E6).\n"
          "small.yaml:11:67: events[0].do[1].corridor.id: unknown corridor 'PIPE' (the scenario has none of that name).\n"
          "small.yaml:11:81: events[0].do[1].corridor.status: 2 is out of range (0 to 1). Meaning: how far it is open (E20).\n"
          "small.yaml:11:105: events[0].do[2].institution.id: unknown institution 'PACT' (the scenario has none of that name).\n"
          "small.yaml:11:119: events[0].do[2].institution.active: expected true or false (got '1'). Write one of the two, in small letters, without "
          "quotes.");
}

}  // namespace tarazy::world_event_part_test
