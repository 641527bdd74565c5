#include "classroom/game/names.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::game_names_test {

TEST_CASE("a name keeps its letters and loses what cannot be seen") {
    CHECK(clean_name("Айгерім") == "Айгерім");
    CHECK(clean_name("  Ann \t\n Lee\x01 ") == "Ann Lee");
    CHECK(clean_name("\xE2\x80\xAE"
                     "evil\xE2\x80\x8B") == "evil");  // right-to-left override, zero width space
    CHECK(clean_name("a\xC2\x85"
                     "b\xC2\xA0"
                     "c\xF3\xA0\x81\x81") == "ab c");   // C1, no-break space, a tag
    CHECK(clean_name("<b>\"&'</b>") == "<b>\"&'</b>");  // to be escaped where it is shown
    CHECK(clean_name("\xF0\x9F\x90\x8E 7") == "\xF0\x9F\x90\x8E 7");
}

TEST_CASE("a name has 1 to 40 characters of UTF-8") {
    std::string forty;
    for (int k = 0; k < 40; ++k) forty += "ә";
    CHECK(clean_name(forty) == forty);
    CHECK_THROWS_WITH(clean_name(forty + "!"), "the name cannot be taken (it has 41 characters). Give 1 to 40 letters");
    CHECK_THROWS_WITH(clean_name(" \xE2\x80\x8B\x02"), "the name cannot be taken (it is empty). Give 1 to 40 letters");
    CHECK_THROWS_WITH(clean_name("\xC3("), "the name cannot be taken (it is not UTF-8). Give 1 to 40 letters");
    CHECK_THROWS_AS(clean_name("\xC3"), InputError);
}

TEST_CASE("two of one name are told apart by a number, within 40 characters") {
    CHECK(unlike("Ann", {}) == "Ann");
    CHECK(unlike("Ann", {"Bek"}) == "Ann");
    CHECK(unlike("Ann", {"Ann", "Ann 3"}) == "Ann 2");
    CHECK(unlike("Ann", {"Ann", "Ann 2"}) == "Ann 3");
    std::string forty;
    for (int k = 0; k < 40; ++k) forty += "ә";
    const std::string second = unlike(forty, {forty});
    CHECK(second == forty.substr(0, 2 * 38) + " 2");
    CHECK(clean_name(second) == second);
}

}  // namespace tarazy::game_names_test
