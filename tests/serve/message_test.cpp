#include "serve/message.h"

#include "support/catch.h"

namespace tarazy::message_test {

TEST_CASE("A target is a path and what stands behind the question mark") {
    CHECK(path_of_target("/api/class") == "/api/class");
    CHECK(path_of_target("/?token=abc") == "/");
    CHECK(path_of_target("") == "");
    CHECK(query_value("/?token=abc", "token") == "abc");
    CHECK(query_value("/?a=1&token=abc&b=2", "token") == "abc");
    CHECK(query_value("/?token=", "token") == "");
    CHECK_FALSE(query_value("/?token", "token"));
    CHECK_FALSE(query_value("/?mytoken=abc", "token"));
    CHECK_FALSE(query_value("/?a=token=abc", "token"));
    CHECK_FALSE(query_value("/token=abc", "token"));
}

}  // namespace tarazy::message_test
