#include "scenario/world/scenario_file.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::world_scenario_file_test {

namespace {

const std::vector<std::string> vectors{"three", "events", "noise", "edges", "conflict"};

std::filesystem::path vector_file(const std::string& name) {
    return std::filesystem::path(TARAZY_SOURCE_DIR) / "tests" / "conformance" / "vectors" / (name + ".yaml");
}

}  // namespace

TEST_CASE("the conformance scenarios are read, and their resolved text says the same") {
    for (const std::string& name : vectors) {
        INFO(name);
        const ScenarioFile file = read_scenario(vector_file(name));
        const ScenarioFile again = parse_scenario(file.text, "again.yaml");
        CHECK(file.name == name);
        CHECK(again.text == file.text);
        CHECK(file.warnings.size() == again.warnings.size());
        REQUIRE(again.model.actors.size() == file.model.actors.size());
        for (std::size_t i = 0; i < file.model.size(); ++i) {
            CHECK(again.model.actors[i].capabilities == file.model.actors[i].capabilities);
            CHECK(again.model.actors[i].growth == file.model.actors[i].growth);
            CHECK(again.model.actors[i].doctrine == file.model.actors[i].doctrine);
            CHECK(again.model.actors[i].capital == file.model.actors[i].capital);
            CHECK(again.model.actors[i].ideal_point == file.model.actors[i].ideal_point);
        }
        REQUIRE(again.model.events.size() == file.model.events.size());
        for (std::size_t k = 0; k < file.model.events.size(); ++k) {
            CHECK(again.model.events[k].at == file.model.events[k].at);
            CHECK(again.model.events[k].actions.size() == file.model.events[k].actions.size());
        }
        CHECK(again.model.affinities.size() == file.model.affinities.size());
        CHECK(again.model.trade.size() == file.model.trade.size());
        CHECK(again.model.institutions.size() == file.model.institutions.size());
        CHECK(again.model.corridors.size() == file.model.corridors.size());
        CHECK(again.model.world.ambient_threat == file.model.world.ambient_threat);
        CHECK(again.model.time.steps() == file.model.time.steps());
        CHECK(again.model.record.pairs == file.model.record.pairs);
    }
}

TEST_CASE("texts are read in their languages") {
    const ScenarioFile file = read(with("title: {en: Steppe, kk: Дала}\ndescription: Words\nsource: Somewhere\n"));
    CHECK(file.title == Text{"Steppe", "Дала", ""});
    CHECK(file.description.en == "Words");
    CHECK(file.source == "Somewhere");
}

TEST_CASE("world and doctrines are set after calibration: in the experiment, not in the model") {
    const std::string text = full_scenario + "doctrines: {mine: {extends: hedge, economic: 1}}\n";
    const ScenarioFile file =
        read(text, {.settings = {{"world.anarchy", "0.9"}, {"doctrines.hedge.risk_aversion", "4"}, {"doctrines.hedge.tilt.BBB", "0.5"}},
                    .doctrine_choices = {}});
    CHECK(file.model.world.anarchy == 0.5);
    CHECK(file.experiment.world.anarchy == 0.9);
    CHECK(file.model.doctrines[3].numbers.risk_aversion == 2);
    CHECK(file.experiment.doctrines[3].numbers.risk_aversion == 4);
    REQUIRE(file.experiment.doctrines.size() == 7);
    CHECK(file.experiment.doctrines[6].numbers.risk_aversion == 4);
    CHECK(file.experiment.doctrines[6].numbers.economic == 1);
    CHECK(file.experiment.doctrines[6].tilt == std::vector<double>{0, 0.5, 0});
    CHECK(file.model.doctrines[6].tilt.empty());
    CHECK(file.text == read(text).text);
}

TEST_CASE("every other setting changes the scenario as if its file said so") {
    const ScenarioFile file = read(full_scenario, {.settings = {{"actors.AAA.growth.economy", "0.05"},
                                                                {"actors.AAA.doctrine", "hedge"},
                                                                {"actors.AAA.capabilities.economy", "120"},
                                                                {"events.war.at", "2025"},
                                                                {"events[0].do[0].posture.to", "3"},
                                                                {"institutions.PACT.active", "false"},
                                                                {"corridors.PIPE.capacity", "9"},
                                                                {"affinity.pairs.BBB-AAA", "0.25"},
                                                                {"trade.BBB-AAA", "5"},
                                                                {"dependence.AAA-BBB", "0.1"},
                                                                {"domains.security.weight", "2"},
                                                                {"conflict.enabled", "true"},
                                                                {"calibrate", "false"},
                                                                {"arms.law", "richardson"},
                                                                {"capabilities.economy.weight", "0.25"},
                                                                {"actors.AAA.capital[0]", "11"}},
                                                   .doctrine_choices = {}});
    const Scenario& model = file.model;
    CHECK(model.actors[0].growth[0] == 0.05);
    CHECK(model.doctrines[model.actors[0].doctrine].name == "hedge");
    CHECK(model.actors[0].capabilities[0] == 120);
    CHECK(model.events[0].at == 2025.0);
    CHECK(std::get<PostureAction>(model.events[0].actions[0]).change.value == 3);
    CHECK_FALSE(model.institutions[0].active);
    CHECK(model.corridors[0].numbers.capacity == 9);
    CHECK(model.affinities.at(0).value == 0.25);
    REQUIRE(model.trade.size() == 1);
    CHECK(model.trade[0].value == 5);
    CHECK(model.dependence[0].value == 0.1);
    CHECK(model.domain_weights[security] == 2);
    CHECK(model.conflict_enabled);
    CHECK_FALSE(model.calibrate);
    CHECK(model.arms_law == ArmsLaw::richardson);
    CHECK(model.capabilities[0].weight == 0.25);
    CHECK((*model.actors[0].capital)[0] == 11);
    CHECK(parse_scenario(file.text, "again.yaml").text == file.text);
    CHECK(parse_scenario(file.text, "again.yaml").model.trade[0].value == 5);
    CHECK(file.experiment.world.anarchy == model.world.anarchy);
}

TEST_CASE("policies are taken up at the start") {
    const ScenarioFile file = read(full_scenario, {.settings = {}, .doctrine_choices = {{"BBB", "balance"}}});
    REQUIRE(file.experiment.doctrine_choices.size() == 3);
    CHECK_FALSE(file.experiment.doctrine_choices[0]);
    CHECK(file.experiment.doctrine_choices[1] == 1U);
    CHECK(file.model.actors[1].doctrine == 0);
}

TEST_CASE("problems of a file and of what is set in it are told together") {
    CHECK(complaint(with("openness: -1\n"), {.settings = {{"world.anarchy", "2"}, {"calibrat", "true"}}, .doctrine_choices = {{"CCC", "hedge"}}}) ==
          "small.yaml:11:11: openness: -1 is out of range (at least 0). Meaning: exchange over economy, of all together, where no flows are given.\n"
          "--set calibrat=true: unknown path 'calibrat' (no 'calibrat' in the scenario). Did you mean 'calibrate'?\n"
          "--policy CCC=hedge: unknown actor 'CCC' (the scenario has none of that name). Known: AAA, BBB, RING.\n"
          "--set world.anarchy=2: world.anarchy: 2 is out of range (0 to 1). Meaning: how little promises bind without a guarantee (alpha of E6).");
}

TEST_CASE("policies must name a state and a doctrine") {
    CHECK(complaint(full_scenario, {.settings = {}, .doctrine_choices = {{"AAB", "hedge"}}}) ==
          "--policy AAB=hedge: unknown actor 'AAB' (the scenario has none of that name). Did you mean 'AAA'?");
    CHECK(complaint(full_scenario, {.settings = {}, .doctrine_choices = {{"AAA", "hegde"}}}) ==
          "--policy AAA=hegde: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?");
    CHECK(complaint(full_scenario, {.settings = {}, .doctrine_choices = {{"RING", "hedge"}}}) ==
          "--policy RING=hedge: 'RING' is a nonstate actor (it has no trade, alignment or doctrine). Name a state or a bloc.");
    CHECK(complaint(full_scenario, {.settings = {}, .doctrine_choices = {{"AAB", "hegde"}}}) ==
          "--policy AAB=hegde: unknown actor 'AAB' (the scenario has none of that name). Did you mean 'AAA'?\n"
          "--policy AAB=hegde: unknown doctrine 'hegde' (the scenario has none of that name). Did you mean 'hedge'?");
}

}  // namespace tarazy::world_scenario_file_test
