#include "serve/connection.h"

#include "serve/running_server.h"

namespace tarazy::connection_test {

namespace {

std::string head(const RunningServer& server, const std::string& first_line, const std::string& more = "") {
    return first_line + "\r\nHost: 127.0.0.1:" + std::to_string(server.port()) + "\r\n" + more + "\r\n";
}

}  // namespace

TEST_CASE("A connection answers one request after another, also those sent at once", "[threads]") {
    const StatePlace place;
    const RunningServer server(place.file());
    WebClient client(server.port());
    for (int k = 0; k < 3; ++k) CHECK(status_of(client.ask("GET", "/api/me")) == "200");
    const std::string request = head(server, "GET /api/me HTTP/1.1");
    client.say(request + request + head(server, "GET /api/nothing HTTP/1.1"));
    CHECK(status_of(client.hear_answer()) == "200");
    CHECK(status_of(client.hear_answer()) == "200");
    CHECK(status_of(client.hear_answer()) == "404");
    client.say(head(server, "GET /api/me HTTP/1.1", "Connection: close\r\n"));
    CHECK(status_of(client.hear_answer()) == "200");
    CHECK(client.hears_the_end());
}

TEST_CASE("Every answer has the headers that keep a page safe", "[threads]") {
    const StatePlace place;
    const RunningServer server(place.file());
    for (const char* target : {"/", "/api/me", "/api/nothing"}) {
        const std::string answer = server.ask("GET", target);
        INFO(answer.substr(0, 500));
        CHECK(answer.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
        CHECK(answer.find("Cache-Control: no-store") != std::string::npos);
        CHECK(answer.find("\r\nServer:") == std::string::npos);
    }
}

TEST_CASE("HEAD has the head of GET and no body", "[threads]") {
    const StatePlace place;
    const RunningServer server(place.file());
    WebClient client(server.port());
    client.say(head(server, "HEAD / HTTP/1.1"));
    const std::string answer = client.hear("\r\n\r\n");
    CHECK(status_of(answer) == "200");
    CHECK(answer.find("Content-Length: 0\r\n") == std::string::npos);
    // The next answer follows at once.
    CHECK(client.ask("GET", "/api/me").starts_with("HTTP/1.1 200"));
}

TEST_CASE("What is no HTTP, or too long, is answered and cut off", "[threads]") {
    const StatePlace place;
    const RunningServer server(place.file());
    const std::string post = "POST /api/join HTTP/1.1";
    const std::string json = "Content-Type: application/json\r\n";
    const std::vector<std::pair<std::string, std::string>> wrong{
        {"hello\r\n\r\n", "400"},
        {"GET / HTTP/9.9\r\n\r\n", "400"},
        {"GET /\x01 HTTP/1.1\r\n\r\n", "400"},
        {head(server, post, "Content-Length: minus\r\n"), "400"},
        {head(server, "GET / HTTP/1.1", "X: " + std::string(9000, 'x') + "\r\n"), "431"},
        {head(server, post, json + "Content-Length: 65537\r\n"), "413"},
        {head(server, post, json + "Transfer-Encoding: chunked\r\n") + "fffff\r\n" + std::string(100'000, ' '), "413"},
    };
    for (const auto& [request, status] : wrong) {
        INFO(request.substr(0, 60));
        WebClient client(server.port());
        client.say(request);
        client.fall_silent();
        CHECK(status_of(client.hear_answer()) == status);
        CHECK(client.hears_the_end());
    }
    CHECK(status_of(server.ask("GET", "/api/me")) == "200");
}

TEST_CASE("A body that is refused unread does not become the next request", "[threads]") {
    const StatePlace place;
    const RunningServer server(place.file());
    WebClient client(server.port());
    const std::string smuggled = head(server, "GET /api/me HTTP/1.1");
    client.say(head(server, "POST /api/class/open HTTP/1.1",
                    "Content-Type: application/json\r\nContent-Length: " + std::to_string(smuggled.size()) + "\r\n") +
               smuggled);
    CHECK(status_of(client.hear_answer()) == "401");
    CHECK(client.hear_answer().empty());
    CHECK(client.hears_the_end());
}

TEST_CASE("An event stream tells the class at once and at every change", "[threads]") {
    const StatePlace place;
    const RunningServer server(place.file());
    WebClient stream(server.port());
    stream.say(head(server, "GET /api/events HTTP/1.1", "Authorization: Bearer " + server.teacher() + "\r\n"));
    const std::string begin = stream.hear("\n\n");
    CHECK(begin.find("Content-Type: text/event-stream") != std::string::npos);
    CHECK(begin.ends_with("retry: 2000\n\n"));
    CHECK(stream.hear("\n\n").starts_with("event: class\ndata: {"));
    CHECK(status_of(server.ask("POST", "/api/class/open", server.teacher(), R"({"scenario":"steppe","rounds":2})")) == "200");
    CHECK(stream.hear("\n\n").find("\"phase\":\"choosing\"") != std::string::npos);
}

}  // namespace tarazy::connection_test
