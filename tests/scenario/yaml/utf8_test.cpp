#include "scenario/yaml/utf8.h"

#include "support/catch.h"

namespace tarazy::yaml_utf8_test {

TEST_CASE("text in UTF-8 is good, Kazakh too") {
    CHECK_FALSE(find_bad_byte("Қазақстан\n\tтаразы \xF0\x9F\x98\x80\r\n"));
    CHECK(count_characters("Қазақ") == 5);
}

TEST_CASE("what is not UTF-8 is found at its place") {
    for (const std::string bad : {"\xFF", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xD2", "\xE2\x82", "\x80"}) {
        const auto found = find_bad_byte("Қа\nқa" + bad);
        REQUIRE(found);
        CHECK((found->line == 2 && found->column == 3 && !found->control));
    }
}

TEST_CASE("control characters are found") {
    const auto found = find_bad_byte(std::string("ab\0c", 4));
    REQUIRE(found);
    CHECK((found->line == 1 && found->column == 3 && found->control));
    CHECK(find_bad_byte("\x1B[0m"));
    CHECK(find_bad_byte("\x7F"));
}

}  // namespace tarazy::yaml_utf8_test
