#include "record/json_text.h"

#include <vector>

#include "support/catch.h"

namespace tarazy::json_text_test {

TEST_CASE("JSON texts are escaped") {
    CHECK(json_text("a\"b\\c\nd\x01"
                    "e") == "\"a\\\"b\\\\c\\nd\\u0001e\"");
    CHECK(json_text("Қазақстан") == "\"Қазақстан\"");
}

TEST_CASE("lists and members have commas between them") {
    const auto same = [](const std::string& text) { return text; };
    CHECK(json_list(std::vector<std::string>{}, same) == "[]");
    CHECK(json_list(std::vector<std::string>{"1"}, same) == "[1]");
    CHECK(json_list(std::vector<std::string>{"1", "\"b\""}, json_text) == "[\"1\",\"\\\"b\\\"\"]");
    std::string text = "{";
    append_member(text, "a", "1");
    append_member(text, "b\"", "{");
    append_member(text, "c", "[]");
    CHECK(text == R"({"a":1,"b\"":{"c":[])");
    std::string later;
    append_member(later, "d", "null");
    CHECK(later == R"(,"d":null)");
}

}  // namespace tarazy::json_text_test
