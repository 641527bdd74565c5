#include "record/json/document.h"

#include <limits>

#include "record/json/described.h"
#include "record/json/typescript.h"
#include "support/answer_check.h"
#include "support/catch.h"

namespace tarazy::json_document_test {

using nlohmann::json;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

}  // namespace

TEST_CASE("Numbers are whole where they can be, and null where they are none") {
    CHECK(json_line(json_number(2021)) == "2021");
    CHECK(json_line(json_number(-0.25)) == "-0.25");
    CHECK(json_line(json_number(0.1)) == "0.1");
    CHECK(json_line(json_number(9007199254740992.0)) == "9007199254740992");
    CHECK(json_line(json_number(1e300)) == "1e+300");
    CHECK(json_line(json_number(none)) == "null");
    CHECK(json_line(json_number(std::numeric_limits<double>::infinity())) == "null");
}

TEST_CASE("An answer is told in the order of its description") {
    CHECK(json_document(sample::Answer()) ==
          R"({"truth":true,"whole":18446744073709551615,"number":2021,"text":"Қ \"a\"\n","nobody":null,"list":[0.1,null],"place":[50,1e-30],)"
          R"("tuple":["x",[1]],"pair":["y",2],"any":true,"named":{"z":{"colour":"red"},"a":{"colour":"blue","size":0.5}},)"
          R"("large":{"colour":"red","pieces":[]},"note":"n","written":{"colour":"red"}})");
    sample::Answer other;
    other.written = std::nullopt;
    CHECK(json::parse(json_document(other)).at("written").is_null());
}

TEST_CASE("What is not UTF-8 does not stop an answer") {
    CHECK(json_line(JsonTree("a\xff")) == "\"a\xEF\xBF\xBD\"");
}

TEST_CASE("A text keeps the languages that it has") {
    CHECK(json_line(json_tree(Text{.en = "a", .kk = "", .ru = "б"})) == R"({"en":"a","ru":"б"})");
    CHECK(json_line(json_tree(Text{})) == "{}");
    const std::vector<Shape> shapes{JsonKind<Text>::shape()};
    CHECK(typescript(shapes) == "export interface Text {\n  en?: string;\n  kk?: string;\n  ru?: string;\n}\n");
}

TEST_CASE("A page of JSON is indented and ends its last line") {
    CHECK(json_page({{"a", 1.5}, {"b", {"x", true}}, {"c", JsonTree::array()}}) ==
          "{\n  \"a\": 1.5,\n  \"b\": [\n    \"x\",\n    true\n  ],\n  \"c\": []\n}\n");
}

TEST_CASE("A list is made of what is told of each item") {
    CHECK(json_line(json_list(std::vector{1, 2}, [](int item) { return std::to_string(item); })) == R"(["1","2"])");
    CHECK(json_line(json_list(std::vector<int>{}, [](int item) { return item; })) == "[]");
}

TEST_CASE("An answer has the shape of its description, and a check finds what has not") {
    const Shape shape = JsonKind<sample::Answer>::shape();
    const json told = json::parse(json_document(sample::Answer()));
    CHECK(differences(told, shape).empty());
    const auto differs = [&](const char* where, const json& with) {
        json changed = told;
        changed[json::json_pointer(where)] = with;
        return differences(changed, shape);
    };
    CHECK(differs("/truth", 1) == std::vector<std::string>{"/truth: 1"});
    CHECK(differs("/whole", 1.5).size() == 1);
    CHECK(differs("/number", nullptr).size() == 1);
    CHECK(differs("/nobody", 3).size() == 1);
    CHECK(differs("/nobody", "x").empty());
    CHECK(differs("/absent", "x").empty());
    CHECK(differs("/absent", nullptr).size() == 1);
    CHECK(differs("/list/1", "x").size() == 1);
    CHECK(differs("/place", {1}).size() == 1);
    CHECK(differs("/tuple/1/0", "x").size() == 1);
    CHECK(differs("/any", json::array()).size() == 1);
    CHECK(differs("/named/a/colour", "green") == std::vector<std::string>{"/named/a/colour: \"green\""});
    CHECK(differs("/large/weight", 3) == std::vector<std::string>{"/large/weight: not described"});
    CHECK(differs("/other", "a further text").empty());
    CHECK(differs("/other", 3).size() == 1);
    json less = told;
    less.erase("truth");
    less["large"].erase("pieces");
    CHECK(differences(less, shape) == std::vector<std::string>{"/truth: missing", "/large/pieces: missing"});
}

}  // namespace tarazy::json_document_test
