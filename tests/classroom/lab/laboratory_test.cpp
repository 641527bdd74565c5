#include "classroom/lab/laboratory.h"

#include <thread>

#include "classroom/lab/lab_worlds.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::lab_laboratory_test {

using Catch::Contains;
using nlohmann::json;

namespace {

LabSetting anarchic(const std::string& anarchy = "0.9") {
    return {"steppe", {{{"world.anarchy", anarchy}}, {{"KAZ", "balance"}}}, 3};
}

}  // namespace

TEST_CASE("A laboratory knows its scenarios in the order given") {
    const Laboratory laboratory({shipped("two-camps"), shipped("steppe")}, 2);
    CHECK(laboratory.names() == std::vector<std::string>{"two-camps", "steppe"});
    CHECK(laboratory.threads() == 2);
    CHECK(laboratory.original("steppe").lesson.steps.size() == 4);
    CHECK(json::parse(laboratory.scenarios_json())["scenarios"][1]["name"] == "steppe");
    CHECK(json::parse(laboratory.scenario_json("steppe"))["scenario"]["name"] == "steppe");
}

TEST_CASE("A scenario that is not there is not found") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    CHECK_THROWS_AS(laboratory.scenario_json("stepe"), NotFound);
    CHECK_THROWS_WITH(laboratory.scenario_json("stepe"), Contains("Did you mean 'steppe'?"));
    CHECK_THROWS_AS(laboratory.history_json({"../steppe", {}, 1}, 0), NotFound);
}

TEST_CASE("Two scenarios of one name cannot be told apart") {
    const sample::Folder folder;
    sample::put(folder / "other.yaml", lively_text());
    sample::put(folder / "lively.yaml", lively_text());
    CHECK_THROWS_WITH(Laboratory({folder / "other.yaml", folder / "lively.yaml"}, 1), Contains("two scenarios 'lively'"));
    CHECK_THROWS_AS(Laboratory({}, 1), InputError);
}

TEST_CASE("A setting changes the world, and the world is kept") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    const auto world = laboratory.prepared(anarchic());
    CHECK(world->file.model.world.anarchy == 0.5);
    CHECK(world->file.experiment.world.anarchy == 0.9);
    CHECK(laboratory.prepared(anarchic()) == world);
    LabSetting other_seed = anarchic();
    other_seed.seed = 4;
    CHECK(laboratory.prepared(other_seed) == world);
    CHECK(laboratory.prepared(anarchic("0.8")) != world);
    CHECK(laboratory.world(anarchic()).get() == &world->file);
    for (int k = 0; k < 100; ++k) laboratory.prepared(anarchic("0." + std::to_string(100 + k)));
    CHECK(laboratory.prepared(anarchic()) != world);  // forgotten, and still alive for who holds it
    CHECK(world->file.experiment.world.anarchy == 0.9);
}

TEST_CASE("Settings of like letters are not taken for one another") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    const LabSetting as_policy{"steppe", {{}, {{"KAZ", "hedge"}}}, 1};
    CHECK(laboratory.prepared(as_policy) != laboratory.prepared({"steppe", {}, 1}));
    CHECK_THROWS_AS(laboratory.prepared({"steppe", {{{"KAZ", "hedge"}}, {}}, 1}), InputError);
}

TEST_CASE("Wrong settings are told with path and hint") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    CHECK_THROWS_WITH(laboratory.history_json(anarchic("2"), 0), Contains("world.anarchy") && Contains("out of range (0 to 1)"));
    CHECK_THROWS_WITH(laboratory.history_json({"steppe", {{{"world.anarchi", "1"}}, {}}, 1}, 0), Contains("Did you mean 'world.anarchy'?"));
}

TEST_CASE("Runs and seeds have random numbers of their own") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    CHECK(laboratory.history_json(anarchic(), 0) == laboratory.history_json(anarchic(), 0));
    CHECK(laboratory.history_json(anarchic(), 0) != laboratory.history_json(anarchic(), 1));
    CHECK(laboratory.history_json(anarchic(), 0) != laboratory.history_json(anarchic("0.1"), 0));
}

TEST_CASE("An ensemble has the series and actors asked for") {
    const Laboratory laboratory({shipped("steppe")}, 2);
    const json told = json::parse(laboratory.ensemble_json({anarchic(), 24, {"security", "tension", "security"}, {2, 0, 2}}));
    CHECK(told["actors"] == json{2, 0});
    CHECK(told["bands"].size() == 1);
    CHECK(told["bands"]["security"].size() == 2);
    CHECK(told["system"].size() == 1);
    CHECK(told["times"].size() == 61);
    const json standard = json::parse(laboratory.ensemble_json({anarchic(), 8, {}, {}}));
    CHECK(standard["bands"]["power"].size() == 3);
    CHECK_THROWS_WITH(laboratory.ensemble_json({anarchic(), 8, {"powr"}, {}}), Contains("Did you mean 'power'?"));
    CHECK_THROWS_WITH(laboratory.ensemble_json({anarchic(), 8, {"alignment"}, {}}), Contains("no series with bands"));
    CHECK_THROWS_WITH(laboratory.ensemble_json({anarchic(), 8, {}, {3}}), Contains("no actor number 3"));
}

TEST_CASE("Reasons are asked for by id or number") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    CHECK(laboratory.reasons_json(anarchic(), 0, "RUS", 2030) == laboratory.reasons_json(anarchic(), 0, "1", 2030));
    CHECK_THROWS_WITH(laboratory.reasons_json(anarchic(), 0, "RUZ", 2030), Contains("Did you mean 'RUS'?"));
    CHECK_THROWS_AS(laboratory.reasons_json(anarchic(), 0, "RUS", 3000), InputError);
}

TEST_CASE("Many may ask at once", "[threads]") {
    const Laboratory laboratory({shipped("steppe")}, 2);
    const std::string expected = laboratory.history_json(anarchic("0.5"), 0);
    std::vector<std::string> answers(4);
    {
        std::vector<std::jthread> crowd;
        for (std::size_t t = 0; t < answers.size(); ++t) {
            crowd.emplace_back([&, t] {
                for (int k = 0; k < 5; ++k) {
                    laboratory.history_json(anarchic("0." + std::to_string(k)), 0);
                    laboratory.ensemble_json({anarchic("0." + std::to_string(k)), 16, {}, {}});
                }
                answers[t] = laboratory.history_json(anarchic("0.5"), 0);
            });
        }
    }
    for (const std::string& answer : answers) CHECK(answer == expected);
}

}  // namespace tarazy::lab_laboratory_test
