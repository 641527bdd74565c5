#include "serve/rate_limit.h"

#include "support/catch.h"

namespace tarazy::rate_limit_test {

using std::chrono::milliseconds;

namespace {

const SteadyTime begin{std::chrono::hours(1)};

}  // namespace

TEST_CASE("So many at once, then so many a second") {
    RateLimit limit(3, 2);
    for (int k = 0; k < 3; ++k) CHECK(limit.take("a", begin));
    CHECK_FALSE(limit.take("a", begin));
    CHECK_FALSE(limit.allows("a", begin + milliseconds(400)));
    CHECK(limit.allows("a", begin + milliseconds(500)));
    CHECK(limit.take("a", begin + milliseconds(500)));
    CHECK_FALSE(limit.take("a", begin + milliseconds(500)));
    // A long rest gives no more than the first burst.
    for (int k = 0; k < 3; ++k) CHECK(limit.take("a", begin + milliseconds(60'000)));
    CHECK_FALSE(limit.take("a", begin + milliseconds(60'000)));
}

TEST_CASE("Keys do not take from each other") {
    RateLimit limit(1, 1);
    CHECK(limit.take("a", begin));
    CHECK_FALSE(limit.take("a", begin));
    CHECK(limit.take("b", begin));
    CHECK_FALSE(limit.is_full("a", begin));
    CHECK(limit.is_full("c", begin));
    CHECK(limit.is_full("a", begin + milliseconds(1000)));
}

TEST_CASE("Refused tries cost nothing, and a clock that stands still gives nothing") {
    RateLimit limit(1, 1);
    CHECK(limit.take("a", begin));
    for (int k = 1; k <= 9; ++k) CHECK_FALSE(limit.take("a", begin + milliseconds(100 * k)));
    CHECK(limit.take("a", begin + milliseconds(1001)));
}

TEST_CASE("Many keys need no more memory than was said, and who used most is remembered") {
    RateLimit limit(10, 1, 8);
    for (int k = 0; k < 10; ++k) CHECK(limit.take("greedy", begin));
    for (int k = 0; k < 1000; ++k) CHECK(limit.take("passer-by " + std::to_string(k), begin));
    CHECK(limit.keys() == 8);
    CHECK_FALSE(limit.take("greedy", begin));
}

}  // namespace tarazy::rate_limit_test
