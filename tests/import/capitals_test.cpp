#include "import/tables.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::capitals_test {

using Catch::Contains;

namespace {

const ChosenStates& two() {
    static const ChosenStates states({"KAZ", "RUS"});
    return states;
}

}  // namespace

TEST_CASE("the capital of the year is read") {
    ImportReport report;
    CHECK(import_capitals(data_file("capitals.csv"), two(), {1995}, report)[0]->name == "Almaty");
    const auto capitals = import_capitals(data_file("capitals.csv"), two(), {2012}, report);
    CHECK(capitals[0]->name == "Astana");
    CHECK(capitals[0]->latitude == 51.2);
    CHECK(capitals[0]->longitude == 71.4);
    CHECK(capitals[1]->name == "Moscow");
    CHECK(report.empty());
    CHECK(report.notes().empty());
}

TEST_CASE("in the year of a move the later capital counts, and that is said") {
    ImportReport report;
    CHECK(import_capitals(data_file("capitals.csv"), two(), {1998}, report)[0]->name == "Astana");
    REQUIRE(report.notes().size() == 1);
    CHECK_THAT(report.notes().front(), Contains("Kazakhstan (KAZ) has two capitals in 1998"));
}

TEST_CASE("years after the end of the file are a gap") {
    ImportReport report;
    import_capitals(data_file("capitals.csv"), two(), {2021}, report);
    CHECK_THAT(
        problems_of(report),
        Contains("capitals.csv:7: Kazakhstan (KAZ): the capital of 2021 is missing (the last row ends in 2016). --fill-back 5 would take Astana"));
    ImportReport filled;
    CHECK(import_capitals(data_file("capitals.csv"), two(), {2021, 5, false}, filled)[0]->name == "Astana");
    CHECK(filled.notes().size() == 2);
    ImportReport left;
    CHECK_FALSE(import_capitals(data_file("capitals.csv"), two(), {2021, 0, true}, left)[0]);
    CHECK(left.empty());
}

TEST_CASE("a table without years, other names of columns and Latin-1 names are read") {
    const MadeFile file("iso3,capital,latitude,longitude\nKAZ,Astan\xE1,51,71\nRUS,Moscow,55,37\n");
    ImportReport report;
    const auto capitals = import_capitals(file.path(), two(), {2012}, report);
    CHECK(report.empty());
    CHECK(capitals[0]->latitude == 51);
    CHECK(capitals[0]->name.empty());
}

TEST_CASE("a state without a place, with two places, or with no row is told") {
    const MadeFile file("ccode,lat,lng\n705,95,71\n365,55,37\n365,56,38\n");
    ImportReport report;
    import_capitals(file.path(), ChosenStates({"KAZ", "RUS", "USA"}), {2012}, report);
    const std::string told = problems_of(report);
    CHECK_THAT(told, Contains("made.csv:2: Kazakhstan (KAZ) has no place for its capital ('95', '71' are no latitude and longitude)"));
    CHECK_THAT(told, Contains("made.csv:4: Russia (RUS) has two capitals in 2012 (the other is in line 3)"));
    CHECK_THAT(told, Contains("United States of America (USA): the capital of 2012 is missing"));
    CHECK_THAT(told, !Contains("Kazakhstan (KAZ): the capital"));
}

}  // namespace tarazy::capitals_test
