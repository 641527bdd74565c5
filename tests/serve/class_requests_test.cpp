#include "serve/class_requests.h"

#include "classroom/game/class_worlds.h"

namespace tarazy::class_requests_test {

using Json = nlohmann::json;

namespace {

const Identity teacher{Role::teacher, {}};

Json ask(Classroom& classroom, Place place, const Identity& sender, const std::string& body) {
    return Json::parse(answer_for_class(place, sender, body, classroom).body);
}

}  // namespace

TEST_CASE("A class is opened, played and closed by requests") {
    Classroom classroom(class_laboratory(), "K7QX2");
    const Identity asel{Role::student, classroom.join("K7QX2", "Asel")};
    Json state = ask(classroom, Place::open, teacher, R"({"scenario":"steppe","rounds":2})");
    CHECK(state.at("phase") == "choosing");
    CHECK(state.contains("world"));
    const std::string seat = state.at("seats").at(0).at("actor");
    state = ask(classroom, Place::seat, asel, Json{{"actor", seat}}.dump());
    CHECK(state.at("you").at("seat") == seat);
    CHECK_FALSE(state.contains("world"));
    state = ask(classroom, Place::choice, asel, R"({"round":1,"doctrine":"hedge"})");
    CHECK(state.at("seats").at(0).at("choice").at("doctrine") == "hedge");
    state = ask(classroom, Place::advance, teacher, R"({"round":1})");
    CHECK(state.at("round") == 2);
    CHECK(state.contains("history"));
    CHECK(ask(classroom, Place::close, teacher, "").at("open") == false);
    CHECK(ask(classroom, Place::reopen, teacher, "{}").at("open") == true);
    state = ask(classroom, Place::seat, asel, R"({"actor":null})");
    CHECK(state.at("you").at("seat").is_null());
    ask(classroom, Place::seat, asel, Json{{"actor", seat}}.dump());
    ask(classroom, Place::kick, teacher, Json{{"seat", seat}}.dump());
    CHECK_FALSE(classroom.knows(asel.student));
}

TEST_CASE("Everybody sees as who they are") {
    CHECK(viewer_of(teacher).teacher);
    CHECK(viewer_of({Role::student, "7"}).student == StudentId("7"));
    const Viewer nobody = viewer_of({});
    CHECK_FALSE(nobody.teacher);
    CHECK_FALSE(nobody.student);
}

TEST_CASE("Bodies that are no JSON objects or lack a member are wrong input, and change nothing") {
    Classroom classroom(class_laboratory(), "K7QX2");
    const std::string before = classroom.saved();
    for (const char* body : {"[]", "7", "null", "{", "{\"a\":1}}", "\xff", "\"text\""}) {
        INFO(body);
        CHECK_THROWS_AS(answer_for_class(Place::open, teacher, body, classroom), InputError);
    }
    CHECK_THROWS_AS(answer_for_class(Place::advance, teacher, "{}", classroom), InputError);
    CHECK_THROWS_AS(answer_for_class(Place::advance, teacher, R"({"round":-1})", classroom), InputError);
    CHECK_THROWS_AS(answer_for_class(Place::advance, teacher, R"({"round":1.5})", classroom), InputError);
    CHECK_THROWS_AS(answer_for_class(Place::kick, teacher, R"({"seat":7})", classroom), InputError);
    CHECK_THROWS_AS(answer_for_class(Place::seat, {Role::student, "1"}, "{}", classroom), InputError);
    CHECK_THROWS_AS(parsed_body(std::string(30'000, '[')), InputError);
    CHECK_THROWS_AS(parsed_body(std::string(30'000, '[') + std::string(30'000, ']')), InputError);
    CHECK(classroom.saved() == before);
}

}  // namespace tarazy::class_requests_test
