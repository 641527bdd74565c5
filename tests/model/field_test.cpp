#include "model/field.h"

#include <limits>

#include "model/numbers.h"
#include "support/catch.h"

namespace tarazy::field_test {

TEST_CASE("bounds contain their ends unless said otherwise", "[field]") {
    CHECK(share.contain(0));
    CHECK(share.contain(1));
    CHECK_FALSE(share.contain(-1e-300));
    CHECK_FALSE(share.contain(1 + 0x1p-52));
    CHECK_FALSE(positive.contain(0));
    CHECK(positive.contain(5e-324));
    CHECK(not_negative.contain(0));
    CHECK_FALSE(positive_share.contain(0));
    CHECK(positive_share.contain(1));
    CHECK(correlation.contain(-1));
    CHECK(any_number.contain(-1e300));
    CHECK_FALSE(any_number.contain(std::numeric_limits<double>::quiet_NaN()));
    constexpr Bounds half_open{.least = 0, .most = 1, .below = true};
    CHECK(half_open.contain(0));
    CHECK_FALSE(half_open.contain(1));
}

TEST_CASE("standard numbers are those of the description", "[field]") {
    const auto arms = standard_numbers<ArmsNumbers>();
    CHECK(arms.speed == 0.4);
    CHECK(arms.depreciation == 0.08);
    CHECK(arms.ceiling == 0.3);
    std::size_t lines = 0;
    for_each_number<ArmsNumbers>([&](const Field&) { ++lines; });
    CHECK(lines == 3);
}

}  // namespace tarazy::field_test
