#include "scenario/yaml/emission.h"

#include "scenario/yaml/reader.h"
#include "support/catch.h"

namespace tarazy::yaml_emission_test {

namespace {

/// A document read and written again.
std::string again(const std::string& text) {
    Problems problems;
    Node node = read_yaml(text, problems.add_source("a.yaml"), problems);
    problems.raise();
    return emit_yaml(node);
}

}  // namespace

TEST_CASE("texts that another parser could take for something else stand in quotes") {
    CHECK(
        again("a: [NO, yes, On, n, null, 010, 1e3, 12:30, 'x: y', \"\", ' a', KAZ-RUS, KAZ>RUS, world.anarchy, тау]\n") ==
        "a: [\"NO\", \"yes\", \"On\", \"n\", null, \"010\", \"1e3\", \"12:30\", \"x: y\", \"\", \" a\", KAZ-RUS, KAZ>RUS, world.anarchy, \"тау\"]\n");
    CHECK(again("on: {'no': 1}\n") == "\"on\": {\"no\": \"1\"}\n");
    CHECK(again("a: \"b\\tc\\nd\\\\e\\\"f\"\n") == "a: \"b\\tc\\nd\\\\e\\\"f\"\n");
}

TEST_CASE("numbers and booleans that a check has found are written plainly") {
    Node node = make_mapping({});
    const auto add = [&](const std::string& key, const std::string& text, ScalarKind kind, double number) {
        Node value = make_scalar(text, {});
        value.scalar = kind;
        value.number = number;
        node.entries.push_back({make_scalar(key, {}), value});
    };
    add("a", "+1e-5", ScalarKind::number, 1e-5);
    add("b", "010", ScalarKind::number, 10);
    add("c", "true", ScalarKind::boolean, 1);
    add("d", "0.10", ScalarKind::number, 0.1);
    CHECK(emit_yaml(node) == "a: 1.0e-05\nb: 10\nc: true\nd: 0.1\n");
}

TEST_CASE("what is too long for a line is written as a block, and reads back to the same text") {
    const std::string text = "list:\n  - {a: " + std::string(60, 'x') + ", b: " + std::string(60, 'y') + ", c: []}\n  - [" + std::string(70, 'p') +
                             ", " + std::string(70, 'q') + "]\n  - {}\n";
    const std::string once = again(text);
    CHECK(once == "list:\n  - a: " + std::string(60, 'x') + "\n    b: " + std::string(60, 'y') + "\n    c: []\n  -\n    - " + std::string(70, 'p') +
                      "\n    - " + std::string(70, 'q') + "\n  - {}\n");
    CHECK(again(once) == once);
}

}  // namespace tarazy::yaml_emission_test
