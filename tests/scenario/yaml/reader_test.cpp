#include "scenario/yaml/reader.h"

#include "scenario/world/small_scenario.h"
#include "support/catch.h"

namespace tarazy::yaml_reader_test {

TEST_CASE("every node knows its place, counted in characters") {
    Problems problems;
    const Node node = read_yaml(
        "\xEF\xBB\xBF"
        "ә: {Қазақ: 1, b: [x,\n  'y']}\n",
        problems.add_source("a.yaml"), problems);
    REQUIRE(node.kind == NodeKind::mapping);
    const Node& inner = node.entries[0].value;
    CHECK(inner.place == Place{0, 1, 4});
    CHECK(inner.entries[1].key.place == Place{0, 1, 15});
    CHECK(inner.find("b")->items[0].place == Place{0, 1, 19});
    CHECK(inner.find("b")->items[1].place == Place{0, 2, 3});
    CHECK(inner.find("b")->items[1].quoted);
    CHECK_FALSE(inner.find("b")->items[0].quoted);
}

TEST_CASE("aliases stand for what they name") {
    CHECK(read(with("alignment: {AAA: {security: &row {BBB: 0.5}, political: *row}}\n")).model.alignment.size() == 2);
}

TEST_CASE("aliases must not blow a file up") {
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int k = 1; k < 9; ++k) {
        const std::string below = "*a" + std::to_string(k - 1);
        bomb += "a" + std::to_string(k) + ": &a" + std::to_string(k) + " [" + below;
        for (int n = 1; n < 10; ++n) bomb += ", " + below;
        bomb += "]\n";
    }
    CHECK(complaint(bomb).find("too many values (more than 1000000, aliases written out). Use fewer values or aliases.") != std::string::npos);

    std::string deep = "a0: &a0 [x]\n";
    for (int k = 1; k < 70; ++k) deep += "a" + std::to_string(k) + ": &a" + std::to_string(k) + " [*a" + std::to_string(k - 1) + "]\n";
    CHECK(complaint(deep) == "small.yaml:64:12: nested too deeply (more than 64 levels). Flatten the structure.");
}

TEST_CASE("nesting has an end") {
    const auto nested = [](std::size_t depth) { return "a: " + std::string(depth, '[') + std::string(depth, ']') + "\n"; };
    CHECK(complaint(nested(63)).find("nested") == std::string::npos);
    CHECK(complaint(nested(64)) == "small.yaml:1:67: nested too deeply (more than 64 levels). Flatten the structure.");
    CHECK(complaint(std::string(100'000, '[')).find("nested too deeply (more than 64 levels). Flatten the structure.") != std::string::npos);
    CHECK(complaint("a: " + std::string(100'000, '{')).find("nested too deeply (more than 64 levels). Flatten the structure.") != std::string::npos);
}

TEST_CASE("files that are no text are refused") {
    CHECK(complaint(std::string("tarazy: 1\nname: \0\n", 19)) ==
          "small.yaml:2:7: a control character (this is no text file). Remove it, or name another file.");
    CHECK(complaint("\x89HDF\r\n\x1A\n") == "small.yaml:1:1: not UTF-8 (texts must be in that encoding). Save the file as UTF-8.");
    CHECK(complaint(with("title: Қазақстан \xD2")) == "small.yaml:11:18: not UTF-8 (texts must be in that encoding). Save the file as UTF-8.");
    CHECK(complaint(with("title: " + std::string(4U << 20U, 'a'))) == "small.yaml: file too large (more than 4 MiB). Split it with `extends`.");
}

TEST_CASE("an item too many is reported, not dropped") {
    CHECK_FALSE(complaint(changed("name: small", "name: \"small\",\"b\"")).empty());
}

TEST_CASE("what is no single plain YAML document is refused") {
    CHECK(complaint("a: 1\n---\nb: 2\n") == "small.yaml:2:1: a second document (a file holds one). Remove what follows the line `---`.");
    CHECK(complaint("a: &x [*x]\n") == "small.yaml:1:8: an alias inside of what it names (it would never end). Write the value out.");
    CHECK(complaint("a: *x\n") ==
          "small.yaml:1:4: not valid YAML (the referenced anchor is not defined). Check indentation, brackets, colons and quotes.");
    CHECK(complaint(with("title: !!python/object:os.system x\n")) ==
          "small.yaml:11:8: tag 'tag:yaml.org,2002:python/object:os.system' (tags have no meaning here). Remove it.");
    CHECK(complaint(with("borders: !seq [[AAA, BBB]]\n")) == "small.yaml:11:10: tag '!seq' (tags have no meaning here). Remove it.");
    CHECK(complaint(with("calibrate: true\ncalibrate: false\n")) ==
          "small.yaml:12:1: key 'calibrate' twice (a mapping has each key once). Remove or rename one.");
    CHECK(complaint(with("? [a]\n: 1\n")) == "small.yaml:11:3: a key that is no text (got a list). Write keys as plain words.");
    CHECK(complaint(with(": 1\n")) == "small.yaml:11:1: a key that is no text (got nothing). Write keys as plain words.");
    CHECK(complaint("a: [1, 2\n") ==
          "small.yaml:2:1: not valid YAML (end of sequence flow not found). Check indentation, brackets, colons and quotes.");
    CHECK(complaint("a: 1\n	b: 2\n") ==
          "small.yaml:2:1: not valid YAML (illegal tab when looking for indentation). Check indentation, brackets, colons and quotes.");
    CHECK(complaint("") == "small.yaml:1:1: empty file (nothing but blanks and comments). Start with `tarazy: 1`.");
    CHECK(complaint("# only a comment\n") == "small.yaml:1:1: empty file (nothing but blanks and comments). Start with `tarazy: 1`.");
    CHECK(complaint("---\n") == "small.yaml:2:1: expected a mapping (got nothing). Start with `tarazy: 1`.");
    CHECK(complaint("[a]\n") == "small.yaml:1:1: expected a mapping (got a list). Start with `tarazy: 1`.");
    CHECK(complaint("text\n") == "small.yaml:1:1: expected a mapping (got 'text'). Start with `tarazy: 1`.");
    CHECK(complaint("a: {b: \"x}\n") ==
          "small.yaml:2:1: not valid YAML (end of map flow not found). Check indentation, brackets, colons and quotes.");
}

}  // namespace tarazy::yaml_reader_test
