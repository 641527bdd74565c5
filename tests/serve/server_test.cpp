#include "serve/server.h"

#include <fstream>

#include "model/error.h"
#include "serve/running_server.h"
#include "support/pace.h"

namespace tarazy::server_test {

using Json = nlohmann::json;

namespace {

Json body_of(const std::string& answer) {
    INFO(answer);
    REQUIRE(status_of(answer) == "200");
    return Json::parse(answer.substr(answer.find("\r\n\r\n") + 4));
}

std::string join(const RunningServer& server, const std::string& name) {
    const std::string answer = server.ask("POST", "/api/join", {}, Json{{"code", server.server().join_code()}, {"name", name}}.dump());
    REQUIRE(status_of(answer) == "200");
    const std::string cookie = "tarazy_" + std::to_string(server.port()) + "=";
    return answer.substr(answer.find(cookie) + cookie.size(), 34);
}

}  // namespace

TEST_CASE("A server that is started again goes on with the class, its secrets, code and port", "[threads]") {
    const StatePlace place;
    std::uint16_t port = 0;
    std::string teacher;
    std::string code;
    std::string asel;
    std::string seat;
    {
        const RunningServer server(place.file());
        CHECK_FALSE(server.server().goes_on());
        port = server.port();
        teacher = server.teacher();
        code = server.server().join_code();
        asel = join(server, "Asel");
        const Json state = body_of(server.ask("POST", "/api/class/open", teacher, R"({"scenario":"steppe","rounds":3})"));
        seat = state.at("seats").at(0).at("actor");
        body_of(server.ask("POST", "/api/class/seat", asel, Json{{"actor", seat}}.dump()));
        body_of(server.ask("POST", "/api/class/choice", asel, R"({"round":1,"doctrine":"hedge"})"));
        body_of(server.ask("POST", "/api/class/advance", teacher, R"({"round":1})"));
        body_of(server.ask("POST", "/api/class/choice", asel, R"({"round":2,"doctrine":"balance"})"));
    }
    const RunningServer server(place.file(), std::nullopt);
    CHECK(server.server().goes_on());
    CHECK(server.port() == port);
    CHECK(server.teacher() == teacher);
    CHECK(server.server().join_code() == code);
    const Json state = body_of(server.ask("GET", "/api/class", asel));
    CHECK(state.at("round") == 2);
    CHECK(state.at("you").at("seat") == seat);
    CHECK(state.at("seats").at(0).at("choice").at("doctrine") == "balance");
    CHECK(state.at("history").is_object());
}

TEST_CASE("A student is present while an event stream is open", "[threads]") {
    const StatePlace place;
    const RunningServer server(place.file());
    const std::string asel = join(server, "Asel");
    const auto is_here = [&] { return body_of(server.ask("GET", "/api/class", server.teacher())).at("students").at(0).at("connected") == true; };
    CHECK_FALSE(is_here());
    {
        WebClient stream(server.port());
        stream.say("GET /api/events HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) + "\r\nCookie: tarazy_" +
                   std::to_string(server.port()) + "=" + asel + "\r\n\r\n");
        stream.hear("event: class");
        CHECK(is_here());
    }
    for (int tries = 0; is_here() && tries < 200; ++tries) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK_FALSE(is_here());
}

TEST_CASE("What is kept elsewhere or damaged is an error before anything is served") {
    const StatePlace place;
    const ServerPlan plan{.port = 0, .state_file = place.file(), .say = [](const std::string&) {}};
    {
        const Server first(class_laboratory(), plan);
        CHECK_THROWS_AS(Server(class_laboratory(), plan), FileError);
    }
    std::ofstream(place.file()) << "{";
    CHECK_THROWS_WITH(Server(class_laboratory(), plan), Catch::Contains(place.file()) && Catch::Contains("--fresh"));
    ServerPlan fresh = plan;
    fresh.fresh = true;
    CHECK_NOTHROW(Server(class_laboratory(), fresh));
    CHECK_NOTHROW(Server(class_laboratory(), plan));
}

TEST_CASE("A fresh server has other secrets and another code") {
    const StatePlace place;
    ServerPlan plan{.port = 0, .state_file = place.file(), .say = [](const std::string&) {}};
    std::string url;
    std::string code;
    {
        const Server first(class_laboratory(), plan);
        url = first.teacher_url();
        code = first.join_code();
    }
    plan.fresh = true;
    const Server second(class_laboratory(), plan);
    CHECK_FALSE(second.goes_on());
    CHECK(url.substr(url.find('=')) != second.teacher_url().substr(second.teacher_url().find('=')));
    CHECK(code != second.join_code());
}

TEST_CASE("A port that is named must be free, the usual one gives way to the next") {
    const StatePlace place;
    const StatePlace other;
    const Server first(class_laboratory(), {.port = 0, .state_file = place.file(), .say = [](const std::string&) {}});
    CHECK_THROWS_AS(Server(class_laboratory(), {.port = first.port(), .state_file = other.file(), .say = [](const std::string&) {}}), FileError);
    const Server usual(class_laboratory(), {.port = std::nullopt, .state_file = other.file(), .say = [](const std::string&) {}});
    CHECK(usual.port() >= Server::usual_port);
    CHECK(usual.port() <= Server::usual_port + 20);
}

TEST_CASE("A computation does not keep the server from answering or ending", "[threads]") {
    const StatePlace place;
    const auto begun = std::chrono::steady_clock::now();
    {
        const RunningServer server(place.file());
        WebClient busy(server.port());
        const std::string body = R"({"scenario":"kazakhstan-2021","runs":1000,"series":["power","security","tension"]})";
        busy.say("POST /api/ensemble HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) + "\r\nAuthorization: Bearer " + server.teacher() +
                 "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        CHECK(status_of(server.ask("GET", "/api/me")) == "200");
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(30) * pace);
}

}  // namespace tarazy::server_test
