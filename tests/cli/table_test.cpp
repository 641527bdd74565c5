#include "cli/table.h"

#include <limits>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::table_test {

TEST_CASE("Numbers for people have fixed decimals") {
    CHECK(fixed(1.005, 1) == "1.0");
    CHECK(fixed(-0.0001, 2) == "0.00");
    CHECK(fixed(-0.25, 2) == "-0.25");
    CHECK(fixed(1e300, 0).size() == 301);
    CHECK(fixed(std::numeric_limits<double>::quiet_NaN(), 2) == "-");
    CHECK(percent(0.1234) == "12.3 %");
}

TEST_CASE("Columns are as wide as their widest cell in characters") {
    Table table({Table::Align::left, Table::Align::right});
    table.row({"Türkiye", "1"});
    table.row({"Oman", "100"});
    table.row({"x"});
    CHECK(table.text(1) == " Türkiye    1\n Oman     100\n x\n");
    CHECK_THROWS_AS(table.row({"a", "b", "c"}), Bug);
}

}  // namespace tarazy::table_test
