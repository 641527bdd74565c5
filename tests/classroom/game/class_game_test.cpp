#include "classroom/game/class_game.h"

#include "classroom/game/class_worlds.h"
#include "classroom/game/errors.h"

namespace tarazy::game_class_game_test {

using Json = nlohmann::json;

namespace {

ClassGame steppe_game(std::size_t rounds = 3, const std::vector<std::string>& seats = {"KAZ", "RUS"}) {
    return ClassGame(class_laboratory(), {.scenario = "steppe", .changes = {}, .seed = 3}, seats, rounds, 1);
}

Json choice(std::size_t round, const char* doctrine) {
    return {{"round", round}, {"doctrine", doctrine}};
}

std::string name_of(const StudentId& id) {
    return "name of " + id;
}

}  // namespace

TEST_CASE("a class has the seats that are named, or all that decide") {
    CHECK(steppe_game().plan().seats == std::vector<std::size_t>{0, 1});
    CHECK(steppe_game(3, {}).plan().seats == std::vector<std::size_t>{0, 1, 2});
    CHECK_THROWS_AS(steppe_game(3, {"KAZ", "KAZ"}), InputError);
    CHECK_THROWS_AS(steppe_game(3, {"KAZ", "USA"}), InputError);
    CHECK_THROWS_AS(steppe_game(0), InputError);
    CHECK_THROWS_AS(steppe_game(51), InputError);
    CHECK_THROWS_AS(ClassGame(class_laboratory(), {.scenario = "stepe", .changes = {}}, {}, 3, 1), NotFound);
    const Changes wrong{.settings = {{"world.anarchi", "1"}}, .doctrine_choices = {}};
    CHECK_THROWS_AS(ClassGame(class_laboratory(), {.scenario = "steppe", .changes = wrong}, {}, 3, 1), InputError);
}

TEST_CASE("a seat is taken once, left and changed") {
    ClassGame game = steppe_game();
    game.take("s1", "KAZ");
    game.take("s1", "KAZ");
    CHECK(game.seat_of("s1") == std::size_t{0});
    CHECK_THROWS_AS(game.take("s2", "KAZ"), Conflict);
    CHECK_FALSE(game.seat_of("s2"));
    CHECK_THROWS_WITH(game.take("s2", "CHN"), "'CHN' cannot be taken (the engine plays it in this class). Choose one of the seats");
    CHECK_THROWS_AS(game.take("s2", "XYZ"), InputError);
    game.take("s2", "RUS");
    CHECK_THROWS_AS(game.take("s1", "RUS"), Conflict);
    CHECK(game.seat_of("s1") == std::size_t{0});  // who cannot change keeps the seat
    game.leave("s2");
    game.leave("s2");
    game.take("s1", "RUS");
    CHECK(game.seat_of("s1") == std::size_t{1});
    CHECK_FALSE(game.seats()[0].student);
}

TEST_CASE("a choice belongs to a round and to who sits there") {
    ClassGame game = steppe_game();
    CHECK_THROWS_WITH(game.choose("s1", choice(1, "hedge")), "the choice cannot be taken (you have no seat). Take a seat first");
    game.take("s1", "KAZ");
    CHECK_THROWS_WITH(game.choose("s1", choice(2, "hedge")), "round 2 is not on (the class is in round 1). Look at the class again");
    CHECK_THROWS_AS(game.choose("s1", Json{{"doctrine", "hedge"}}), Conflict);
    CHECK_THROWS_AS(game.choose("s1", Json::array()), InputError);
    CHECK_THROWS_AS(game.choose("s1", choice(1, "no such")), InputError);
    CHECK_FALSE(game.seats()[0].choice);
    game.choose("s1", choice(1, "hedge"));
    game.choose("s1", choice(1, "balance"));
    CHECK(game.seats()[0].choice->doctrine == doctrine_number(game.scenario(), "balance"));
    CHECK_THROWS_AS(game.choose("s1", choice(1, "no such")), InputError);
    CHECK(game.seats()[0].choice.has_value());
    game.leave("s1");
    CHECK_FALSE(game.seats()[0].choice);
    game.take("s2", "KAZ");
    CHECK_FALSE(game.seats()[0].choice);
}

TEST_CASE("rounds are played one after the other until the class is finished") {
    ClassGame game = steppe_game();
    game.take("s1", "KAZ");
    game.choose("s1", choice(1, "balance"));
    const Json start = Json::parse(game.history());
    CHECK(start.at("times") == Json{2021});
    CHECK(start.at("alignment").size() == 3);
    CHECK_THROWS_AS(game.play(2, name_of), Conflict);
    CHECK(game.now() == 2021);
    game.play(1, name_of);
    CHECK_THROWS_AS(game.play(1, name_of), Conflict);
    CHECK(game.round() == 2);
    CHECK(game.now() == 2031);
    CHECK_FALSE(game.seats()[0].choice);
    CHECK(game.plan().choices[0][0]->doctrine == doctrine_number(game.scenario(), "balance"));
    CHECK(game.players() == std::vector<RoundPlayers>{{"name of s1", ""}});
    const Json history = Json::parse(game.history());
    CHECK(history.at("times").back() == 2031);
    CHECK(history.at("actor_series").contains("interest"));
    game.play(2, name_of);
    game.play(3, name_of);
    CHECK(game.is_finished());
    CHECK(game.round() == 3);
    CHECK(game.now() == 2051);
    CHECK_THROWS_AS(game.play(4, name_of), Conflict);
    CHECK_THROWS_AS(game.choose("s1", choice(3, "hedge")), Conflict);
    CHECK_THROWS_AS(game.take("s2", "RUS"), Conflict);
    const Scoring scoring = game.scoring();
    CHECK(scoring.seats == std::vector<bool>{true, false});
    CHECK(scoring.names == std::vector<std::string>{"name of s1", ""});
}

TEST_CASE("a round whose history fails is not played") {
    const Changes wild{.settings = {{"actors.CHN.growth.economy", "100"}}, .doctrine_choices = {}};
    ClassGame game(class_laboratory(), {.scenario = "steppe", .changes = wild}, {"KAZ"}, 2, 1);
    game.take("s1", "KAZ");
    game.choose("s1", choice(1, "balance"));
    CHECK_THROWS_AS(game.play(1, name_of), DomainError);
    CHECK(game.round() == 1);
    CHECK(game.seats()[0].choice.has_value());
    CHECK(Json::parse(game.history()).at("times") == Json{2021});
}

TEST_CASE("a class goes on from what it remembers, unless that cannot have been") {
    ClassGame game = steppe_game();
    game.take("s1", "RUS");
    game.choose("s1", choice(1, "hedge"));
    game.play(1, name_of);
    game.choose("s1", choice(2, "balance"));
    const ClassMemory memory{.choices = game.plan().choices, .players = game.players(), .seats = game.seats()};
    ClassGame again = steppe_game();
    again.resume(memory);
    CHECK(again.history() == game.history());
    CHECK(again.round() == 2);
    CHECK(again.seats()[1].choice->doctrine == doctrine_number(game.scenario(), "balance"));

    const auto refused = [&](auto&& spoil) {
        ClassMemory spoiled = memory;
        spoil(spoiled);
        CHECK_THROWS_AS(steppe_game().resume(spoiled), InputError);
    };
    refused([](ClassMemory& m) { m.choices.pop_back(); });
    refused([](ClassMemory& m) { m.choices[0].push_back(std::nullopt); });
    refused([](ClassMemory& m) { m.players[0].pop_back(); });
    refused([](ClassMemory& m) { m.players.clear(); });
    refused([](ClassMemory& m) { m.seats.pop_back(); });
    refused([](ClassMemory& m) { m.seats[1].student.reset(); });
    refused([](ClassMemory& m) {
        m.players.resize(4, m.players[0]);
        for (SeatChoices& choices : m.choices) choices.resize(4);
    });
}

}  // namespace tarazy::game_class_game_test
