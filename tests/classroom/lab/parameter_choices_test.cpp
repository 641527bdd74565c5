#include "classroom/lab/parameter_choices.h"

#include "classroom/lab/lab_worlds.h"
#include "record/sample_run.h"
#include "scenario/form/parameter_list.h"
#include "support/catch.h"

namespace tarazy::lab_parameter_choices_test {

using nlohmann::json;

namespace {

json choices_of(const ScenarioFamily& family) {
    json choices = json::array();
    for (const ParameterChoice& choice : parameter_choices(family)) choices.push_back(parsed(choice));
    return choices;
}

json choices_of_lively() {
    const sample::Folder folder;
    sample::put(folder / "lively.yaml", lively_text());
    return choices_of(ScenarioFamily(folder / "lively.yaml"));
}

/// The entry of a path; null where it is not offered.
json entry(const json& choices, const std::string& path) {
    for (const json& choice : choices) {
        if (choice["path"] == path) return choice;
    }
    return nullptr;
}

void check_range(const SliderRange& range, double low, double high, double step) {
    CHECK(range.low == low);
    CHECK(range.high == high);
    CHECK(range.step == step);
}

}  // namespace

TEST_CASE("Closed bounds are the range of a slider") {
    check_range(slider_range(share, "1", 0.5, 0.2), 0, 1, 0.01);
    check_range(slider_range(correlation, "1", 0, 0.2), -1, 1, 0.02);
    check_range(slider_range(positive_share, "1", 1, 1), 0.01, 1, 0.01);
}

TEST_CASE("Open ends are found from value and default") {
    check_range(slider_range(not_negative, "1", 0.5, 0.5), 0, 1, 0.01);
    check_range(slider_range(not_negative, "1", 0.5, 4), 0, 10, 0.1);
    check_range(slider_range(positive, "km", 3000, 3000), 100, 10000, 100);
    check_range(slider_range(positive, "1", 1e-4, 1e-4), 2e-6, 2e-4, 2e-6);
    check_range(slider_range(any_number, "1/year", 0, 0.0342), -0.1, 0.1, 0.002);
    check_range(slider_range(any_number, "1/year", 0, 0.08), -0.2, 0.2, 0.005);
    check_range(slider_range(not_negative, "1", 0, 0), 0, 1, 0.01);
    check_range(slider_range(Bounds{.least = -1, .above = true}, "1", 0, 0), -0.98, 1, 0.02);
}

TEST_CASE("Every slider has a finite range that holds the scenario's own value") {
    for (const char* name : {"steppe", "kazakhstan-2021", "arms-race"}) {
        const json choices = choices_of(ScenarioFamily(shipped(name)));
        CHECK(choices.size() > 80);
        for (const json& choice : choices) {
            INFO(choice.dump());
            CHECK(!choice["meaning"].get<std::string>().empty());
            if (choice["kind"] != "number") continue;
            CHECK(choice["low"] < choice["high"]);
            CHECK(choice["step"] > 0);
            if (choice["group"] == "event") continue;  // what never happens lies beyond
            CHECK(choice["low"] <= choice["value"]);
            CHECK(choice["value"] <= choice["high"]);
        }
    }
}

TEST_CASE("What is offered can be set, at either end of its slider") {
    const sample::Folder folder;
    sample::put(folder / "lively.yaml", lively_text());
    const ScenarioFamily family(folder / "lively.yaml");
    for (const json& choice : choices_of(family)) {
        if (choice["kind"] != "number" || choice["path"] == "arms.ceiling") continue;  // no ceiling below what is spent already
        for (const char* end : {"low", "high"}) {
            INFO(choice.dump());
            CHECK_NOTHROW(family.with({{{choice["path"].get<std::string>(), choice[end].dump()}}, {}}, "test"));
        }
    }
}

TEST_CASE("All of world, conflict, feelings and arms are offered as the engine describes them") {
    const json choices = choices_of_lively();
    for (const ParameterInfo& info : parameter_list()) {
        const std::string group = info.path.substr(0, info.path.find('.'));
        if (group != "world" && group != "conflict" && group != "affinity_dynamics" && group != "arms") continue;
        INFO(info.path);
        const json choice = entry(choices, info.path);
        REQUIRE(choice.is_object());
        CHECK(choice["meaning"] == info.meaning);
        CHECK(choice["unit"] == info.unit);
        CHECK(choice["group"] == group);
    }
}

TEST_CASE("Actors, doctrines, institutions, corridors and events have theirs") {
    const json choices = choices_of_lively();
    CHECK(entry(choices, "actors.CCC.growth.economy")["actor"] == "CCC");
    CHECK(entry(choices, "actors.CCC.reach")["value"] == 1);
    CHECK(entry(choices, "actors.NET.reach").is_null());  // it decides nothing
    CHECK(entry(choices, "actors.AAA.arms.reaction").is_null());
    CHECK(entry(choices, "doctrines.shy.autonomy")["doctrine"] == "shy");
    CHECK(entry(choices, "doctrines.shy.autonomy")["value"] == 3);
    CHECK(entry(choices, "institutions.PACT.active") == json{{"path", "institutions.PACT.active"},
                                                             {"group", "institution"},
                                                             {"unit", ""},
                                                             {"value", true},
                                                             {"kind", "switch"},
                                                             {"meaning", "whether it is active at the start"}});
    CHECK(entry(choices, "events.shock.at")["low"] == 2020);
    CHECK(entry(choices, "events.shock.at")["high"] == 2025);
    CHECK(entry(choices, "events.luck.hazard")["value"] == 0.8);
    CHECK(entry(choices, "arms.law")["choices"] == json{"elasticity", "richardson"});
    CHECK(entry(choices, "arms.law")["kind"] == "choice");
}

TEST_CASE("A doctrine's speed stays below one over the step") {
    const sample::Folder folder;
    std::string text = lively_text();
    text.replace(text.find("step: 0.25"), 10, "step: 1.00");
    sample::put(folder / "slow.yaml", text);
    const json choices = choices_of(ScenarioFamily(folder / "slow.yaml"));
    CHECK(entry(choices, "doctrines.hedge.responsiveness")["high"] == 1);
}

TEST_CASE("What the lesson moves has a slider, whatever it is") {
    const json choices = choices_of(ScenarioFamily(shipped("rise-of-china")));
    CHECK(entry(choices, "affinity.pairs.CHN-USA")["group"] == "affinity");
    const json races = choices_of(ScenarioFamily(shipped("arms-race")));
    CHECK(entry(races, "actors.EAST.arms.reaction")["kind"] == "number");
}

}  // namespace tarazy::lab_parameter_choices_test
