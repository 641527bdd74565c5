#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_defections_test {

TEST_CASE("a patron that turns away closes its market, cools and arms") {
    const DesignFile design = read_lines("policies: {AAA: [hedge]}\ndefect: [BBB, BBB+RING]\n");
    REQUIRE(design.defections.size() == 2);
    const Defection& both = design.defections[1];
    CHECK(both.label == "BBB+RING");
    CHECK(both.patrons == std::vector<std::string>{"BBB", "RING"});
    REQUIRE(both.events.size() == 1);
    REQUIRE(both.events[0].size() == 1);
    const Event& event = both.events[0][0];
    CHECK(*event.at == Approx(2020 + 10.0 / 3));
    CHECK_FALSE(event.duration);
    REQUIRE(event.actions.size() == 5);
    const auto& sanction = std::get<SanctionAction>(event.actions[0]);
    CHECK(sanction.from == std::vector<std::size_t>{1, 2});
    CHECK(sanction.on == std::vector<std::size_t>{0});
    CHECK(sanction.access == 0.3);
    const auto& affinity = std::get<AffinityAction>(event.actions[1]);
    CHECK(affinity.i == 1);
    CHECK(affinity.j == 0);
    CHECK(affinity.both);
    CHECK(affinity.change.value == -0.5);
    CHECK(affinity.change.by);
    const auto& posture = std::get<PostureAction>(event.actions[4]);
    CHECK(posture.actor == 2);
    CHECK(posture.change.value == 0.5);
    CHECK(posture.change.by);
}

TEST_CASE("how patrons turn away may be said, and from whom") {
    const DesignFile design =
        read_lines("defect: [AAA]\ndefection: {at: 2025, access: 0.1, affinity: -1, posture: 2, actor: CCC}\n", "tarazy: 1\nscenario: other.yaml\n");
    const Event& event = design.defections.at(0).events.at(0).at(0);
    CHECK(event.at == 2025.0);
    REQUIRE(event.actions.size() == 3);
    CHECK(std::get<SanctionAction>(event.actions[0]).on == std::vector<std::size_t>{1});
    CHECK(std::get<SanctionAction>(event.actions[0]).access == 0.1);
    CHECK(std::get<AffinityAction>(event.actions[1]).change.value == -1);
    CHECK(std::get<PostureAction>(event.actions[2]).change.value == 2);
}

TEST_CASE("patrons are known actors, others than those whom they leave, and turn away in time") {
    CHECK(design_complaint("policies: {AAA: [hedge]}\ndefect: [BBC, AAA, BBB+BBB, BBB+RING, RING+BBB, BBB+]\ndefection: {at: 2050}\n") ==
          "design.yaml:4:10: defect[0]: unknown actor 'BBC' (the scenario has none of that name). Did you mean 'BBB'?\n"
          "design.yaml:4:15: defect[1]: 'AAA' turns away from itself (it is the actor that patrons turn away from). Name others.\n"
          "design.yaml:4:20: defect[2]: 'BBB' twice (it turns away once). Remove one.\n"
          "design.yaml:4:39: defect[4]: 'RING+BBB' twice (first at design.yaml:4:29). Remove one.\n"
          "design.yaml:4:49: defect[5]: unknown actor '' (the scenario has none of that name). Known: AAA, BBB, RING.\n"
          "design.yaml:5:17: defection.at: 2050 is not in the years of the scenario (2020 to 2030). Choose a year among them.");
    CHECK(design_complaint("defect: [BBB]\n") ==
          "design.yaml:3:9: defect: nobody to turn away from (no actor is in policies). Name one: `defection: {actor: ...}`.");
    CHECK(design_complaint("defection: {at: 2025}\n") ==
          "design.yaml:3:12: defection: 'defection' without 'defect' (it says how patrons turn away). Name them under `defect`.");
}

}  // namespace tarazy::design_defections_test
