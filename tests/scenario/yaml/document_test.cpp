#include "scenario/yaml/document.h"

#include "support/catch.h"

namespace tarazy::yaml_document_test {

TEST_CASE("a mapping finds its keys") {
    Node node = make_mapping({0, 1, 1});
    node.entries.push_back({make_scalar("a", {}), make_scalar("1", {})});
    CHECK(node.find("a")->text == "1");
    CHECK(node.find("b") == nullptr);
    CHECK(make_scalar("a", {}).find("a") == nullptr);
}

TEST_CASE("a node is shown in words, cut short between characters") {
    Node node = make_scalar("abc", {});
    CHECK(shown(node) == "'abc'");
    node.quoted = true;
    CHECK(shown(node) == "\"abc\" in quotes");
    CHECK(shown(make_scalar("two\nlines", {})) == "'two lines'");
    CHECK(shown(Node{}) == "nothing");
    CHECK(shown(make_mapping({})) == "a mapping");
    node.kind = NodeKind::list;
    CHECK(shown(node) == "a list");
    const std::string cut = shown(make_scalar("x" + std::string(30, 'y') + "ҚҚҚҚҚҚҚҚҚҚ", {}));
    CHECK(cut == "'x" + std::string(30, 'y') + "ҚҚҚҚ...'");
}

TEST_CASE("the path of an item is its id, else its number") {
    const Path top;
    const Path list = top / "events";
    Node item = make_mapping({});
    CHECK(item_path(list, item, 3).text() == "events[3]");
    item.entries.push_back({make_scalar("id", {}), make_scalar("war", {})});
    CHECK(item_path(list, item, 3).text() == "events.war");
}

}  // namespace tarazy::yaml_document_test
