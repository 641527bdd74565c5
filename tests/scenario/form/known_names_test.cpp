#include "scenario/form/known_names.h"

#include "scenario/world/small_scenario.h"
#include "scenario/yaml/reader.h"
#include "support/catch.h"

namespace tarazy::form_known_names_test {

TEST_CASE("names are collected in the order of their indices") {
    Problems problems;
    const Node tree = read_yaml(
        "actors: [{id: AAA}, {id: RING, kind: nonstate}]\ncapabilities: {money: {}, arms: {}}\ndoctrines: {hedge: {}, mine: {}}\n"
        "institutions: [{id: PACT}]\ncorridors: [{id: PIPE}]\n",
        problems.add_source("a.yaml"), problems);
    const KnownNames names = collect_names(tree);
    CHECK(*names.actors.find("RING") == 1);
    CHECK(names.decides == std::vector<bool>{true, false});
    CHECK(*names.of(NameKind::capability).find("arms") == 1);
    CHECK(*names.of(NameKind::doctrine).find("hedge") == 3);
    CHECK(*names.of(NameKind::doctrine).find("mine") == 6);
    CHECK(names.of(NameKind::institution).size() == 1);
    CHECK(names.of(NameKind::corridor).name(0) == "PIPE");
    CHECK(names.actors.complete());
    CHECK(names.actors.find("BBB") == nullptr);
    CHECK_THROWS_AS(names.of(NameKind::path), Bug);
}

TEST_CASE("where a name could not be read, others are not called unknown") {
    Problems problems;
    const Node tree = read_yaml("actors: [{id: AAA}, {}, {id: AAA}]\n", problems.add_source("a.yaml"), problems);
    const KnownNames names = collect_names(tree);
    CHECK(names.actors.size() == 3);
    CHECK(names.actors.all() == std::vector<std::string_view>{"AAA"});
    CHECK_FALSE(names.actors.complete());
    CHECK_FALSE(names.capabilities.complete());
    CHECK(names.doctrines.complete());
    CHECK(complaint(with("borders: [[AAA, CCC]]\n")) != "");
    CHECK(complaint(changed(with("borders: [[AAA, BBB]]\n"), "id: BBB, ", "")) ==
          "small.yaml:9:5: actors[1].id: missing key 'id' (it is required). Add it: names the actor, such as KAZ.");
}

TEST_CASE("names say whose they are, where there are several scenarios") {
    KnownNames names;
    CHECK(names.owner() == "the scenario");
    names.scenario = "steppe";
    CHECK(names.owner() == "scenario steppe");
}

}  // namespace tarazy::form_known_names_test
