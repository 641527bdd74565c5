#include "import/tie_years.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::tie_years_test {

TEST_CASE("the year itself is taken where the file has it") {
    ImportReport report;
    TieYears years({2012});
    years.saw(2011);
    years.saw(2012);
    CHECK(years.choose("a.csv", "alliances", report) == 2012);
    CHECK(report.notes().empty());
    CHECK(years.may_need(2012));
    CHECK_FALSE(years.may_need(2011));
}

TEST_CASE("else the last year before it, if that is allowed") {
    ImportReport report;
    TieYears years({2021, 9, false});
    years.saw(1816);
    years.saw(2012);
    CHECK(years.may_need(2012));
    CHECK(years.choose("dir/a.csv", "alliances", report) == 2012);
    CHECK(report.notes().front() == "no alliances of 2021 in a.csv (the file has years from 1816 to 2012): those of 2012 stand in");
}

TEST_CASE("a file without the year is a problem, with the way out") {
    ImportReport report;
    TieYears years({2021, 8, false});
    years.saw(1816);
    years.saw(2012);
    CHECK_FALSE(years.choose("a.csv", "alliances", report));
    TieYears later({1815});
    later.saw(1816);
    CHECK_FALSE(later.choose("b.csv", "contiguity", report));
    CHECK_FALSE(TieYears({2000}).choose("c.csv", "contiguity", report));
    CHECK(problems_of(report) ==
          "a.csv: no alliances of 2021 (the file has years from 1816 to 2012). --fill-back 9 would take those of 2012\n"
          "b.csv: no contiguity of 1815 (the file has years from 1816 to 1816). Choose another --year\n"
          "c.csv: no contiguity of 2000 (the file has no row with a year). Download it again");
}

}  // namespace tarazy::tie_years_test
