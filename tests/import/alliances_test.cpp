#include "import/tables.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::alliances_test {

using Catch::Contains;

namespace {

const ChosenStates& four() {
    static const ChosenStates states({"KAZ", "RUS", "UZB", "CHN"});
    return states;
}

}  // namespace

TEST_CASE("Correlates of War: defense and entente count, neutrality and non-aggression do not") {
    ImportReport report;
    const auto alliances = import_alliances(data_file("alliances_cow.csv"), four(), {2012}, report);
    CHECK(problems_of(report).empty());
    CHECK_FALSE(alliances.atop);
    REQUIRE(alliances.ties.size() == 4);
    CHECK(alliances.ties[0].i == 0);
    CHECK(alliances.ties[0].j == 1);
    CHECK(alliances.ties[0].promise == Promise::defense);
    CHECK(alliances.ties[0].alliances == std::vector<std::string>{"9001"});
    CHECK(alliances.ties[3].j == 3);
    CHECK(alliances.ties[3].promise == Promise::consultation);
}

TEST_CASE("ATOP: both directions of a dyad say the same, with all alliances of the dyad") {
    ImportReport report;
    const auto alliances = import_alliances(data_file("alliances_atop.csv"), four(), {2012}, report);
    CHECK(problems_of(report).empty());
    CHECK(alliances.atop);
    const auto groups = group_alliances(alliances.ties);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].members == std::vector<std::size_t>{0, 1});
    CHECK(groups[1].members == std::vector<std::size_t>{1, 2});
    CHECK(groups[2].promise == Promise::consultation);
    CHECK(groups[2].members == std::vector<std::size_t>{0, 2});
    CHECK(alliances.ties[0].alliances == std::vector<std::string>{"9100", "9200"});
}

TEST_CASE("files that end before the year, or have no rows by year, are told") {
    ImportReport report;
    import_alliances(data_file("alliances_cow.csv"), four(), {2021}, report);
    CHECK_THAT(problems_of(report), Contains("no alliances of 2021 (the file has years from 2012 to 2012). --fill-back 9"));
    const MadeFile by_dyad(
        "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_year,dyad_end_year,defense,neutrality,nonaggression,entente\n"
        "1,365,Russia,705,Kazakhstan,1992,,1,0,0,0\n");
    CHECK_THAT(complaint_of([&] { import_alliances(by_dyad.path(), four(), {2012}, report); }),
               Contains("no column year") && Contains("alliance_v4.1_by_dyad_yearly.csv"));
}

TEST_CASE("a flag that is none is refused") {
    const MadeFile file(changed_file("alliances_cow.csv", ",0,1,1,0,1,1,2012,4.1", ",0,1,yes,0,1,1,2012,4.1"));
    ImportReport report;
    import_alliances(file.path(), four(), {2012}, report);
    CHECK_THAT(problems_of(report), Contains("made.csv:2: defense cannot be 'yes' (it is 1 or 0, or missing)"));
}

}  // namespace tarazy::alliances_test
