#include "scenario/form/pair_key.h"

#include "support/catch.h"

namespace tarazy::form_pair_key_test {

TEST_CASE("a pair is two ids joined") {
    const auto both = parse_pair("KAZ-RUS");
    REQUIRE(both);
    CHECK((both->first == "KAZ" && both->second == "RUS" && !both->one_way));
    const auto one = parse_pair("RUS>KAZ");
    REQUIRE(one);
    CHECK((one->first == "RUS" && one->second == "KAZ" && one->one_way));
    for (const char* text : {"", "KAZ", "-KAZ", "KAZ-", "A-B-C", "A>B>C", "A->B"}) CHECK_FALSE(parse_pair(text));
}

TEST_CASE("A-B and B-A have one spelling") {
    CHECK(canonical_pair("RUS-KAZ") == "KAZ-RUS");
    CHECK(canonical_pair("KAZ-RUS") == "KAZ-RUS");
    CHECK(canonical_pair("RUS>KAZ") == "RUS>KAZ");
    CHECK(canonical_pair("x") == "x");
}

}  // namespace tarazy::form_pair_key_test
