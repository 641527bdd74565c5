#include "classroom/lab/values.h"

#include "classroom/lab/lab_worlds.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::lab_values_test {

namespace {

struct Family {
    sample::Folder folder;
    ScenarioFamily family;
    Family() : family((sample::put(folder / "lively.yaml", lively_text()), folder / "lively.yaml")) {}
    std::string value(const std::string& path) const { return scenario_value(family, path).value_or("none"); }
};

}  // namespace

TEST_CASE("The value of a path is what the file gives, else the default") {
    const Family of;
    CHECK(of.value("world.perception_noise") == "0.2");
    CHECK(of.value("world.anarchy") == "0.5");
    CHECK(of.value("conflict.enabled") == "true");
    CHECK(of.value("arms.law") == "elasticity");
    CHECK(of.value("actors.CCC.growth.economy") == "0.03");
    CHECK(of.value("actors.AAA.growth.economy") == "0");
    CHECK(of.value("actors.AAA.doctrine") == "balance");
    CHECK(of.value("institutions.PACT.guarantee") == "0.4");
    CHECK(of.value("institutions.PACT.active") == "true");
    CHECK(of.value("corridors.PIPE.status") == "1");
    CHECK(of.value("events.shock.at") == "2021");
}

TEST_CASE("Doctrines have what they take from others") {
    const Family of;
    CHECK(of.value("doctrines.shy.autonomy") == "3");
    CHECK(of.value("doctrines.shy.risk_aversion") == "2");  // of hedge
    CHECK(of.value("doctrines.nonaligned.autonomy") == "4");
}

TEST_CASE("What has no default and is not given has no value") {
    const Family of;
    CHECK(of.value("actors.AAA.ideal_point") == "none");
    CHECK(of.value("actors.CCC.ideal_point") == "0.7");
    CHECK(of.value("world.nothing") == "none");
    CHECK(of.value("time.step") == "none");  // nothing that can be set
}

TEST_CASE("Pairs are found either way round") {
    const ScenarioFamily family(shipped("rise-of-china"));
    CHECK(scenario_value(family, "affinity.pairs.CHN-USA") == scenario_value(family, "affinity.pairs.USA-CHN"));
    CHECK(scenario_value(family, "affinity.pairs.CHN-USA").has_value());
}

TEST_CASE("A text is a number or is none") {
    CHECK(number_in("0.25") == 0.25);
    CHECK(number_in("-1e3") == -1000);
    CHECK(!number_in("0.25x"));
    CHECK(!number_in("true"));
    CHECK(!number_in(""));
}

TEST_CASE("Doctrines that are built in or in use are offered") {
    ScenarioFile file = lively();
    const std::vector<bool> offered = offered_doctrines(file);
    REQUIRE(offered.size() == 7);
    CHECK(std::count(offered.begin(), offered.end(), true) == 7);
    file.model.events.clear();
    CHECK(offered_doctrines(file)[6]);  // the lesson uses it
    file.lesson.steps.clear();
    CHECK(!offered_doctrines(file)[6]);
}

}  // namespace tarazy::lab_values_test
