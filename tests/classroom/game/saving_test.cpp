#include "classroom/game/saving.h"

#include "classroom/game/class_worlds.h"
#include "model/error.h"

namespace tarazy::game_saving_test {

using Json = nlohmann::json;

namespace {

/// In the middle of the second of three rounds.
ClassFile half_way() {
    ClassFile file{.join_code = "K7QX2", .students = {}, .game = {}};
    for (const char* const name : {"Ann \"the\\ first\"", "Бек", "Gül"}) file.students.join(name, [](const StudentId&) { return false; });
    file.game.emplace(class_laboratory(),
                      LabSetting{.scenario = "steppe", .changes = {.settings = {{"world.anarchy", "0.8"}}, .doctrine_choices = {}}, .seed = 9},
                      std::vector<std::string>{"RUS", "KAZ"}, std::size_t{3}, std::uint64_t{4});
    file.game->take("s1", "KAZ");
    file.game->take("s2", "RUS");
    file.game->choose("s1", {{"round", 1U}, {"doctrine", "hedge"}, {"weights", {{"CHN", 0.1}}}});
    file.game->play(1, [&](const StudentId& id) { return file.students.student(id).name; });
    file.game->leave("s2");
    file.game->choose("s1", {{"round", 2U}, {"doctrine", "balance"}, {"weights", {{"CHN", -1.0 / 3}}}});
    return file;
}

Json good() {
    return Json::parse(class_text(half_way()));
}

void refused(const Json& spoiled) {
    INFO(spoiled.dump());
    CHECK_THROWS_AS(read_class(class_laboratory(), spoiled.dump()), FileError);
}

}  // namespace

TEST_CASE("a saved class is read back the same") {
    const ClassFile file = half_way();
    const std::string text = class_text(file);
    const ClassFile again = read_class(class_laboratory(), text);
    CHECK(class_text(again) == text);
    CHECK(again.game->history() == file.game->history());
    CHECK(again.game->number() == 4);
    CHECK(again.students.all() == file.students.all());
    CHECK(again.game->plan().choices == file.game->plan().choices);
    CHECK(again.game->seats()[1].choice == file.game->seats()[1].choice);
}

TEST_CASE("an empty, a closed and a finished classroom are read back the same") {
    const std::string empty = class_text({.join_code = "ABCDE", .students = {}, .game = {}});
    CHECK(class_text(read_class(class_laboratory(), empty)) == empty);
    ClassFile file = half_way();
    const auto name = [](const StudentId&) { return std::string("Ann"); };
    file.closed = true;
    file.game->play(2, name);
    file.game->play(3, name);
    const ClassFile again = read_class(class_laboratory(), class_text(file));
    CHECK(again.closed);
    CHECK(again.game->is_finished());
    CHECK(again.game->seat_of("s1") == std::size_t{1});
    CHECK(class_text(again) == class_text(file));
}

TEST_CASE("what is no saved class is refused") {
    const std::string text = class_text(half_way());
    CHECK_THROWS_AS(read_class(class_laboratory(), ""), FileError);
    CHECK_THROWS_AS(read_class(class_laboratory(), "[]"), FileError);
    CHECK_THROWS_AS(read_class(class_laboratory(), "{}"), FileError);
    CHECK_THROWS_AS(read_class(class_laboratory(), std::string(100'000, '[')), FileError);
    for (std::size_t length = 0; length < text.size(); length += 7)
        CHECK_THROWS_AS(read_class(class_laboratory(), text.substr(0, length)), FileError);
    Json newer = good();
    newer["tarazy_class"] = 2;
    CHECK_THROWS_WITH(read_class(class_laboratory(), newer.dump()),
                      "the saved class cannot be read (it is of version 2, not 1). Remove it to begin with an empty classroom");
}

TEST_CASE("a saved class that cannot have been is refused") {
    const auto spoil = [](const char* pointer, const Json& value) {
        Json spoiled = good();
        spoiled.at(Json::json_pointer(pointer)) = value;
        refused(spoiled);
    };
    spoil("/students/came", 2);
    spoil("/students/came", -1);
    spoil("/students/here/0/name", " Ann");
    spoil("/students/here/0/id", "s2");
    spoil("/game/settings/scenario", "atlantis");
    spoil("/game/settings/set/0/1", "-3");
    spoil("/game/rounds", 0);
    spoil("/game/rounds", -1);
    spoil("/game/rounds", 1000);
    spoil("/game/seats", Json::array());
    spoil("/game/seats/0/actor", "KAZ");
    spoil("/game/seats/0/student", "s9");
    spoil("/game/seats/0/student", "s1");
    spoil("/game/seats/0/choice", good().at("game").at("seats")[1].at("choice"));
    spoil("/game/seats/1/choice/weights/CHN", 1.5);
    spoil("/game/seats/1/choices/0/doctrine", "no such");
    spoil("/game/seats/1/choices", Json::array());
    spoil("/game/players/0/0", "two\nlines");
    spoil("/game/players/0", Json::array({"Ann"}));
    spoil("/closed", "no");
    spoil("/join_code", 7);
}

}  // namespace tarazy::game_saving_test
