#include "serve/laboratory_requests.h"

#include "classroom/lab/lab_worlds.h"
#include "support/catch.h"

namespace tarazy::laboratory_requests_test {

using Catch::Contains;
using nlohmann::json;

namespace {

const Laboratory& laboratory() {
    static const Laboratory steppe({shipped("steppe")}, 1);
    return steppe;
}

LabAnswer ask(std::string_view method, std::string_view target, std::string_view body = {}) {
    return answer(laboratory(), method, target, body);
}

}  // namespace

TEST_CASE("The addresses of the laboratory are known") {
    for (const char* target :
         {"/api/scenarios", "/api/scenario/steppe", "/api/history", "/api/ensemble", "/api/explain", "/api/yaml", "/api/yaml?x=1"}) {
        CHECK(is_lab_target(target));
    }
    for (const char* target : {"/", "/api", "/api/me", "/api/class", "/api/historyx", "/api/scenario", "/api/join"}) CHECK(!is_lab_target(target));
    CHECK(is_ensemble_target("/api/ensemble"));
    CHECK(!is_ensemble_target("/api/history"));
}

TEST_CASE("Each address gives its answer") {
    CHECK(ask("GET", "/api/scenarios").body == laboratory().scenarios_json());
    CHECK(ask("GET", "/api/scenarios").content_type == "application/json; charset=utf-8");
    CHECK(ask("GET", "/api/scenario/steppe?lang=kk").body == laboratory().scenario_json("steppe"));
    const LabSetting setting{"steppe", {{{"world.anarchy", "0.8"}}, {}}, 2};
    const std::string text = R"({"scenario":"steppe","set":[["world.anarchy","0.8"]],"seed":2)";
    CHECK(ask("POST", "/api/history", text + R"(,"run":4})").body == laboratory().history_json(setting, 4));
    CHECK(ask("POST", "/api/explain", text + R"(,"actor":0,"time":2030})").body == laboratory().reasons_json(setting, 0, "KAZ", 2030));
    CHECK(ask("POST", "/api/explain", text + R"(,"actor":"KAZ","time":2030.0})").body == laboratory().reasons_json(setting, 0, "0", 2030));
    CHECK(json::parse(ask("POST", "/api/ensemble", text + R"(,"runs":8})").body)["runs"] == 8);
    const LabAnswer yaml = ask("POST", "/api/yaml", text + "}");
    CHECK(yaml.content_type == "text/yaml; charset=utf-8");
    CHECK(yaml.file_name == "steppe-shared.yaml");
    CHECK(yaml.body == laboratory().shared_yaml(setting));
}

TEST_CASE("What cannot be answered is told by kind") {
    CHECK_THROWS_AS(ask("GET", "/api/scenario/nowhere"), NotFound);
    CHECK_THROWS_AS(ask("GET", "/api/scenario/"), NotFound);
    CHECK_THROWS_AS(ask("GET", "/api/scenario/..%2fsteppe"), NotFound);
    CHECK_THROWS_AS(ask("GET", "/api/nothing"), NotFound);
    CHECK_THROWS_AS(ask("POST", "/api/history", R"({"scenario":"nowhere"})"), NotFound);
    CHECK_THROWS_AS(ask("POST", "/api/scenarios"), WrongMethod);
    CHECK_THROWS_AS(ask("GET", "/api/history"), WrongMethod);
    CHECK_THROWS_WITH(ask("POST", "/api/history", "{"), Contains("not JSON"));
    CHECK_THROWS_WITH(ask("POST", "/api/history", std::string(60000, '[')), Contains("not JSON"));
    CHECK_THROWS_WITH(ask("POST", "/api/history", R"({"scenario":"steppe","run":16777216})"), Contains("'run'"));
    CHECK_THROWS_WITH(ask("POST", "/api/explain", R"({"scenario":"steppe","actor":0})"), Contains("'time'"));
    CHECK_THROWS_WITH(ask("POST", "/api/explain", R"({"scenario":"steppe","time":2030})"), Contains("'actor'"));
    CHECK_THROWS_AS(ask("POST", "/api/history", R"({"scenario":"steppe","set":[["actors.CHN.growth.economy","1e300"]]})"), DomainError);
}

TEST_CASE("Only an ensemble is stopped") {
    const auto stop = [] { return true; };
    CHECK_THROWS_AS(answer(laboratory(), "POST", "/api/ensemble", R"({"scenario":"steppe"})", stop), Interrupted);
    CHECK_NOTHROW(answer(laboratory(), "POST", "/api/history", R"({"scenario":"steppe"})", stop));
}

}  // namespace tarazy::laboratory_requests_test
