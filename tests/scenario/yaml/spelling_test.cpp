#include "scenario/yaml/spelling.h"

#include "support/catch.h"

namespace tarazy::yaml_spelling_test {

TEST_CASE("edits are counted") {
    CHECK(edit_distance("", "abc") == 3);
    CHECK(edit_distance("kitten", "sitting") == 3);
    CHECK(edit_distance("hegde", "hedge") == 2);
    CHECK(edit_distance("same", "same") == 0);
}

TEST_CASE("the nearest name is found, if one is near") {
    const std::vector<std::string_view> names{"anarchy", "autonomy", "appeasement"};
    CHECK(nearest("anarhy", names) == "anarchy");
    CHECK(nearest("ANARCHY", names) == "anarchy");
    CHECK(nearest("apeasment", names) == "appeasement");
    CHECK_FALSE(nearest("zebra", names));
    CHECK_FALSE(nearest("ab", {"xy"}));
    CHECK_FALSE(nearest(std::string(100, 'a'), {"aaa"}));
    CHECK_FALSE(nearest("a", {}));
}

TEST_CASE("a suggestion names the nearest, else what is known") {
    CHECK(suggestion("hegde", {"hedge", "balance"}) == "Did you mean 'hedge'?");
    CHECK(suggestion("zzzzzz", {"hedge", "balance"}) == "Known: hedge, balance");
    CHECK(suggestion("x", {}).empty());
    CHECK(listed({"a", "b", "c"}, 2) == "a, b and 1 more");
}

TEST_CASE("All of a few are joined by a word") {
    const std::vector<std::string_view> names{"a", "b", "c"};
    CHECK(all_of(names, "or") == "a, b or c");
    CHECK(all_of(std::span(names).first(2), "and") == "a and b");
    CHECK(all_of(std::span(names).first(1), "and") == "a");
}

}  // namespace tarazy::yaml_spelling_test
