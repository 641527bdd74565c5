#include "classroom/lab/history_answer.h"

#include "classroom/lab/lab_worlds.h"
#include "support/catch.h"

namespace tarazy::lab_history_answer_test {

using nlohmann::json;

namespace {

/// The lively world, played as it is.
struct Played {
    ScenarioFile file = lively();
    Start start = make_start(file.model);
    Job job{&file.model, &start, &file.experiment, {4, 1}};
    json told(const HistoryParts& parts) const { return parsed(history_answer(job, parts)); }
};

}  // namespace

TEST_CASE("A history tells the numbers of the simulation") {
    const Played played;
    const json told = played.told(whole_history(4));
    Scenario recorded = played.file.model;
    recorded.record.pairs = {true, true, true, true};
    const Job job{&recorded, &played.start, &played.file.experiment, {4, 1}};
    const Results results = simulate({&job, 1});
    const std::size_t n = 4;
    const std::size_t times = 17;
    REQUIRE(told["times"].size() == times);
    CHECK(told["times"].back() == 2024);
    const auto value = [&](const char* series, std::size_t width, std::size_t time, std::size_t place) {
        return results.values[*find_series(series)][time * width + place];
    };
    for (const char* series : {"power", "economy", "security", "interest"}) {
        const json& table = told["actor_series"][series];
        const auto rows = unpacked(table);
        REQUIRE(rows.size() == n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t t = 0; t < times; ++t) CHECK(std::abs(rows[i][t] - value(series, n, t, i)) < rounding(table));
        }
    }
    const json& tension = told["system_series"]["tension"];
    CHECK(std::abs(unpacked(tension)[0][9] - value("tension", 1, 9, 0)) < rounding(tension));
    const json& political = told["alignment"][2];
    CHECK(std::abs(unpacked(political)[1 * n + 2][16] - value("alignment", 3 * n * n, 16, (2 * n + 1) * n + 2)) < rounding(political));
    const json& affinity = told["affinity"];
    CHECK(std::abs(unpacked(affinity)[2 * n + 1][16] - value("affinity", n * n, 16, 2 * n + 1)) < rounding(affinity));
    const json& threat = told["threat"];
    CHECK(std::abs(unpacked(threat)[1 * n + 0][16] - value("threat_from", n * n, 16, 1 * n + 0)) < rounding(threat));
    const json& tie = told["tie"];
    REQUIRE(unpacked(tie).size() == 6);
    CHECK(std::abs(unpacked(tie)[3][16] - value("tie", n * n, 16, 1 * n + 2)) < rounding(tie));  // the fourth pair is (1, 2)
    CHECK(told["crises"].size() == results.crises[0].size());
}

TEST_CASE("A history tells what happened") {
    const json told = Played().told(whole_history(4));
    const json expected{{"time", 2021}, {"id", "shock"}, {"label", {{"en", "Shock"}}}};
    CHECK(std::count(told["events"].begin(), told["events"].end(), expected) == 1);
    json undone = expected;
    undone["time"] = 2022;
    undone["undone"] = true;
    CHECK(std::count(told["events"].begin(), told["events"].end(), undone) == 1);
    const json changes{{{"time", 2022}, {"actor", 0}, {"doctrine", "shy"}}, {{"time", 2023}, {"actor", 0}, {"doctrine", "balance"}}};
    CHECK(told["doctrine_changes"] == changes);
    REQUIRE(!told["crises"].empty());
    const json& crisis = told["crises"][0];
    CHECK(crisis["i"] < crisis["j"]);
    CHECK(crisis.contains("joined_i"));
    CHECK((crisis["outcome"] == "fizzle") == crisis["winner"].is_null());
}

TEST_CASE("Events without a name keep silent") {
    Played played;
    for (Event& event : played.file.model.events) event.id.clear();
    const json told = played.told(whole_history(4));
    CHECK(told["events"].size() == 2);  // the shock alone has a label
    CHECK(told["doctrine_changes"].size() == 2);
}

TEST_CASE("A class sees fewer series") {
    const json told = Played().told(class_history(4));
    CHECK(told["actor_series"].size() == 7);
    CHECK(told["system_series"].empty());
    CHECK(told.contains("alignment"));
    CHECK(!told.contains("affinity"));
}

TEST_CASE("Large worlds have fewer times, so that an answer stays below 2 MB") {
    CHECK(whole_history(3).most_times == 130);
    CHECK(whole_history(25).most_times >= 120);
    CHECK(whole_history(100).most_times < 15);
    CHECK(whole_history(1000).most_times == 11);
    CHECK(class_history(100).most_times > whole_history(100).most_times);
}

TEST_CASE("A history that leaves the model's domain is an error that says so") {
    Played played;
    played.file.model.actors[2].growth[0] = 1e300;
    CHECK_THROWS_AS(history_answer(played.job, whole_history(4)), DomainError);
    CHECK_THROWS_WITH(history_answer(played.job, whole_history(4)), Catch::Contains("CCC") && Catch::Contains("less extreme"));
}

}  // namespace tarazy::lab_history_answer_test
