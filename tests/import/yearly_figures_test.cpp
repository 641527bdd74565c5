#include "import/yearly_figures.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::yearly_figures_test {

using Catch::Contains;

namespace {

const Sought kazakhstan{0, "Kazakhstan (KAZ)", "ccode 705", "the actor with it"};

YearlyFigures figures(const GapRule& rule) {
    return {"data/nmc.csv", "milex", rule};
}

}  // namespace

TEST_CASE("the figure of the year is taken, whatever stands around it") {
    ImportReport report;
    YearlyFigures milex = figures({2012});
    milex.add(0, 2011, 5, "1", report);
    milex.add(0, 2012, 6, "2", report);
    milex.add(0, 2013, 7, "3", report);
    milex.add(1, 2012, 8, "4", report);
    const auto figure = milex.take(kazakhstan, report);
    REQUIRE(figure);
    CHECK(figure->value == 2);
    CHECK(figure->line == 6);
    CHECK(report.empty());
    CHECK(report.notes().empty());
}

TEST_CASE("a gap is a problem that says which state, year and column, where, and what would fill it") {
    ImportReport report;
    YearlyFigures milex = figures({2012});
    milex.add(0, 2009, 4, "1.5", report);
    milex.add(0, 2007, 3, "1", report);
    milex.add(0, 2011, 5, "NA", report);
    milex.add(0, 2012, 6, "-9", report);
    CHECK_FALSE(milex.take(kazakhstan, report));
    CHECK(problems_of(report) ==
          "data/nmc.csv:6: Kazakhstan (KAZ): milex of 2012 is missing (the cell says '-9'). --fill-back 3 would take that of 2009 "
          "(line 4, 1.5); --leave-out would go on without it: the actor with it");
    ImportReport other;
    CHECK_FALSE(milex.take({7, "Russia (RUS)", "ccode 365", ""}, other));
    CHECK(problems_of(other) ==
          "data/nmc.csv: Russia (RUS): milex of 2012 is missing (no row has ccode 365 and 2012). The file has none of an earlier year");
}

TEST_CASE("a gap is filled back only so far as allowed, and noted") {
    for (const int years : {2, 3}) {
        ImportReport report;
        YearlyFigures milex = figures({2012, years, false});
        milex.add(0, 2009, 4, "1.5", report);
        const auto figure = milex.take(kazakhstan, report);
        CHECK(figure.has_value() == (years == 3));
        CHECK(report.empty() == (years == 3));
        if (!figure) continue;
        CHECK(figure->year == 2009);
        REQUIRE(report.notes().size() == 1);
        CHECK(report.notes().front() ==
              "Kazakhstan (KAZ): milex of 2012 is missing in nmc.csv (no row has ccode 705 and 2012): that of 2009 stands in, 1.5 of line 4");
    }
}

TEST_CASE("a gap is left out where that is allowed and possible, and noted") {
    ImportReport report;
    const YearlyFigures milex = figures({2012, 0, true});
    CHECK_FALSE(milex.take(kazakhstan, report));
    CHECK(report.empty());
    CHECK_THAT(report.notes().front(), Contains("left out, the actor with it"));
    CHECK_FALSE(milex.take({0, "Kazakhstan (KAZ)", "ccode 705", ""}, report));
    CHECK_FALSE(report.empty());
}

TEST_CASE("two rows of a state and year must agree; what is no number is refused") {
    ImportReport report;
    YearlyFigures milex = figures({2012, 5, false});
    milex.add(0, 2012, 4, "2", report);
    milex.add(0, 2012, 5, "2.0", report);
    CHECK(report.empty());
    milex.add(0, 2012, 6, "3", report);
    milex.add(0, 2012, 7, "-9", report);
    milex.add(1, 2010, 8, "3", report);
    milex.add(1, 2010, 9, "4", report);
    milex.add(2, 2012, 10, "many", report);
    const std::string told = problems_of(report);
    CHECK_THAT(told, Contains("nmc.csv:6: milex of 2012 is given twice (line 4 says '2', this one '3')") && Contains("nmc.csv:7: "));
    CHECK_THAT(told, Contains("nmc.csv:9: milex of 2010 is given twice (line 8 says 3, this one 4)"));
    CHECK_THAT(told, Contains("nmc.csv:10: milex cannot be 'many'"));
}

TEST_CASE("words for nothing") {
    for (const char* word : {"", "NA", ".", "..", "-9"}) CHECK(says_missing(word));
    for (const char* word : {"0", "-8", "9", "N"}) CHECK_FALSE(says_missing(word));
}

}  // namespace tarazy::yearly_figures_test
