#include "record/csv_text.h"

#include "support/catch.h"

namespace tarazy::csv_text_test {

TEST_CASE("a field is quoted where it must be") {
    CHECK(csv_field("").empty());
    CHECK(csv_field("autonomy KAZ") == "autonomy KAZ");
    CHECK(csv_field("Үш көрші") == "Үш көрші");
    CHECK(csv_field("a,b") == "\"a,b\"");
    CHECK(csv_field("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(csv_field("two\nlines") == "\"two\nlines\"");
    CHECK(csv_field("\r") == "\"\r\"");
}

}  // namespace tarazy::csv_text_test
