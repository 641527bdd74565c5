#include "import/tables.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::capabilities_test {

using Catch::Contains;

namespace {

constexpr Components all{true, true, true, true, true, true};
constexpr Components three{true, false, false, false, true, false};

}  // namespace

TEST_CASE("the six components of states are read") {
    ImportReport report;
    const auto result = import_capabilities(data_file("nmc.csv"), ChosenStates({"CHN", "KAZ"}), all, {2012}, report);
    CHECK(problems_of(report).empty());
    CHECK(result.version == "2021");
    REQUIRE(result.states.size() == 2);
    CHECK(result.states[0][milex]->value == 150000000);
    CHECK(result.states[0][upop]->value == 400000);
    CHECK(result.states[1][milex]->value == 2000000);
    CHECK(result.states[1][milex]->line == 9);
    CHECK(result.states[1][milper]->value == 50);
    CHECK(result.states[1][irst]->value == 4000);
    CHECK(result.states[1][pec]->value == 100000);
    CHECK(result.states[1][tpop]->value == 17000);
}

TEST_CASE("the columns of older versions are found in their order, and only those asked for are needed") {
    const MadeFile file("version,stateabb,ccode,year,tpop,milex\n4,KZK,705,1995,16000,300000\n4,RUS,365,1995,148000,9000000\n");
    ImportReport report;
    const auto result = import_capabilities(file.path(), ChosenStates({"KAZ", "RUS"}), three, {1995}, report);
    CHECK(problems_of(report).empty());
    CHECK(result.states[0][tpop]->value == 16000);
    CHECK_FALSE(result.states[0][pec]);
    CHECK_THAT(complaint_of([&] {
                   import_capabilities(file.path(), ChosenStates({"KAZ", "RUS"}), all, {1995}, report);
               }),
               Contains("no column milper, irst, pec, upop"));
}

TEST_CASE("gaps are told state by state") {
    ImportReport report;
    import_capabilities(data_file("nmc.csv"), ChosenStates({"UZB", "KAZ", "TJK"}), three, {2012}, report);
    const std::string told = problems_of(report);
    CHECK_THAT(
        told,
        Contains(
            "nmc.csv:7: Uzbekistan (UZB): milex of 2012 is missing (the cell says '-9'). --fill-back 4 would take that of 2008 (line 6, 1000000)"));
    CHECK_THAT(told, Contains("nmc.csv: Tajikistan (TJK): milex of 2012 is missing (no row has ccode 702 and 2012)") &&
                         Contains("Tajikistan (TJK): tpop of 2012 is missing"));
    CHECK_THAT(told, !Contains("Kazakhstan"));
}

TEST_CASE("a year that the file has not is a gap of every state") {
    ImportReport report;
    import_capabilities(data_file("nmc.csv"), ChosenStates({"USA", "RUS"}), three, {2021}, report);
    CHECK_THAT(problems_of(report),
               Contains("United States of America (USA): milex of 2021 is missing (no row has ccode 2 and 2021). --fill-back 9"));
}

TEST_CASE("duplicate rows that differ are refused") {
    const MadeFile file(changed_file("nmc.csv", "CHN,710,2012", "KZK,705,2012"));
    ImportReport report;
    import_capabilities(file.path(), ChosenStates({"RUS", "KAZ"}), three, {2012}, report);
    CHECK_THAT(problems_of(report), Contains(":10: milex of 2012 is given twice (line 9 says '2000000', this one '150000000')"));
}

}  // namespace tarazy::capabilities_test
