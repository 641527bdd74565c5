#include "record/scenario_data.h"

#include "record/json/document.h"
#include "support/catch.h"

namespace tarazy::scenario_data_test {

using Catch::Contains;

namespace {

/// A state, a bloc and a nonstate actor with one institution, one corridor, and an event of either kind.
Scenario three_kinds() {
    Scenario scenario;
    scenario.name = "small";
    for (const char* name : {"pragmatic", "balance", "hedge"}) {
        Doctrine& doctrine = scenario.doctrines.emplace_back();
        doctrine.name = name;
    }
    scenario.actors.resize(3);
    scenario.actors[0].id = "AAA";
    scenario.actors[0].name = {.en = "Aland", .kk = "Аланд", .ru = "Аландия"};
    scenario.actors[0].capital = {50, 40};
    scenario.actors[1].id = "BBB";
    scenario.actors[1].kind = ActorKind::bloc;
    scenario.actors[1].capital = {51, 71};
    scenario.actors[1].doctrine = 2;
    scenario.actors[2].id = "NET";
    scenario.actors[2].kind = ActorKind::nonstate;
    scenario.institutions.resize(1);
    scenario.institutions[0].id = "PACT";
    scenario.institutions[0].name.en = "Pact";
    scenario.institutions[0].members = {0, 1};
    scenario.corridors.resize(1);
    scenario.corridors[0].id = "PIPE";
    scenario.corridors[0].name.en = "Pipe";
    scenario.corridors[0].kind = "oil";
    scenario.corridors[0].from = 1;
    scenario.corridors[0].to = 2;
    scenario.corridors[0].transit = {0};
    scenario.corridors[0].numbers.capacity = 10;
    scenario.events.resize(2);
    scenario.events[0].id = "shock";
    scenario.events[0].label.en = "Shock";
    scenario.events[0].at = 2022;
    scenario.events[1].id = "luck";
    scenario.events[1].hazard = 0.1;
    scenario.events[1].duration = 2;
    return scenario;
}

}  // namespace

TEST_CASE("A scenario tells who takes part, what binds them and what happens") {
    const Scenario scenario = three_kinds();
    Experiment experiment = unchanged(scenario);
    experiment.doctrine_choices.assign(3, std::nullopt);
    experiment.doctrine_choices[1] = 1;
    const std::string json = json_document(scenario_data({.en = "A & B </script>", .kk = "Үш көрші", .ru = ""}, {}, scenario, experiment));
    CHECK_THAT(json, Contains(R"("name":"small","title":{"en":"A & B </script>","kk":"Үш көрші"},"description":{})"));
    CHECK_THAT(json,
               Contains(R"({"id":"AAA","name":{"en":"Aland","kk":"Аланд","ru":"Аландия"},"kind":"state","capital":[50,40],"doctrine":"pragmatic"})"));
    CHECK_THAT(json, Contains(R"("kind":"bloc","capital":[51,71],"doctrine":"balance"})"));  // by policy, not the file's own
    CHECK_THAT(json, Contains(R"({"id":"NET","name":{},"kind":"nonstate"}])"));
    CHECK_THAT(json, Contains(R"("institutions":[{"id":"PACT","name":{"en":"Pact"},"members":[0,1],"active":true}])"));
    CHECK_THAT(json, Contains(R"("corridors":[{"id":"PIPE","name":{"en":"Pipe"},"kind":"oil","from":1,"to":2,"transit":[0],"capacity":10}])"));
    CHECK_THAT(json, Contains(R"({"id":"shock","label":{"en":"Shock"},"at":2022})"));
    CHECK_THAT(json, Contains(R"({"id":"luck","label":{},"hazard":0.1,"for":2})"));
}

}  // namespace tarazy::scenario_data_test
