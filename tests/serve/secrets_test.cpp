#include "serve/secrets.h"

#include <set>

#include "support/catch.h"

namespace tarazy::secrets_test {

TEST_CASE("Tokens are 128 bits, and none comes twice") {
    std::set<std::string> seen;
    std::array<std::set<char>, 32> digits;
    for (int k = 0; k < 1000; ++k) {
        const std::string token = random_token();
        REQUIRE(token.size() == 32);
        CHECK(token.find_first_not_of("0123456789abcdef") == std::string::npos);
        for (std::size_t d = 0; d < 32; ++d) digits[d].insert(token[d]);
        seen.insert(token);
    }
    CHECK(seen.size() == 1000);
    // A digit that is missing after 1000 draws would be a chance of 16 * 32 * (15/16)^1000 = 5e-26.
    for (const auto& place : digits) CHECK(place.size() == 16);
}

TEST_CASE("Join codes have five letters that nobody takes for another") {
    std::set<char> letters;
    for (int k = 0; k < 2000; ++k) {
        const std::string code = random_join_code();
        REQUIRE(code.size() == 5);
        letters.insert(code.begin(), code.end());
    }
    CHECK(letters.size() == 31);
    for (const char confused : {'0', 'O', '1', 'I', 'L'}) CHECK_FALSE(letters.contains(confused));
}

TEST_CASE("Secrets are the same only when all of them is") {
    CHECK(same_secret("abc", "abc"));
    CHECK(same_secret("", ""));
    CHECK_FALSE(same_secret("abc", "abd"));
    CHECK_FALSE(same_secret("Abc", "abc"));
    CHECK_FALSE(same_secret("ab", "abc"));
    CHECK_FALSE(same_secret("abcd", "abc"));
    CHECK_FALSE(same_secret("\x61\x62\xe3", "abc"));
}

}  // namespace tarazy::secrets_test
