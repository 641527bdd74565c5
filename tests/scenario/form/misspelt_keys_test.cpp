#include "scenario/form/check.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::form_misspelt_keys_test {

TEST_CASE("a known key is not renamed over") {
    CHECK(complaint(with("calibrate: true\ncalibrat: false\n")) ==
          "small.yaml:12:1: calibrat: unknown key 'calibrat' (nothing of that name belongs here). Did you mean 'calibrate'?");
}

TEST_CASE("unknown keys bring the nearest known one, and are read as that") {
    CHECK(
        complaint(with("wrold: {anarhy: 0.5, appeasement: -1}\n")) ==
        "small.yaml:11:1: wrold: unknown key 'wrold' (nothing of that name belongs here). Did you mean 'world'?\n"
        "small.yaml:11:9: world.anarhy: unknown key 'anarhy' (nothing of that name belongs here). Did you mean 'anarchy'?\n"
        "small.yaml:11:35: world.appeasement: -1 is out of range (at least 0). Meaning: how much leaning on a power softens its threat (chi of E5).");
    CHECK(complaint(with("world: {bananas: 0.5}\n")) ==
          "small.yaml:11:9: world.bananas: unknown key 'bananas' (nothing of that name belongs here). Known: anarchy, appeasement, exclusivity, "
          "ambient_threat, reach_km, border_km, perception_noise, growth_noise, openness_return, military_burden.");
    CHECK(complaint(changed("capabilities: {economy: 50", "capabilites: {economy: 50")) ==
          "small.yaml:9:34: actors.BBB.capabilites: unknown key 'capabilites' (nothing of that name belongs here). Did you mean 'capabilities'?");
    CHECK(complaint(changed("actors:", "actor:")) ==
          "small.yaml:7:1: actor: unknown key 'actor' (nothing of that name belongs here). Did you mean 'actors'?");
    CHECK(complaint(changed("id: BBB", "ID: BBB")) ==
          "small.yaml:9:6: actors[1].ID: unknown key 'ID' (nothing of that name belongs here). Did you mean 'id'?");
    CHECK(complaint(with("events: [{att: 2021, do: [{postur: {actor: AAA, to: 1}}]}]\n")) ==
          "small.yaml:11:11: events[0].att: unknown key 'att' (nothing of that name belongs here). Did you mean 'at'?\n"
          "small.yaml:11:28: events[0].do[0].postur: unknown key 'postur' (nothing of that name belongs here). Did you mean 'posture'?");
    CHECK(complaint(with("arms: {law: elasticity, laws: richardson}\n")) ==
          "small.yaml:11:25: arms.laws: unknown key 'laws' (nothing of that name belongs here). Did you mean 'law'?");
}

TEST_CASE("an item that loses an unknown key is still named by its id below") {
    const std::string report = complaint(changed("id: BBB", "id: BBB, bananas: 1, interest: {cherries: 2}"));
    CHECK(report.find("actors.BBB.bananas: unknown key 'bananas'") != std::string::npos);
    CHECK(report.find("actors.BBB.interest.cherries: unknown key 'cherries'") != std::string::npos);
}

}  // namespace tarazy::form_misspelt_keys_test
