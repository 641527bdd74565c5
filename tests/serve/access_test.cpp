#include "serve/access.h"

#include "support/catch.h"

namespace tarazy::access_test {

namespace {

std::string shown_in_cookie(std::string cookie) {
    HttpRequest request;
    request.cookie = std::move(cookie);
    return std::string(shown_secret(request, 8642));
}

}  // namespace

TEST_CASE("The secret is found among other cookies") {
    CHECK(shown_in_cookie("tarazy_8642=s.1") == "s.1");
    CHECK(shown_in_cookie("a=b; tarazy_8642=s.1; c=d") == "s.1");
    CHECK(shown_in_cookie("a=b;tarazy_8642=s.1") == "s.1");
    CHECK(shown_in_cookie("tarazy_8643=t.1; tarazy_8642=s.1") == "s.1");
    for (const char* other : {"", ";", "; ", "tarazy_8643=s.1", "xtarazy_8642=s.1", "a=tarazy_8642=s.1", "tarazy_8642", "tarazy_86421=s.1"}) {
        INFO(other);
        CHECK(shown_in_cookie(other).empty());
    }
}

TEST_CASE("A bearer's secret goes before the cookie, other schemes are not ours") {
    HttpRequest request;
    request.cookie = "tarazy_8642=s.1";
    request.authorization = "Bearer t.2";
    CHECK(shown_secret(request, 8642) == "t.2");
    request.authorization = "Basic t.2";
    CHECK(shown_secret(request, 8642) == "s.1");
}

TEST_CASE("The sender is the owner of the secret") {
    Sessions sessions;
    HttpRequest request;
    CHECK(sender(request, 8642, sessions) == Identity{});
    request.cookie = "tarazy_8642=" + sessions.admit("7");
    CHECK(sender(request, 8642, sessions) == Identity{Role::student, "7"});
    CHECK(sender(request, 8643, sessions) == Identity{});
    request.authorization = "Bearer t." + sessions.teacher();
    CHECK(sender(request, 8642, sessions) == Identity{Role::teacher, {}});
}

TEST_CASE("No script and no other site gets the cookie") {
    const std::string line = set_cookie(8642, "s.1");
    CHECK(line.starts_with("tarazy_8642=s.1; "));
    for (const char* part : {"; HttpOnly", "; SameSite=Strict", "; Path=/", "; Max-Age="}) CHECK(line.find(part) != std::string::npos);
    CHECK(line.find("Domain") == std::string::npos);
}

}  // namespace tarazy::access_test
