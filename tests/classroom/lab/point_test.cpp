#include "classroom/lab/point.h"

#include "classroom/lab/lab_worlds.h"
#include "support/catch.h"

namespace tarazy::lab_point_test {

using nlohmann::json;

TEST_CASE("A point holds its setting, a history, bands and reasons") {
    const Laboratory laboratory({shipped("steppe")}, 1);
    const LabSetting setting{"steppe", {{{"world.anarchy", "1"}}, {{"KAZ", "balance"}}}, 1};
    const json told = parsed(point_answer(laboratory, setting, 0));
    CHECK(told["setting"] == json::parse(R"({"scenario":"steppe","set":[["world.anarchy","1"]],"policy":[["KAZ","balance"]],"seed":1})"));
    CHECK(told["history"]["times"].size() == 31);
    CHECK(told["history"].contains("affinity"));
    CHECK(told["ensemble"]["runs"] == 200);
    CHECK(told["ensemble"]["bands"].size() == exported_series().size());
    CHECK(told["ensemble"]["system"].size() == 6);
    REQUIRE(told["reasons"].size() == 3);
    CHECK(told["reasons"][0]["time"] == 2021);
    CHECK(told["reasons"][1]["time"] == 2036);
    CHECK(told["reasons"][2]["time"] == 2050.75);
    const json live = json::parse(laboratory.history_json(setting, 0));
    CHECK(unpacked(told["history"]["actor_series"]["power"])[0].back() ==
          Approx(unpacked(live["actor_series"]["power"])[0].back()).margin(rounding(told["history"]["actor_series"]["power"]) * 2));
}

TEST_CASE("Larger worlds are told more briefly", "[heavy]") {
    const Laboratory laboratory({shipped("kazakhstan-2021")}, 1);
    const json told = parsed(point_answer(laboratory, {"kazakhstan-2021", {}, 1}, 3));
    CHECK(told["history"]["times"].size() == 21);
    CHECK(!told["history"].contains("affinity"));
    CHECK(told["history"].contains("alignment"));
    CHECK(told["ensemble"]["actors"].size() == 8);
    CHECK(std::count(told["ensemble"]["actors"].begin(), told["ensemble"]["actors"].end(), json(3)) == 1);
    CHECK(told["ensemble"]["runs"] == exported_runs(20));
    CHECK(told["reasons"].size() == 2);
    CHECK(exported_runs(100) < exported_runs(20));
}

}  // namespace tarazy::lab_point_test
