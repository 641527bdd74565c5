#include "import/tables.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::ideal_points_test {

using Catch::Contains;

TEST_CASE("ideal points are read by year and by session") {
    for (const char* name : {"ideal_points_2025.csv", "ideal_points_2020.csv"}) {
        INFO(name);
        ImportReport report;
        const auto points = import_ideal_points(data_file(name), ChosenStates({"KAZ", "USA"}), {2012}, report);
        CHECK(problems_of(report).empty());
        CHECK(points[0]->value == -0.125);
        CHECK(points[1]->value == 2.5);
    }
}

TEST_CASE("votes on final passage are preferred, and a table parted by tabs is read") {
    const MadeFile file("iso3c\tCountryname\tsession\tIdealPointAll\tIdealPointFP\nKAZ\tKazakhstan\t67\t1\t2\nRUS\tRussia\t67\t3\t4\n");
    ImportReport report;
    const auto points = import_ideal_points(file.path(), ChosenStates({"RUS", "KAZ"}), {2012}, report);
    CHECK(points[0]->value == 4);
    CHECK(points[1]->value == 2);
}

TEST_CASE("a state without a point is a gap, filled or left out as allowed") {
    const ChosenStates states({"KAZ", "UZB"});
    const auto file = data_file("ideal_points_2025.csv");
    ImportReport report;
    import_ideal_points(file, states, {2012}, report);
    CHECK_THAT(problems_of(report), Contains("Uzbekistan (UZB): ideal point of 2012 is missing (no row has 704 or UZB and 2012). --fill-back 2"));
    ImportReport filled;
    CHECK(import_ideal_points(file, states, {2012, 2, false}, filled)[1]->value == -0.5);
    CHECK(filled.empty());
    ImportReport left;
    CHECK_FALSE(import_ideal_points(file, states, {2012, 1, true}, left)[1]);
    CHECK_THAT(left.notes().front(), Contains("left out, no ideal point, its affinities are 0"));
}

TEST_CASE("a table of something else is refused") {
    ImportReport report;
    const std::string told = complaint_of([&] { import_ideal_points(data_file("nmc.csv"), ChosenStates({"KAZ", "USA"}), {2012}, report); });
    CHECK_THAT(told, Contains("nmc.csv:1: no column IdealPointFP or IdealPointAll or IdealPoint (UN ideal points was looked for"));
}

}  // namespace tarazy::ideal_points_test
