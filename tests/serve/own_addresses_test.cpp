#include "serve/own_addresses.h"

#include <arpa/inet.h>

#include "support/catch.h"

namespace tarazy::own_addresses_test {

TEST_CASE("Addresses are written as a browser takes them") {
    CHECK(url_of("192.168.1.5", 8642) == "http://192.168.1.5:8642/");
    CHECK(url_of("fd00::1", 8642) == "http://[fd00::1]:8642/");
    CHECK(url_of("laptop", 80) == "http://laptop/");
}

TEST_CASE("The machine's own addresses are addresses, without the loopback, those of version 4 of a real network first") {
    for (const std::string& address : own_addresses()) {
        INFO(address);
        in6_addr bits{};
        CHECK((::inet_pton(AF_INET, address.c_str(), &bits) == 1 || ::inet_pton(AF_INET6, address.c_str(), &bits) == 1));
        CHECK_FALSE(address.starts_with("127."));
        CHECK_FALSE(address.starts_with("169.254."));
        CHECK_FALSE(address.starts_with("fe80:"));
        CHECK(address != "::1");
    }
}

TEST_CASE("The machine has a name") {
    const auto names = own_names();
    REQUIRE_FALSE(names.empty());
    CHECK_FALSE(names.front().empty());
    if (names.size() == 2) CHECK(names[1] == names[0] + ".local");
}

}  // namespace tarazy::own_addresses_test
