#include "serve/result_answers.h"

#include <deque>

#include "classroom/game/class_worlds.h"

namespace tarazy::result_answers_test {

using Json = nlohmann::json;

namespace {

/// Scores that are computed when the test says so.
struct Desk {
    Classroom classroom{class_laboratory(), "K7QX2"};
    std::deque<Task> on_pool;
    int kept = 0;
    ResultDesk desk{classroom,
                    2,
                    {.run_on_pool = [this](Task task) { on_pool.push_back(std::move(task)); },
                     .post_to_service = [](const Task& task) { task(); },
                     .kept = [this] { ++kept; }}};
    std::vector<HttpAnswer> answers;

    void ask() {
        desk.ask([this](HttpAnswer answer) { answers.push_back(std::move(answer)); });
    }
    void run_one() {
        REQUIRE_FALSE(on_pool.empty());
        const Task task = std::move(on_pool.front());
        on_pool.pop_front();
        task();
    }
    void play() {
        classroom.open(Json::parse(R"({"scenario":"steppe","rounds":1})"));
        const StudentId asel = classroom.join("K7QX2", "Asel");
        const Json state = Json::parse(classroom.state_json({.teacher = true, .student = {}}));
        classroom.take_seat(asel, state.at("seats").at(0).at("actor").get<std::string>());
        classroom.advance(1);
    }
};

}  // namespace

TEST_CASE("Before the last round there is no result") {
    Desk desk;
    desk.ask();
    REQUIRE(desk.answers.size() == 1);
    CHECK(desk.answers[0].status == 409);
    CHECK(desk.on_pool.empty());
}

TEST_CASE("All who ask get the result that is computed once") {
    Desk desk;
    desk.play();
    desk.desk.prepare();
    desk.ask();
    desk.ask();
    CHECK(desk.answers.empty());
    REQUIRE(desk.on_pool.size() == 1);
    desk.run_one();
    desk.ask();
    REQUIRE(desk.answers.size() == 3);
    CHECK(desk.on_pool.empty());
    CHECK(desk.kept == 1);
    for (const HttpAnswer& answer : desk.answers) {
        CHECK(answer.status == 200);
        CHECK(answer.body == desk.classroom.result_json());
    }
}

TEST_CASE("A server that is stopped computes no more, and who waits hears so") {
    Desk desk;
    desk.play();
    desk.ask();
    desk.desk.stop();
    desk.run_one();
    desk.ask();
    REQUIRE(desk.answers.size() == 2);
    CHECK(desk.answers[0].status == 503);
    CHECK(desk.answers[1].status == 503);
}

TEST_CASE("Who waits for a class that is replaced by another hears of the other") {
    Desk desk;
    desk.play();
    desk.ask();
    desk.classroom.open(Json::parse(R"({"scenario":"steppe","rounds":1})"));
    desk.run_one();
    REQUIRE(desk.answers.size() == 1);
    CHECK(desk.answers[0].status == 409);
}

}  // namespace tarazy::result_answers_test
