#include "serve/routes.h"

#include "support/catch.h"

namespace tarazy::routes_test {

namespace {

unsigned status(std::string_view target, std::string_view method, Role role) {
    const auto route = route_of(target);
    if (!route) return 404;
    const auto answer = refusal(*route, method, role);
    return answer ? answer->status : 0;
}

}  // namespace

TEST_CASE("Nobody but the teacher reaches what is the teacher's") {
    const std::vector<std::pair<const char*, const char*>> all{
        {"/api/scenarios", "GET"},    {"/api/scenario/steppe", "GET"}, {"/api/history", "POST"},    {"/api/ensemble", "POST"},
        {"/api/explain", "POST"},     {"/api/yaml", "POST"},           {"/api/class/open", "POST"}, {"/api/class/advance", "POST"},
        {"/api/class/close", "POST"}, {"/api/class/reopen", "POST"},   {"/api/class/kick", "POST"},
    };
    for (const auto& [target, method] : all) {
        INFO(target);
        CHECK(status(target, method, Role::teacher) == 0);
        CHECK(status(target, method, Role::student) == 403);
        CHECK(status(target, method, Role::none) == 401);
        CHECK(status(std::string(target) + "?a=b", method, Role::student) == 403);
    }
}

TEST_CASE("Students act for themselves, members look on, anybody may join") {
    for (const char* target : {"/api/class/seat", "/api/class/choice"}) {
        CHECK(status(target, "POST", Role::student) == 0);
        CHECK(status(target, "POST", Role::teacher) == 403);
        CHECK(status(target, "POST", Role::none) == 401);
    }
    for (const char* target : {"/api/class", "/api/class/result", "/api/events"}) {
        CHECK(status(target, "GET", Role::student) == 0);
        CHECK(status(target, "GET", Role::teacher) == 0);
        CHECK(status(target, "GET", Role::none) == 401);
    }
    for (const Role role : {Role::none, Role::student, Role::teacher}) {
        CHECK(status("/api/me", "GET", role) == 0);
        CHECK(status("/api/join", "POST", role) == 0);
        CHECK(status("/", "GET", role) == 0);
        CHECK(status("/assets/classroom.js", "HEAD", role) == 0);
    }
}

TEST_CASE("Wrong methods and addresses") {
    CHECK(status("/api/join", "GET", Role::none) == 405);
    CHECK(status("/api/class/open", "GET", Role::teacher) == 405);
    CHECK(status("/api/me", "POST", Role::teacher) == 405);
    CHECK(status("/api/events", "HEAD", Role::teacher) == 405);
    CHECK(status("/", "POST", Role::none) == 405);
    for (const char* target : {"/api/", "/api/nothing", "/api/class/", "/api/classes", "/api/me/", "/api/../"}) {
        INFO(target);
        CHECK(status(target, "GET", Role::teacher) == 404);
    }
}

}  // namespace tarazy::routes_test
