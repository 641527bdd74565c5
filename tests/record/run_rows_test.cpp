#include "record/run_rows.h"

#include "model/error.h"
#include "record/sample_tables.h"
#include "support/catch.h"

namespace tarazy::run_rows_test {

TEST_CASE("runs are told by point and replicate") {
    const TableFile tables = sample::tables();
    const RunRows rows(tables);
    CHECK(rows.points() == 3);
    CHECK(rows.replicates() == 2);
    CHECK(rows.point_number(2) == 9);
    CHECK(rows.replicate_number(1) == 1);
    CHECK(rows.parameters() == std::vector<std::string>{"world.anarchy", "actors.KAZ.doctrine"});
    CHECK(rows.setting(1, 0) == 0.5);
    CHECK(rows.choice(1, 0) == nullptr);
    CHECK(*rows.choice(1, 1) == "bandwagon");
    CHECK(*rows.choice(2, 1) == "hedge");
    REQUIRE(rows.columns().size() == 1);
    CHECK(rows.columns()[0].name == "policy");
    CHECK(rows.outcomes().size() == 2);
    CHECK(rows.value(1, 0, 1) == 3);
    CHECK(rows.failed(1, 1));
    CHECK(!rows.failed(1, 0));
    CHECK(rows.was_made(1, 1));
    CHECK(!rows.was_made(2, 1));
    CHECK(rows.reason(1, 1) == "economy of KAZ is not finite, at step 3");
    CHECK(rows.reason(0, 0).empty());
}

TEST_CASE("texts of points other than the policy are told where they differ") {
    TableFile tables = sample::tables();
    tables.variables.push_back({"point_scenario", "", "scenario", {"point"}, std::vector<std::string>{"steppe", "steppe", "steppe"}, {}, {}});
    tables.variables.push_back({"defection", "", "patrons that turn away", {"point"}, std::vector<std::string>{"none", "none", "RUS"}, {}, {}});
    std::get<std::vector<std::string>>(tables.variables[2].values) = {"hedge", "hedge", "hedge"};
    const RunRows rows(tables);
    REQUIRE(rows.columns().size() == 2);
    CHECK(rows.columns()[0].name == "policy");
    CHECK(rows.columns()[1].name == "defection");
    CHECK(rows.columns()[1].texts->at(2) == "RUS");
}

TEST_CASE("tables without design, numbers or failures have runs too") {
    TableFile tables = sample::tables();
    tables.variables = {tables.variables[0], tables.variables[4]};
    tables.axes = {tables.axes[0], tables.axes[1], tables.axes[2]};
    tables.axes[0].numbers.clear();
    const RunRows rows(tables);
    CHECK(rows.parameters().empty());
    CHECK(rows.columns().empty());
    CHECK(rows.point_number(2) == 2);
    CHECK(rows.reason(1, 1).empty());
}

TEST_CASE("tables that hold no runs are refused with the reason") {
    const auto message = [](auto&& how) {
        TableFile tables = sample::tables();
        how(tables);
        try {
            const RunRows rows(tables);
        } catch (const FileError& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    const auto refused = [](const std::string& why) { return "the runs of the file cannot be told (" + why + "). Make it again"; };
    CHECK(message([](TableFile& tables) { tables.variables[0].name = "values"; }) == refused("it has no value"));
    CHECK(message([](TableFile& tables) { tables.axes[1].name = "repetition"; }) == refused("it has no dimension replicate"));
    CHECK(message([](TableFile& tables) { tables.axes[2].labels.clear(); }) == refused("dimension outcome has no labels"));
    CHECK(message([](TableFile& tables) { tables.variables[4].axes = {"replicate", "point"}; }) == refused("run_status has the wrong shape"));
    CHECK(message([](TableFile& tables) { tables.variables[6].values = std::vector<double>{5}; }) == refused("failure_point has the wrong shape"));
    for (const double place : {-1.0, 2.0, sample::no_number}) {
        CHECK(message([&](TableFile& tables) { std::get<std::vector<double>>(tables.variables[1].values)[1] = place; }) ==
              refused("a setting of actors.KAZ.doctrine is none of its choices"));
    }
}

}  // namespace tarazy::run_rows_test
