#include "scenario/form/merging.h"

#include "scenario/form/forms.h"
#include "scenario/world/small_scenario.h"
#include "scenario/yaml/emission.h"
#include "scenario/yaml/reader.h"
#include "support/catch.h"

namespace tarazy::form_merging_test {

namespace {

/// `over` put over `base`, written as YAML.
std::string merged(const std::string& base, const std::string& over) {
    Problems problems;
    Node node = read_yaml(base, problems.add_source("base.yaml"), problems);
    merge(node, read_yaml(over, problems.add_source("over.yaml"), problems), &scenario_form());
    problems.raise();
    return emit_yaml(node);
}

}  // namespace

TEST_CASE("mappings are merged key by key, at any depth") {
    CHECK(merged("name: a\ntitle: {en: b, kk: c}\n", "title: {kk: d, ru: e}\nsource: f\n") == "name: a\ntitle: {en: b, kk: d, ru: e}\nsource: f\n");
    CHECK(merged("title: {en: b}\n", "title: c\n") == "title: c\n");
    CHECK(merged("title: c\n", "title: {en: b}\n") == "title: {en: b}\n");
}

TEST_CASE("lists of items with ids are merged by id, new ones at the end") {
    CHECK(merged("actors: [{id: A, name: a}, {id: B, name: b}]\n", "actors: [{id: C}, {id: B, kind: bloc}]\n") ==
          "actors: [{id: A, name: a}, {id: B, name: b, kind: bloc}, {id: C}]\n");
    CHECK(merged("actors: [{id: A}]\n", "actors: [{id: A, name: x}, {id: A, name: z}]\n") == "actors: [{id: A, name: x}, {id: A, name: z}]\n");
}

TEST_CASE("other lists are replaced") {
    CHECK(merged("borders: [[A, B]]\n", "borders: [[C, D]]\n") == "borders: [[C, D]]\n");
    CHECK(merged("events: [{id: e}, {at: p}]\n", "events: [{id: e}]\n") == "events: [{id: e}]\n");
    CHECK(merged("events: [{id: e}]\n", "events: [{at: p}]\n") == "events: [{at: p}]\n");
    CHECK(merged("events: [{id: e}]\n", "events: []\n") == "events: []\n");
    CHECK(merged("institutions: [{id: P, members: [A, B]}]\n", "institutions: [{id: P, members: [C]}]\n") ==
          "institutions: [{id: P, members: [C]}]\n");
}

TEST_CASE("A-B and B-A are the same pair, A>B another") {
    CHECK(merged("trade: {A-B: x, C-D: u}\n", "trade: {B-A: z}\n") == "trade: {B-A: z, C-D: u}\n");
    CHECK(merged("affinity: {pairs: {A>B: x, B-A: u}}\n", "affinity: {pairs: {A-B: z}}\n") == "affinity: {pairs: {A>B: x, A-B: z}}\n");
    CHECK(merged("world: {A-B: x}\n", "world: {B-A: u}\n") == "world: {A-B: x, B-A: u}\n");
}

TEST_CASE("merged values keep the places of their files") {
    Problems problems;
    Node node = read_yaml("world: {anarchy: 1,\n  exclusivity: 2}\n", problems.add_source("base.yaml"), problems);
    merge(node, read_yaml("world:\n  anarchy: 3\n", problems.add_source("over.yaml"), problems), nullptr);
    CHECK(node.find("world")->find("anarchy")->place == Place{1, 2, 12});
    CHECK(node.find("world")->find("exclusivity")->place == Place{0, 2, 16});
}

TEST_CASE("a pair stands once in a file") {
    CHECK(complaint(with("trade: {AAA-BBB: 1, BBB-AAA: 2}\n")) ==
          "small.yaml:11:21: trade.BBB-AAA: pair 'BBB-AAA' twice (it is the same as AAA-BBB at small.yaml:11:9). Remove one.");
    CHECK(complaint(with("affinity: {pairs: {AAA-BBB: 0.1, AAA>BBB: 0.1, BBB-AAA: 0.2}}\n")) ==
          "small.yaml:11:48: affinity.pairs.BBB-AAA: pair 'BBB-AAA' twice (it is the same as AAA-BBB at small.yaml:11:20). Remove one.");
}

}  // namespace tarazy::form_merging_test
