#include "serve/event_streams.h"

#include <deque>

#include "serve/listening.h"
#include "support/catch.h"

namespace tarazy::event_streams_test {

namespace {

/// Streams whose state is the viewer, the parts and a number that counts.
struct Desk {
    EventStreams streams{{.state =
                              [this](const Viewer& viewer, StateParts parts) {
                                  return (viewer.teacher ? std::string("teacher") : viewer.student.value_or("nobody")) +
                                         (parts == StateParts::all ? " all " : " changing ") + std::to_string(number);
                              },
                          .presence = [this](const StudentId& student, bool here) { presence.push_back(student + (here ? "+" : "-")); },
                          .later = [this](std::function<void()> task) { tasks.push_back(std::move(task)); }}};
    int number = 0;
    std::vector<std::string> presence;
    std::deque<std::function<void()>> tasks;

    std::shared_ptr<Listening> add(Viewer viewer) {
        auto stream = std::make_shared<Listening>();
        REQUIRE(streams.add(viewer, stream));
        return stream;
    }
    void run() {
        while (!tasks.empty()) {
            const auto task = std::move(tasks.front());
            tasks.pop_front();
            task();
        }
    }
    void take(const std::shared_ptr<Listening>& stream) {
        streams.sent(stream.get());
        run();
    }
};

const Viewer teacher{true, std::nullopt};
const Viewer asel{false, "asel"};
const Viewer bolat{false, "bolat"};

std::vector<std::string> events(std::vector<std::string> states) {
    for (std::string& state : states) state = event_text("class", state);
    return states;
}

}  // namespace

TEST_CASE("An event is text as EventSource reads it") {
    CHECK(event_text("class", "{}") == "event: class\ndata: {}\n\n");
}

TEST_CASE("A new stream gets the whole state, then what changes") {
    Desk desk;
    const auto stream = desk.add(asel);
    desk.run();
    CHECK(stream->texts == events({"asel all 0"}));
    desk.take(stream);
    desk.number = 1;
    desk.streams.changed(StateParts::changing);
    desk.run();
    CHECK(stream->texts == events({"asel all 0", "asel changing 1"}));
}

TEST_CASE("Who is slow gets the newest when the last is through, and misses no part") {
    Desk desk;
    const auto slow = desk.add(asel);
    const auto quick = desk.add(teacher);
    desk.run();
    desk.take(quick);
    for (desk.number = 1; desk.number <= 3; ++desk.number) {
        desk.streams.changed(desk.number == 2 ? StateParts::all : StateParts::changing);
        desk.run();
        desk.take(quick);
    }
    desk.number = 9;
    CHECK(slow->texts.size() == 1);
    CHECK(quick->texts == events({"teacher all 0", "teacher changing 1", "teacher all 2", "teacher changing 3"}));
    desk.take(slow);
    CHECK(slow->texts == events({"asel all 0", "asel all 9"}));
}

TEST_CASE("Streams are told one at a time, so that others have their turn") {
    Desk desk;
    const auto a = desk.add(asel);
    const auto b = desk.add(bolat);
    REQUIRE(desk.tasks.size() == 1);
    const auto task = desk.tasks.front();
    desk.tasks.pop_front();
    task();
    CHECK(a->texts.size() + b->texts.size() == 1);
    CHECK(desk.tasks.size() == 1);
}

TEST_CASE("A student is here from the first stream to the last") {
    Desk desk;
    const auto first = desk.add(asel);
    const auto second = desk.add(asel);
    desk.streams.remove(first.get());
    CHECK(desk.presence == std::vector<std::string>{"asel+"});
    desk.streams.remove(second.get());
    desk.streams.remove(second.get());
    CHECK(desk.presence == std::vector<std::string>{"asel+", "asel-"});
    desk.add(teacher);
    CHECK(desk.presence.size() == 2);
}

TEST_CASE("Too many streams of one end the oldest of them alone") {
    Desk desk;
    const auto other = desk.add(bolat);
    std::vector<std::shared_ptr<Listening>> mine;
    for (std::size_t k = 0; k <= EventStreams::most_of_one; ++k) mine.push_back(desk.add(asel));
    CHECK(mine.front()->ended);
    for (std::size_t k = 1; k < mine.size(); ++k) CHECK_FALSE(mine[k]->ended);
    CHECK_FALSE(other->ended);
    CHECK(desk.streams.size() == 1 + EventStreams::most_of_one);
    CHECK(desk.presence == std::vector<std::string>{"bolat+", "asel+"});
}

TEST_CASE("All students together have so many streams, the teacher always another") {
    Desk desk;
    for (std::size_t k = 0; k < EventStreams::most_of_students; ++k) desk.add({false, "student " + std::to_string(k)});
    CHECK_FALSE(desk.streams.add(asel, std::make_shared<Listening>()));
    CHECK(desk.streams.add(teacher, std::make_shared<Listening>()));
}

TEST_CASE("Who is dismissed sees once more what nobody in particular sees, and is cut off") {
    Desk desk;
    const auto stream = desk.add(asel);
    const auto other = desk.add(bolat);
    desk.run();
    desk.streams.dismiss([](const StudentId& student) { return student == "bolat"; });
    desk.take(other);
    CHECK_FALSE(stream->ended);
    desk.take(stream);
    CHECK(stream->texts == events({"asel all 0", "nobody changing 0"}));
    CHECK_FALSE(stream->ended);
    desk.take(stream);
    CHECK(stream->ended);
    CHECK(desk.streams.size() == 1);
    CHECK_FALSE(other->ended);
}

TEST_CASE("A beat goes out on silent streams alone") {
    Desk desk;
    const auto busy = desk.add(asel);
    const auto silent = desk.add(bolat);
    desk.run();
    desk.take(silent);
    desk.streams.beat();
    CHECK(busy->texts.size() == 1);
    REQUIRE(silent->texts.size() == 2);
    CHECK(silent->texts.back().starts_with(":"));
    CHECK(silent->texts.back().ends_with("\n\n"));
}

TEST_CASE("At the end all streams end") {
    Desk desk;
    const auto a = desk.add(asel);
    const auto b = desk.add(teacher);
    desk.streams.end();
    CHECK(a->ended);
    CHECK(b->ended);
    CHECK(desk.streams.size() == 0);
    desk.run();
}

}  // namespace tarazy::event_streams_test
