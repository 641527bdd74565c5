#include "import/tables.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::gdp_test {

using Catch::Contains;

TEST_CASE("the wide and the long table of the World Bank say the same") {
    for (const char* name : {"gdp_wide.csv", "gdp_long.csv"}) {
        INFO(name);
        ImportReport report;
        const auto gdp = import_gdp(data_file(name), ChosenStates({"KAZ", "CHN", "UZB"}), {2012, 1, false}, report);
        CHECK(problems_of(report).empty());
        REQUIRE(gdp.size() == 3);
        CHECK(gdp[0]->value == 200e9);
        CHECK(gdp[1]->value == 8000e9);
        CHECK(gdp[2]->value == 50e9);
        CHECK(gdp[2]->year == 2011);
        CHECK(report.notes().size() == 1);
    }
}

TEST_CASE("a file of many indicators is read for GDP") {
    const MadeFile file(
        "Country Name,Country Code,Series Name,Series Code,2012 [YR2012]\n"
        "Kazakhstan,KAZ,Population,SP.POP.TOTL,17000000\nKazakhstan,KAZ,GDP,NY.GDP.MKTP.CD,200\nChina,CHN,GDP,NY.GDP.MKTP.CD,..\n");
    ImportReport report;
    const auto gdp = import_gdp(file.path(), ChosenStates({"KAZ", "CHN"}), {2012}, report);
    CHECK(gdp[0]->value == 200);
    CHECK_THAT(problems_of(report), Contains("made.csv:4: China (CHN): GDP of 2012 is missing (the cell says '..')"));
}

TEST_CASE("a file without GDP is refused") {
    const ChosenStates states({"KAZ", "CHN"});
    ImportReport report;
    const MadeFile population("Country Code,Indicator Code,2012\nKAZ,SP.POP.TOTL,17\n");
    import_gdp(population.path(), states, {2012}, report);
    CHECK_THAT(problems_of(report), Contains("no row has the indicator NY.GDP.MKTP.CD"));
    ImportReport other;
    const MadeFile without("Country Code,Note\nKAZ,17\n");
    import_gdp(without.path(), states, {2012}, other);
    CHECK_THAT(problems_of(other), Contains("columns year and value, or a column for each year, were looked for"));
}

}  // namespace tarazy::gdp_test
