#include "classroom/lab/setting.h"

#include "record/json/document.h"
#include "support/catch.h"

namespace tarazy::lab_setting_test {

using Catch::Contains;
using nlohmann::json;

namespace {

LabSetting read(const char* text) {
    return read_setting(json::parse(text));
}

EnsembleRequest read_ensemble(const char* text) {
    return read_ensemble_request(json::parse(text));
}

}  // namespace

TEST_CASE("A setting is read with everything it changes") {
    const LabSetting setting =
        read(R"({"scenario":"steppe","set":[["world.anarchy","0.8"],["conflict.enabled",true],["world.reach_km",2500]],"policy":[["KAZ","hedge"]],)"
             R"("seed":7,"run":3})");
    CHECK(setting.scenario == "steppe");
    CHECK(setting.changes.settings == std::vector<Setting>{{"world.anarchy", "0.8"}, {"conflict.enabled", "true"}, {"world.reach_km", "2500"}});
    CHECK(setting.changes.doctrine_choices == std::vector<DoctrineChoice>{{"KAZ", "hedge"}});
    CHECK(setting.seed == 7);
}

TEST_CASE("What a setting does not say is as the scenario has it") {
    const LabSetting setting = read(R"({"scenario":"steppe","set":null})");
    CHECK(setting.changes.settings.empty());
    CHECK(setting.changes.doctrine_choices.empty());
    CHECK(setting.seed == 1);
}

TEST_CASE("A setting that is none is refused with the member and a hint") {
    CHECK_THROWS_WITH(read("[]"), Contains("not a JSON object"));
    CHECK_THROWS_WITH(read("{}"), Contains("'scenario'") && Contains("missing") && Contains("/api/scenarios"));
    CHECK_THROWS_WITH(read(R"({"scenario":5})"), Contains("'scenario'") && Contains("not a text"));
    CHECK_THROWS_WITH(read(R"({"scenario":""})"), Contains("empty"));
    CHECK_THROWS_WITH(read(R"({"scenario":"s","set":{}})"), Contains("'set'") && Contains("not a list"));
    CHECK_THROWS_WITH(read(R"({"scenario":"s","set":[["a"]]})"), Contains("'set[0]'") && Contains("not a pair"));
    CHECK_THROWS_WITH(read(R"({"scenario":"s","set":[["a","1"],["b",[]]]})"), Contains("'set[1][1]'"));
    CHECK_THROWS_WITH(read(R"({"scenario":"s","policy":[[1,"hedge"]]})"), Contains("'policy[0][0]'"));
    CHECK_THROWS_WITH(read(R"({"scenario":"s","seed":0})"), Contains("'seed'") && Contains("from 1 to 1000000000"));
    CHECK_THROWS_WITH(read(R"({"scenario":"s","seed":1.5})"), Contains("no whole number"));
    CHECK_THROWS_WITH(read(R"({"scenario":"s","seed":-1})"), Contains("no whole number"));
    CHECK_THROWS_AS(read(R"({"scenario":"s","seed":1000000001})"), InputError);
}

TEST_CASE("A setting has an end") {
    json body{{"scenario", "s"}, {"set", json::array()}};
    for (std::size_t k = 0; k < most_changes; ++k) body["set"].push_back({"world.anarchy", "0.5"});
    CHECK_NOTHROW(read_setting(body));
    body["set"].push_back({"world.anarchy", "0.5"});
    CHECK_THROWS_WITH(read_setting(body), Contains("more than 500 entries"));
    CHECK_THROWS_WITH(read_setting({{"scenario", std::string(201, 'a')}}), Contains("more than 200 bytes"));
}

TEST_CASE("A request for bands says how many runs of what and of whom") {
    const EnsembleRequest request = read_ensemble(R"({"scenario":"s","runs":40,"series":["power","tension"],"actors":[2,0]})");
    CHECK(request.runs == 40);
    CHECK(request.series == std::vector<std::string>{"power", "tension"});
    CHECK(request.actors == std::vector<std::size_t>{2, 0});
    CHECK(read_ensemble(R"({"scenario":"s"})").runs == 200);
    CHECK_THROWS_WITH(read_ensemble(R"({"scenario":"s","runs":1001})"), Contains("from 1 to 1000"));
    CHECK_THROWS_WITH(read_ensemble(R"({"scenario":"s","actors":["KAZ"]})"), Contains("'actors'"));
    CHECK_THROWS_WITH(read_ensemble(R"({"scenario":"s","actors":[-1]})"), Contains("'actors'"));
    CHECK_THROWS_WITH(read_ensemble(R"({"scenario":"s","series":"power"})"), Contains("'series'"));
}

TEST_CASE("A setting is told as it is read") {
    const json told =
        json::parse(R"({"scenario":"steppe","set":[["world.anarchy","0.8"],["name","\"a\\b\""]],"policy":[["KAZ","hedge"]],"seed":12})");
    CHECK(json::parse(json_document(setting_data(read_setting(told)))) == told);
}

}  // namespace tarazy::lab_setting_test
