#include "serve/checks.h"

#include "support/catch.h"

namespace tarazy::checks_test {

namespace {

HttpRequest get(std::string target) {
    HttpRequest request;
    request.method = "GET";
    request.target = std::move(target);
    request.hosts = {"127.0.0.1:8642"};
    return request;
}

HttpRequest post(std::string target) {
    HttpRequest request = get(std::move(target));
    request.method = "POST";
    request.content_type = "application/json";
    return request;
}

/// 0: may come in.
unsigned status(const HttpRequest& request, const HostNames& names = HostNames(8642)) {
    const auto answer = refusal(request, names);
    return answer ? answer->status : 0;
}

unsigned status_of_host(std::vector<std::string> hosts, const HostNames& names = HostNames(8642)) {
    HttpRequest request = get("/");
    request.hosts = std::move(hosts);
    return status(request, names);
}

}  // namespace

TEST_CASE("Only the server's own names lead in") {
    for (const char* good : {"127.0.0.1:8642", "localhost:8642", "LocalHost:8642", "[::1]:8642"}) {
        INFO(good);
        CHECK(status_of_host({good}) == 0);
    }
    for (const char* bad : {"", "127.0.0.1", "127.0.0.1:8643", "127.0.0.1.evil.example:8642", "evil.example:8642", "localhost:8642.evil.example",
                            "192.168.1.5:8642", "::1:8642", " 127.0.0.1:8642"}) {
        INFO(bad);
        CHECK(status_of_host({bad}) == 403);
    }
    CHECK(status_of_host({}) == 403);
    CHECK(status_of_host({"127.0.0.1:8642", "evil.example"}) == 403);
}

TEST_CASE("On a network the machine's addresses and names are the server's own too") {
    const HostNames names(8642, {"192.168.1.5", "fd00::A", "Laptop"});
    for (const char* good : {"192.168.1.5:8642", "[fd00::a]:8642", "laptop:8642", "localhost:8642"}) {
        INFO(good);
        CHECK(status_of_host({good}, names) == 0);
    }
    CHECK(status_of_host({"192.168.1.6:8642"}, names) == 403);
    CHECK(status_of_host({"192.168.1.5"}, names) == 403);
    CHECK(status_of_host({"192.168.1.5"}, HostNames(80, {"192.168.1.5"})) == 0);
}

TEST_CASE("Pages of other sites reach no address of the interface, but may link to the page") {
    for (const char* origin : {"null", "http://evil.example", "https://127.0.0.1:8642", "http://127.0.0.1:9999", "http://127.0.0.1:8642.evil.example",
                               "127.0.0.1:8642", ""}) {
        INFO(origin);
        HttpRequest request = post("/api/history");
        request.origin = origin;
        CHECK(status(request) == 403);
        request = get("/");
        request.origin = origin;
        CHECK(status(request) == 0);
    }
    HttpRequest request = post("/api/history");
    request.origin = "http://localhost:8642";
    CHECK(status(request) == 0);
    for (const auto& [site, expected] :
         {std::pair("cross-site", 403U), std::pair("same-site", 403U), std::pair("", 403U), std::pair("none", 0U), std::pair("same-origin", 0U)}) {
        INFO(site);
        request.fetch_site = site;
        CHECK(status(request) == expected);
    }
}

TEST_CASE("Something is changed by POST with JSON alone") {
    CHECK(status(post("/api/join")) == 0);
    HttpRequest request = post("/api/join");
    for (const char* type :
         {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp", "text/application/json"}) {
        INFO(type);
        request.content_type = type;
        CHECK(status(request) == 415);
    }
    request.content_type = "Application/JSON ; charset=utf-8";
    CHECK(status(request) == 0);
    for (const char* method : {"PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", ""}) {
        INFO(method);
        request.method = method;
        CHECK(status(request) == 405);
    }
}

TEST_CASE("A target is a path of visible characters") {
    CHECK(status(get("/%D2%9B?a=b#c")) == 0);
    for (const char* target : {"", "*", "http://127.0.0.1:8642/", "/a b", "/\x01", "/\xd2\x9b"}) {
        INFO(target);
        CHECK(status(get(target)) == 400);
    }
}

}  // namespace tarazy::checks_test
