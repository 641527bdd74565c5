#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_policies_test {

namespace {

std::vector<std::string> labels(const DesignFile& design) {
    std::vector<std::string> all;
    for (const Policy& policy : design.policies) all.push_back(policy.label);
    return all;
}

}  // namespace

TEST_CASE("one actor's policies are labelled by their doctrines") {
    const DesignFile design = read_lines("policies: {AAA: [hedge, balance]}\nreference: balance\n");
    CHECK(labels(design) == std::vector<std::string>{"hedge", "balance"});
    CHECK(design.reference == 1);
    CHECK(design.policies[1].changes.doctrine_choices == std::vector<DoctrineChoice>{{"AAA", "balance"}});
    CHECK(design.policies[1].changes.settings.empty());
}

TEST_CASE("several actors give every combination, the last changing fastest") {
    const DesignFile design = read_lines("policies: {AAA: [hedge, balance], BBB: [balance, pragmatic]}\nreference: AAA=balance BBB=balance\n");
    CHECK(labels(design) ==
          std::vector<std::string>{"AAA=hedge BBB=balance", "AAA=hedge BBB=pragmatic", "AAA=balance BBB=balance", "AAA=balance BBB=pragmatic"});
    CHECK(design.policies[1].changes.doctrine_choices == std::vector<DoctrineChoice>{{"AAA", "hedge"}, {"BBB", "pragmatic"}});
    CHECK(design.reference == 2);
}

TEST_CASE("wider policies come after combinations of doctrines: the scenario's, or written out") {
    const DesignFile design = read_lines(R"(policies: {AAA: [hedge]}
strategies:
  - pivot
  - {id: host, policy: {BBB: hedge}, set: {world.anarchy: 0.2, institutions.PACT.active: false}, events: [{at: 2025, do: [{initiative: {host: BBB}}]}]}
)");
    CHECK(labels(design) == std::vector<std::string>{"hedge", "pivot", "host"});
    const Policy& pivot = design.policies[1];
    CHECK(pivot.changes.doctrine_choices == std::vector<DoctrineChoice>{{"AAA", "balance"}});
    CHECK(pivot.changes.settings == std::vector<Setting>{{"world.exclusivity", "1"}});
    REQUIRE(pivot.events.size() == 1);
    REQUIRE(pivot.events[0].size() == 1);
    const Policy& host = design.policies[2];
    CHECK(host.changes.settings == std::vector<Setting>{{"world.anarchy", "0.2"}, {"institutions.PACT.active", "false"}});
    REQUIRE(host.events.at(0).size() == 1);
    CHECK(std::get<InitiativeAction>(host.events[0][0].actions[0]).host == 1);
}

TEST_CASE("events of a policy have the indices of each scenario") {
    const DesignFolder folder;
    folder.write("third.yaml", changed(changed(small_scenario, "name: small", "name: third"), "id: AAA", "id: CCC"));
    const DesignFile design = read_design(folder.write("design.yaml",
                                                       "tarazy: 1\nscenarios: [other.yaml, third.yaml]\n"
                                                       "strategies: [{id: arm, events: [{at: 2021, do: [posture: {actor: CCC, to: 2}]}]}]\n"));
    REQUIRE(design.policies.size() == 1);
    const std::vector<std::vector<Event>>& events = design.policies[0].events;
    REQUIRE(events.size() == 2);
    CHECK(std::get<PostureAction>(events[0].at(0).actions[0]).actor == 1);
    CHECK(std::get<PostureAction>(events[1].at(0).actions[0]).actor == 0);
}

TEST_CASE("names that nobody knows, empty lists and twins are refused together") {
    CHECK(
        design_complaint("policies: {AAB: [hedge], AAA: [hegde], RING: [hedge]}\nstrategies: [pivto, {id: b, policy: {AAA: x}}]\n") ==
        "design.yaml:3:12: policies.AAB: unknown actor 'AAB' (the scenario has none of that name). Did you mean 'AAA'?\n"
        "design.yaml:3:32: policies.AAA[0]: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?\n"
        "design.yaml:3:40: policies.RING: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a bloc.\n"
        "design.yaml:4:14: strategies.pivto: unknown policy 'pivto' (the scenario has none of that name). Did you mean 'pivot'?\n"
        "design.yaml:4:43: strategies.b.policy.AAA: unknown doctrine 'x' (the scenario has none of that name). Known: pragmatic, balance, bandwagon, "
        "hedge, nonaligned, buckpass.");
    CHECK(design_complaint("policies: {AAA: []}\n") ==
          "design.yaml:3:17: policies.AAA: no doctrines (an actor in policies tries one at least). Name them.");
    CHECK(design_complaint("policies: {AAA: [hedge, hedge]}\n") ==
          "design.yaml:3:25: policies.AAA[1]: 'hedge' twice (first at design.yaml:3:18). Rename or remove one.");
    CHECK(design_complaint("policies: {AAA: [hedge]}\nstrategies: [{id: hedge, set: {}}]\n") ==
          "design.yaml:4:19: strategies.hedge: 'hedge' twice (first at design.yaml:3:11). Rename one under `strategies`, or remove it.");
    CHECK(design_complaint("strategies: [pivot, pivot]\n") ==
          "design.yaml:3:21: strategies[1].id: id 'pivot' twice (first at design.yaml:3:14). Rename or remove one.");
}

TEST_CASE("a reference is one of the policies") {
    CHECK(design_complaint("policies: {AAA: [hedge]}\nreference: hegde\n") ==
          "design.yaml:4:12: reference: no policy 'hegde' (the others are compared with one of them). Did you mean 'hedge'?");
    CHECK(design_complaint("reference: hedge\n") ==
          "design.yaml:3:12: reference: no policy 'hedge' (the design compares nothing). Name them under `policies`.");
}

TEST_CASE("policies must be known in every scenario, and mean the same") {
    CHECK(design_complaint("policies: {BBB: [hedge]}\nstrategies: [pivot]\n", wide_design) ==
          "design.yaml:3:12: policies.BBB: unknown actor 'BBB' (scenario other has none of that name). Known: AAA, CCC, RING.\n"
          "design.yaml:4:14: strategies.pivot: unknown policy 'pivot' (scenario other has none of that name). Write it out here: {id: pivot, policy: "
          "{...}}.");
    const DesignFolder folder;
    folder.write("third.yaml", changed(small_scenario, "name: small", "name: third") + "strategies: {pivot: {policy: {AAA: balance}}}\n");
    const std::filesystem::path file = folder.write("design.yaml", "tarazy: 1\nscenarios: [small.yaml, third.yaml]\nstrategies: [pivot]\n");
    CHECK_THROWS_WITH(read_design(file), file.string() +
                                             ":3:14: strategies.pivot: policy 'pivot' differs between scenarios (a policy is the same in all of "
                                             "them). Write it out here.");
}

TEST_CASE("a policy that hides a factor brings a warning, many combinations an error") {
    const DesignFile design = read_lines("vary: {world.exclusivity: {values: [0, 1]}}\nstrategies: [pivot]\n");
    REQUIRE(design.warnings.size() == 1);
    CHECK_THAT(design.warnings[0],
               Catch::EndsWith("design.yaml:4:14: strategies.pivot: policy 'pivot' sets world.exclusivity (the design varies it). "
                               "Under this policy it does not vary."));
    const DesignFolder folder;
    std::string actors =
        "tarazy: 1\nname: many\ntime: {start: 2020, end: 2030}\ncapabilities: {economy: {role: economy}, military: {role: military}}\nactors:\n";
    std::string policies;
    for (const char letter : {'A', 'B', 'C', 'D', 'E', 'F'}) {
        const std::string id(2, letter);
        actors += "  - {id: " + id + ", capital: [1, " + std::to_string(letter) + "], capabilities: {economy: 1, military: 0.1}}\n";
        policies += "  " + id + ": [pragmatic, balance, bandwagon, hedge, nonaligned]\n";
    }
    folder.write("many.yaml", actors);
    const std::filesystem::path file = folder.write("design.yaml", "tarazy: 1\nscenario: many.yaml\npolicies:\n" + policies);
    CHECK_THROWS_WITH(read_design(file), file.string() +
                                             ":9:7: policies.FF: too many combinations of policies (at most 10000). Let fewer actors choose, "
                                             "or from less.");
}

}  // namespace tarazy::design_policies_test
