#include "import/csv_table.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::csv_table_test {

using Catch::Contains;

namespace {

const CsvLayout layout{"National Things", {{{"ccode", "state"}, true}, {{"year"}, true}, {{"note"}, false}}};

/// `state/year/note` of each row with its line.
std::string rows(const std::string& text) {
    const MadeFile file(text);
    std::string all;
    read_table(file.path(), layout, [&](const CsvRow& row) {
        all += std::to_string(row.line()) + ":" + std::string(row[0]) + "/" + std::string(row[1]) + "/" + std::string(row[2]) + " ";
    });
    return all;
}

}  // namespace

TEST_CASE("columns are found in any order, in any capitals, under any of their names") {
    CHECK(rows("Year,x,CCODE,Note\n2012,9,705,a\n") == "2:705/2012/a ");
    CHECK(rows("state,year\n705,2012\n") == "2:705/2012/ ");
    CHECK(rows("state,ccode,year\nKZK,705,2012\n") == "2:705/2012/ ");
}

TEST_CASE("a preamble before the header is passed over") {
    CHECK(rows("\"Source\",\"Bank\",\n\n\"Updated\",\"2024\",\n\nccode,year\n1,2012\n") == "6:1/2012/ ");
}

TEST_CASE("a missing column is told with what was looked for and what there is") {
    const std::string told = complaint_of([] { rows("ccode,yr,value\n1,2012,3\n"); });
    CHECK_THAT(told, Contains("made.csv:1: no column year (National Things was looked for; the file has ccode, yr, value)"));
    CHECK_THAT(complaint_of([] { rows("a,b\n1,2\n"); }), Contains("no column ccode or state, year"));
    CHECK_THAT(complaint_of([] { rows(""); }), Contains("the file is empty (National Things was looked for)"));
    CHECK_THAT(complaint_of([] { rows("a\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\nccode,year\n1,2012\n"); }), Contains("made.csv:1: no column"));
}

TEST_CASE("rows with more or fewer cells than the header are refused: their cells stand in the wrong columns") {
    const std::string told = complaint_of([] { rows("name,ccode,year\nKorea, Rep.,732,2012\nKazakhstan,705,2012\nRussia,365\n"); });
    CHECK_THAT(told, Contains("made.csv:2: the row has 4 cells, the header 3 (a comma inside a text that is not in quotes?)"));
    CHECK_THAT(told, Contains("made.csv:4: the row has 2 cells, the header 3 (the line is cut off?)"));
    CHECK(rows("ccode,year\n1,2012,,\n") == "2:1/2012/ ");
    std::string many = "ccode,year\n";
    for (int k = 0; k < 9; ++k) many += "1\n";
    CHECK_THAT(complaint_of([&] { rows(many); }), Contains("and 4 more rows like these"));
}

}  // namespace tarazy::csv_table_test
