#include "classroom/lab/cards.h"

#include <numeric>

#include "classroom/lab/lab_worlds.h"
#include "model/simulation.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::lab_cards_test {

using nlohmann::json;

TEST_CASE("Power at the start is that of the first record") {
    const ScenarioFile file = lively();
    const std::vector<double> power = power_at_start(file);
    REQUIRE(power.size() == 4);
    CHECK(std::accumulate(power.begin(), power.end(), 0.0) == Approx(1));
    const Start start = make_start(file.model);
    const Job job{&file.model, &start, &file.experiment, {1, 0}};
    const Results results = simulate({&job, 1});
    for (std::size_t i = 0; i < 4; ++i) CHECK(power[i] == results.values[*find_series("power")][i]);
}

TEST_CASE("A card says what a scenario is about") {
    const ScenarioFile file = lively();
    const json told = parsed(scenario_list({&file, &file}));
    CHECK(told["version"] == TARAZY_VERSION);
    REQUIRE(told["scenarios"].size() == 2);
    const json& card = told["scenarios"][0];
    CHECK(card["name"] == "lively");
    CHECK(card["title"] == json{{"en", "Lively"}, {"ru", "Живой"}});
    CHECK(card["question"] == json{{"en", "See"}});
    CHECK(card["start"] == 2020);
    CHECK(card["end"] == 2024);
    CHECK(card["step"] == 0.25);
    REQUIRE(card["actors"].size() == 4);
    CHECK(card["actors"][1]["kind"] == "bloc");
    CHECK(card["actors"][1]["capital"] == json{51, 71});
    CHECK(card["actors"][1]["power"].get<double>() == power_at_start(file)[1]);
}

TEST_CASE("One scenario is told in full") {
    const sample::Folder folder;
    sample::put(folder / "lively.yaml", lively_text());
    const json told = parsed(scenario_details(ScenarioFamily(folder / "lively.yaml")));
    CHECK(told["scenario"]["actors"].size() == 4);
    CHECK(told["times"].size() == 17);
    CHECK(told["borders"] == json{{0, 1}});
    CHECK(told["start_year_power"].size() == 4);
    CHECK(told["suggested_runs"] == 200);
    REQUIRE(told["doctrines"].size() == 7);
    CHECK(told["doctrines"][0]["built_in"] == true);
    CHECK(told["doctrines"][0].contains("idea"));
    CHECK(told["doctrines"][6]["name"] == "shy");
    CHECK(told["doctrines"][6]["built_in"] == false);
    CHECK(!told["doctrines"][6].contains("idea"));
    CHECK(told["doctrines"][6]["numbers"]["autonomy"] == 3);
    const json step = json::parse(R"({"text":{"en":"Go"},"look_for":{},"set":[["world.anarchy","0.9"],["events.shock.at","2023"]],)"
                                  R"("policy":[["BBB","shy"]]})");
    CHECK(told["lesson"]["steps"] == json::array({step}));
    CHECK(told["lesson"]["questions"] == json::array({{{"en", "Why"}}}));
    CHECK(std::count_if(told["series"].begin(), told["series"].end(), [](const json& series) { return series["shape"] == "system"; }) == 6);
    CHECK(!told["parameters"].empty());
}

TEST_CASE("A scenario without a lesson has none") {
    const sample::Folder folder;
    const std::string text = lively_text();
    sample::put(folder / "lively.yaml", text.substr(0, text.find("lesson:")));
    CHECK(parsed(scenario_details(ScenarioFamily(folder / "lively.yaml")))["lesson"].is_null());
}

TEST_CASE("Large worlds are shown with fewer histories at once") {
    Scenario scenario;
    scenario.time = {2021, 2051, 0.25};
    scenario.actors.resize(20);
    CHECK(suggested_runs(scenario) == 200);
    scenario.actors.resize(50);
    CHECK(suggested_runs(scenario) == 32);
    scenario.actors.resize(200);
    CHECK(suggested_runs(scenario) == 8);
}

}  // namespace tarazy::lab_cards_test
