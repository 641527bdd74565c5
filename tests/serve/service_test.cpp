#include "serve/service.h"

#include "serve/desk.h"

namespace tarazy::service_test {

using Json = nlohmann::json;

TEST_CASE("The page is anybody's, and the printed address makes a browser the teacher's") {
    Desk desk;
    CHECK(desk.ask("GET", "/").body == "<p>page");
    CHECK(desk.ask("GET", "/assets/classroom.js").body == "1");
    CHECK(desk.ask("GET", "/index.html").status == 200);
    CHECK(desk.ask("GET", "/../etc/passwd").status == 404);
    const HttpAnswer answer = desk.ask("GET", "/?token=" + desk.sessions.teacher());
    CHECK(answer.status == 303);
    CHECK(answer.headers.at(0) == std::pair<std::string, std::string>("Location", "/"));
    CHECK(answer.headers.at(1).second.starts_with("tarazy_8642=" + desk.teacher() + ";"));
    CHECK(desk.ask("GET", "/?token=" + std::string(32, '0')).status == 401);
}

TEST_CASE("Everybody is told who they are, the teacher the join code too") {
    Desk desk;
    desk.service.call({"192.168.1.5"}, {"http://192.168.1.5:8642/"});
    const Json nobody = Json::parse(desk.ask("GET", "/api/me").body);
    CHECK(nobody == Json{{"role", "none"}, {"lan", false}, {"join", nullptr}, {"version", TARAZY_VERSION}});
    const Json teacher = Json::parse(desk.ask("GET", "/api/me", desk.teacher()).body);
    CHECK(teacher.at("role") == "teacher");
    CHECK(teacher.at("join") == Json{{"code", "K7QX2"}, {"urls", {"http://192.168.1.5:8642/"}}});
    const std::string asel = desk.join("Asel");
    const Json student = Json::parse(desk.ask("GET", "/api/me", asel).body);
    CHECK(student.at("role") == "student");
    CHECK(student.at("join").is_null());
}

TEST_CASE("The laboratory answers the teacher alone") {
    Desk desk;
    const std::string asel = desk.join("Asel");
    CHECK(desk.ask("GET", "/api/scenarios", desk.teacher()).status == 200);
    CHECK(desk.ask("GET", "/api/scenarios").status == 401);
    CHECK(desk.ask("GET", "/api/scenarios", asel).status == 403);
    CHECK(desk.ask("GET", "/api/scenario/nowhere", desk.teacher()).status == 404);
    CHECK(desk.ask("GET", "/api/history", desk.teacher()).status == 405);
    CHECK(desk.ask("POST", "/api/history", desk.teacher(), "{").status == 400);
    const HttpAnswer yaml = desk.ask("POST", "/api/yaml", desk.teacher(), R"({"scenario":"steppe"})");
    CHECK(yaml.status == 200);
    CHECK(yaml.headers.at(0).second.starts_with("attachment; filename=\"steppe"));
    CHECK(desk.ask("POST", "/api/ensemble", desk.teacher(), R"({"scenario":"steppe","runs":5,"series":["power"]})").status == 200);
    CHECK(desk.faults.empty());
}

TEST_CASE("A student acts for the own seat, what is changed is kept, and those who watch are told") {
    Desk desk;
    const std::string asel = desk.join("Asel");
    const std::string bolat = desk.join("Bolat");
    CHECK(asel != bolat);
    CHECK(desk.kept == 2);
    const auto stream = std::make_shared<Listening>();
    REQUIRE(desk.service.watch({Role::teacher, {}}, stream));
    desk.run();
    REQUIRE(stream->texts.size() == 1);
    desk.service.streams().sent(stream.get());
    CHECK(desk.ask("POST", "/api/class/open", desk.teacher(), R"({"scenario":"steppe","rounds":2})").status == 200);
    CHECK(stream->texts.size() == 2);
    CHECK(stream->texts.back().find("\"world\"") != std::string::npos);
    CHECK(desk.kept == 3);
    const Json state = Json::parse(desk.ask("GET", "/api/class", asel).body);
    const std::string seat = state.at("seats").at(0).at("actor");
    CHECK(desk.ask("POST", "/api/class/seat", asel, Json{{"actor", seat}}.dump()).status == 200);
    CHECK(desk.ask("POST", "/api/class/seat", bolat, Json{{"actor", seat}}.dump()).status == 409);
    CHECK(desk.ask("POST", "/api/class/choice", bolat, R"({"round":1,"doctrine":"hedge"})").status >= 400);
    CHECK(desk.ask("POST", "/api/class/choice", asel, R"({"round":1,"doctrine":"hedge","weights":{}})").status == 200);
    CHECK(desk.ask("POST", "/api/class/choice", asel, R"({"round":1,"doctrine":"nothing"})").status == 400);
    CHECK(desk.ask("POST", "/api/class/advance", desk.teacher(), R"({"round":2})").status == 409);
    CHECK(desk.ask("POST", "/api/class/advance", desk.teacher(), R"({"round":1})").status == 200);
    // Bolat's class does not see what Asel chose for the round that is on.
    desk.ask("POST", "/api/class/choice", asel, R"({"round":2,"doctrine":"balance"})");
    CHECK(desk.ask("GET", "/api/class", bolat).body.find("\"choice\":") == std::string::npos);
    CHECK(desk.ask("GET", "/api/class", desk.teacher()).body.find("\"choice\":") != std::string::npos);
}

TEST_CASE("The result comes after the last round, also to those who asked while it was computed") {
    Desk desk;
    desk.ask("POST", "/api/class/open", desk.teacher(), R"({"scenario":"steppe","rounds":1})");
    CHECK(desk.ask("GET", "/api/class/result", desk.teacher()).status == 409);
    desk.ask("POST", "/api/class/advance", desk.teacher(), R"({"round":1})");
    CHECK(desk.ask("GET", "/api/class/result", desk.teacher()).status == 200);
}

TEST_CASE("Who is removed from a seat is nobody, and the stream ends") {
    Desk desk;
    const std::string asel = desk.join("Asel");
    desk.ask("POST", "/api/class/open", desk.teacher(), R"({"scenario":"steppe","rounds":1})");
    const std::string seat = Json::parse(desk.ask("GET", "/api/class", asel).body).at("seats").at(0).at("actor");
    desk.ask("POST", "/api/class/seat", asel, Json{{"actor", seat}}.dump());
    const auto stream = std::make_shared<Listening>();
    REQUIRE(desk.service.watch(desk.sessions.owner(asel), stream));
    desk.run();
    CHECK(desk.ask("POST", "/api/class/kick", desk.teacher(), Json{{"seat", seat}}.dump()).status == 200);
    CHECK(desk.ask("GET", "/api/class", asel).status == 401);
    while (!stream->ended) {
        desk.service.streams().sent(stream.get());
        desk.run();
    }
    CHECK(stream->texts.back().find("\"you\":null") != std::string::npos);
}

TEST_CASE("Join codes cannot be guessed from one address, and the others still come in") {
    Desk desk;
    const std::string wrong = R"({"code":"AAAAA","name":"Guesser"})";
    unsigned refused = 0;
    for (int k = 0; k < 30; ++k) refused += desk.ask("POST", "/api/join", {}, wrong, "10.0.0.9").status == 429 ? 1U : 0U;
    CHECK(refused == 20);
    const std::string right = R"({"code":"k7qx2","name":"Asel"})";
    CHECK(desk.ask("POST", "/api/join", {}, right, "10.0.0.9").status == 429);
    CHECK(desk.ask("POST", "/api/join", {}, right, "10.0.0.8").status == 200);
    desk.now += std::chrono::seconds(11);
    CHECK(desk.ask("POST", "/api/join", {}, right, "10.0.0.9").status == 200);
}

TEST_CASE("Who has joined stays the same student, and the teacher is none") {
    Desk desk;
    const std::string asel = desk.join("Asel");
    const std::string body = R"({"code":"K7QX2","name":"Another"})";
    const HttpAnswer again = desk.ask("POST", "/api/join", asel, body);
    CHECK(again.status == 200);
    CHECK(Json::parse(again.body).at("student") == desk.sessions.owner(asel).student);
    CHECK(desk.sessions.students().size() == 1);
    CHECK(desk.ask("POST", "/api/join", desk.teacher(), body).status == 409);
}

TEST_CASE("Who asks too often waits, and others do not") {
    Desk desk;
    const std::string asel = desk.join("Asel");
    const std::string bolat = desk.join("Bolat");
    int answered = 0;
    while (desk.ask("GET", "/api/me", asel).status == 200 && answered < 10'000) ++answered;
    CHECK(answered == 60);
    CHECK(desk.ask("GET", "/api/me", asel).close);
    CHECK(desk.ask("GET", "/api/me", bolat).status == 200);
    CHECK(desk.ask("GET", "/api/me", desk.teacher()).status == 200);
    CHECK(desk.ask("GET", "/api/me").status == 200);
    desk.now += std::chrono::seconds(1);
    CHECK(desk.ask("GET", "/api/me", asel).status == 200);
}

TEST_CASE("At the end computations stop and streams end") {
    Desk desk;
    const auto stream = std::make_shared<Listening>();
    REQUIRE(desk.service.watch({Role::teacher, {}}, stream));
    desk.service.stop();
    CHECK(stream->ended);
    desk.run();
}

}  // namespace tarazy::service_test
