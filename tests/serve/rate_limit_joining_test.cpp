#include "serve/rate_limit.h"

#include "support/catch.h"

namespace tarazy::rate_limit_joining_test {

using std::chrono::seconds;

namespace {

const SteadyTime begin{std::chrono::hours(1)};

/// How many wrong codes an address can try in so many seconds, at ten tries a second.
int guesses(JoiningLimit& limit, const std::string& address, int duration) {
    int made = 0;
    for (int k = 0; k < 10 * duration; ++k) {
        const SteadyTime now = begin + std::chrono::milliseconds(100 * k);
        if (!limit.allows(address, now)) continue;
        limit.was_wrong(address, now);
        ++made;
    }
    return made;
}

}  // namespace

TEST_CASE("An address has ten wrong codes, then one in ten seconds") {
    JoiningLimit limit;
    CHECK(guesses(limit, "10.0.0.1", 600) == 10 + 59);
}

TEST_CASE("Many addresses together are held, and still shut out nobody who was never wrong") {
    JoiningLimit limit;
    int made = 0;
    for (int k = 0; k < 100; ++k) {
        const std::string address = "10.0.1." + std::to_string(k % 20);
        if (!limit.allows(address, begin)) continue;
        limit.was_wrong(address, begin);
        ++made;
    }
    CHECK(made == 50);
    CHECK_FALSE(limit.allows("10.0.1.1", begin));
    CHECK(limit.allows("10.0.2.1", begin));
}

TEST_CASE("A network of IPv6 counts as one address") {
    CHECK(limited_address("2001:db8:1:2:3:4:5:6") == limited_address("2001:db8:1:2::1"));
    CHECK(limited_address("2001:db8:1:2::1") != limited_address("2001:db8:1:3::1"));
    CHECK(limited_address("fe80::1%eth0") == limited_address("fe80::2"));
    CHECK(limited_address("::1") == "::1");
    CHECK(limited_address("192.168.1.5") == "192.168.1.5");
}

}  // namespace tarazy::rate_limit_joining_test
