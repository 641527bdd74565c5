#include "classroom/game/class_result.h"

#include <nlohmann/json.hpp>

#include "classroom/game/class_worlds.h"

namespace tarazy::game_class_result_test {

using Json = nlohmann::json;

namespace {

Scoring russia_alone() {
    ClassPlan plan = unchosen_plan({.scenario = "steppe", .changes = {}, .seed = 5}, {"KAZ", "RUS"}, 2);
    plan.choices[1] = {std::nullopt, SeatChoice{doctrine_number(plan.world->file.model, "hedge"), {}}};
    return {.plan = plan,
            .seats = {false, true},
            .names = {"", "Бек \"B\""},
            .replay = {{.round = 1, .from = 2021, .to = 2051, .choices = {}}},
            .number = 1};
}

}  // namespace

TEST_CASE("a result tells the scores of the seats played and the whole history") {
    const SeatScore score{
        .score = 1.25,
        .built_in = {{"balance", 1.5}, {"hedge", 1.25}},
        .rank = 2,
        .replicates = ReplicateScore{.runs = 99, .mean = 1.2, .best = "balance", .best_mean = 1.4, .better_in = 0.25, .equal_in = 0.5}};
    const Json result = parsed(class_result(russia_alone(), {score}));
    CHECK(result.at("seats") == Json::parse(R"([{"actor":"RUS","student":"Бек \"B\"","score":1.25,
        "built_in":[{"doctrine":"balance","score":1.5},{"doctrine":"hedge","score":1.25}],"rank":2,
        "luck":{"runs":99,"mean":1.2,"best":"balance","best_mean":1.4,"better_in":0.25,"equal_in":0.5}}])"));
    CHECK(result.at("replay").at("played") == Json::parse(R"([{"round":1,"from":2021,"to":2051,"choices":{}}])"));
    CHECK(result.at("replay").at("history").at("times").back() == 2051);
    CHECK(result.at("replay").at("history").at("actor_series").contains("threat"));
    CHECK(result.at("replay").at("history").at("doctrine_changes") == Json::parse(R"([{"time":2036,"actor":1,"doctrine":"hedge"}])"));
}

TEST_CASE("where one replicate is all there is nothing is told of many") {
    const Json result = parsed(class_result(russia_alone(), {SeatScore{.score = 1, .built_in = {}, .replicates = {}}}));
    CHECK(result.at("seats")[0].at("luck").is_null());
}

TEST_CASE("a class is scored and told at once") {
    const Json result = Json::parse(score(russia_alone(), 2));
    REQUIRE(result.at("seats").size() == 1);
    CHECK(result["seats"][0].at("built_in").size() == 6);
    CHECK(result["seats"][0].at("luck").at("runs") == 100);
}

}  // namespace tarazy::game_class_result_test
