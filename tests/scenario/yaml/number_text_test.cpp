#include "scenario/yaml/number_text.h"

#include "support/catch.h"

namespace tarazy::yaml_number_text_test {

TEST_CASE("a number is the whole text, finite and decimal") {
    CHECK(parse_number("0.5") == 0.5);
    CHECK(parse_number("+3") == 3.0);
    CHECK(parse_number("-.5") == -0.5);
    CHECK(parse_number("1e-4") == 1e-4);
    CHECK(parse_number("010") == 10.0);
    for (const char* text : {"",     "+",   "+-1",  "++1", "1,5",      "1 ",    " 1",     "0x1F",  "12:30:45", "inf",
                             ".inf", "nan", ".nan", "NaN", "infinity", "1e999", "-1e999", "1_000", "1e",       "abc"}) {
        INFO(text);
        CHECK_FALSE(parse_number(text));
    }
}

TEST_CASE("a number is written in the shortest way that every parser reads back") {
    CHECK(number_text(0.1) == "0.1");
    CHECK(number_text(2021) == "2021");
    CHECK(number_text(1e7) == "10000000");
    CHECK(number_text(1e-5) == "1.0e-05");
    CHECK(number_text(1.5e300) == "1.5e+300");
    CHECK(number_text(-0.3) == "-0.3");
    for (const double value : {1.0 / 3.0, 1e15, 1e16, 123456789012345680.0, 5e-324, -7.25e-11}) CHECK(parse_number(number_text(value)) == value);
}

TEST_CASE("a range is told in words") {
    CHECK(range_text(any_number) == "any number");
    CHECK(range_text(share) == "0 to 1");
    CHECK(range_text(not_negative) == "at least 0");
    CHECK(range_text(positive) == "above 0");
    CHECK(range_text(positive_share) == "above 0, at most 1");
    CHECK(range_text({.least = 0, .most = 2, .below = true}) == "at least 0, below 2");
}

}  // namespace tarazy::yaml_number_text_test
