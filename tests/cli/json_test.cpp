#include "cli/json.h"

#include <limits>
#include <sstream>

#include "support/catch.h"

namespace tarazy::json_test {

TEST_CASE("JSON numbers are the shortest that read back; NaN is null") {
    CHECK(json_number(0.1) == "0.1");
    CHECK(json_number(-2) == "-2");
    CHECK(json_number(std::numeric_limits<double>::quiet_NaN()) == "null");
    CHECK(json_number(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("A document is indented, with commas where they belong") {
    std::ostringstream out;
    JsonWriter json(out);
    json.begin_object().field("a", 1.5).key("b").begin_array().value("x").value(true).end_array();
    json.key("c").begin_array().end_array().field("d", std::size_t{7}).end_object();
    CHECK(out.str() == "{\n  \"a\": 1.5,\n  \"b\": [\n    \"x\",\n    true\n  ],\n  \"c\": [],\n  \"d\": 7\n}\n");
}

}  // namespace tarazy::json_test
