#include "classroom/game/class_state.h"

#include "classroom/game/class_worlds.h"
#include "classroom/game/errors.h"

namespace tarazy::game_class_state_test {

using Json = nlohmann::json;

namespace {

/// Ann sits for Kazakhstan, Bek for Russia, Gül stands; Ann has chosen in the first round, which is on.
struct Room {
    Room() {
        const auto nobody = [](const StudentId&) { return false; };
        for (const char* const name : {"Ann", "Bek", "Gül"}) students.join(name, nobody);
        students.connected("s1", true);
        game.take("s1", "KAZ");
        game.take("s2", "RUS");
        game.choose("s1", {{"round", 1U}, {"doctrine", "hedge"}, {"weights", {{"CHN", 0.3}}}});
    }
    Json seen(const Viewer& viewer, StateParts parts = StateParts::all) const { return parsed(class_state(&game, false, students, viewer, parts)); }
    void play(std::size_t round) {
        game.play(round, [&](const StudentId& id) { return students.student(id).name; });
    }

    Students students;
    ClassGame game{class_laboratory(),
                   {.scenario = "steppe", .changes = {.settings = {{"world.anarchy", "0.8"}}, .doctrine_choices = {{"RUS", "balance"}}}, .seed = 9},
                   {"KAZ", "RUS", "CHN"},
                   3,
                   1};
};

const Viewer teacher{.teacher = true, .student = {}};

Viewer student(const char* id) {
    return {.teacher = false, .student = id};
}

}  // namespace

TEST_CASE("the state tells the course of the class") {
    const Room room;
    const Json state = room.seen(teacher);
    CHECK(state.at("open") == true);
    CHECK(state.at("scenario") == "steppe");
    CHECK(state.at("round") == 1);
    CHECK(state.at("rounds") == 3);
    CHECK(state.at("phase") == "choosing");
    CHECK(state.at("start") == 2021);
    CHECK(state.at("end") == 2051);
    CHECK(state.at("now") == 2021);
    CHECK(state.at("settings") == Json::parse(R"({"scenario":"steppe","set":[["world.anarchy","0.8"]],"policy":[["RUS","balance"]],"seed":9})"));
    CHECK(state.at("history").at("times") == Json{2021});
    CHECK(state.at("played").empty());
    CHECK(state.at("world").at("actors").size() == 3);
    CHECK(state.at("you").is_null());
    CHECK(state.at("students").size() == 3);
    CHECK(state["students"][0] == Json::parse(R"({"id":"s1","name":"Ann","seat":"KAZ","connected":true})"));
    CHECK(state["students"][2].at("seat").is_null());
}

TEST_CASE("a choice of the round that is on is seen by who made it and by the teacher alone") {
    Room room;
    const Json choice = Json::parse(R"({"doctrine":"hedge","weights":{"CHN":0.3}})");
    CHECK(room.seen(teacher).at("seats")[0].at("choice") == choice);
    CHECK(room.seen(student("s1")).at("seats")[0].at("choice") == choice);
    for (const Viewer& viewer : {student("s2"), student("s3"), Viewer{}}) {
        for (const StateParts parts : {StateParts::all, StateParts::changing}) {
            const Json seen = room.seen(viewer, parts);
            CHECK(seen.at("seats")[0] == Json::parse(R"({"actor":"KAZ","student":"Ann","connected":true,"chosen":true})"));
            CHECK_FALSE(seen.contains("students"));
            CHECK(seen.dump().find("0.3") == std::string::npos);
        }
    }
    CHECK(room.seen(student("s2")).at("seats")[1] == Json::parse(R"({"actor":"RUS","student":"Bek","connected":false,"chosen":false})"));
    CHECK(room.seen(student("s2")).at("seats")[2].at("student").is_null());
    CHECK(room.seen(student("s1")).at("you") == Json::parse(R"({"id":"s1","name":"Ann","seat":"KAZ"})"));
    CHECK(room.seen(student("s3")).at("you").at("seat").is_null());
    CHECK_THROWS_AS(room.seen(student("s4")), UnknownStudent);
}

TEST_CASE("what was played is seen by all") {
    Room room;
    room.play(1);
    room.game.leave("s1");
    room.play(2);
    const Json state = room.seen(student("s2"));
    CHECK(state.at("round") == 3);
    CHECK(state.at("now") == 2041);
    CHECK(state.at("history").at("times").back() == 2041);
    CHECK(state.at("history").at("alignment").size() == 3);
    CHECK(state.at("played") == Json::parse(R"([
        {"round":1,"from":2021,"to":2031,"choices":{"KAZ":{"doctrine":"hedge","weights":{"CHN":0.3},"student":"Ann"},
                                                    "RUS":{"student":"Bek","kept":true},"CHN":{"engine":true,"kept":true}}},
        {"round":2,"from":2031,"to":2041,"choices":{"KAZ":{"doctrine":"hedge","weights":{"CHN":0.3},"engine":true,"kept":true},
                                                    "RUS":{"student":"Bek","kept":true},"CHN":{"engine":true,"kept":true}}}])"));
    room.play(3);
    CHECK(room.seen(teacher).at("phase") == "finished");
    CHECK(room.seen(teacher).at("round") == 3);
}

TEST_CASE("what only changes seats and choices need not tell the world and its history again") {
    Room room;
    room.play(1);
    const Json all = room.seen(student("s1"));
    Json changing = room.seen(student("s1"), StateParts::changing);
    for (const char* const part : {"world", "played", "history"}) {
        CHECK_FALSE(changing.contains(part));
        changing[part] = all.at(part);
    }
    CHECK(changing == all);
}

TEST_CASE("without a class there is a lobby, and a closed class is not open") {
    const Room room;
    const Json lobby = parsed(class_state(nullptr, false, room.students, student("s1"), StateParts::all));
    CHECK(lobby == Json::parse(R"({"open":false,"scenario":null,"round":0,"rounds":0,"phase":"lobby","seats":[],
                                   "you":{"id":"s1","name":"Ann","seat":null},"world":null,"played":[],"history":null})"));
    const Json closed = parsed(class_state(&room.game, true, room.students, teacher, StateParts::all));
    CHECK(closed.at("open") == false);
    CHECK(closed.at("phase") == "choosing");
}

}  // namespace tarazy::game_class_state_test
