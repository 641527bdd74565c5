#include "model/text.h"

#include <cstdlib>
#include <limits>

#include "support/catch.h"

namespace tarazy::text_test {

TEST_CASE("a text is given in the language asked for, else in English, else in any", "[text]") {
    const Text all{"steppe", "дала", "степь"};
    CHECK(all.in("en") == "steppe");
    CHECK(all.in("kk") == "дала");
    CHECK(all.in("ru") == "степь");
    CHECK(all.in("fr") == "steppe");
    CHECK(Text{"steppe", "", ""}.in("kk") == "steppe");
    CHECK(Text{"", "дала", "степь"}.in("en") == "степь");
    CHECK(Text{"", "дала", ""}.in("ru") == "дала");
    CHECK(Text{}.in("ru").empty());
    CHECK(Text{}.empty());
    CHECK_FALSE(Text{"", "", "степь"}.empty());
}

TEST_CASE("a decimal is short and comes back as the same number", "[text]") {
    CHECK(decimal(0.1) == "0.1");
    CHECK(decimal(2022.25) == "2022.25");
    CHECK(decimal(-3) == "-3");
    CHECK(decimal(1e300) == "1e+300");
    for (const double value : {1.0 / 3, 6371.0, 5e-324, std::numeric_limits<double>::max(), -0x1.fffffffffffffp-3}) {
        CHECK(std::strtod(decimal(value).c_str(), nullptr) == value);
    }
}

}  // namespace tarazy::text_test
