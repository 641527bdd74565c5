#include "classroom/game/state_json.h"

#include <algorithm>

#include "classroom/game/rounds.h"
#include "record/json_text.h"

namespace tarazy {
namespace {

std::string truth(bool holds) {
    return holds ? "true" : "false";
}

const std::string& actor_id(const ClassGame& game, std::size_t seat) {
    return game.scenario().actors.at(game.plan().seats.at(seat)).id;
}

std::string seat_of(const ClassGame* game, const StudentId& student) {
    const auto seat = game ? game->seat_of(student) : std::nullopt;
    return seat ? json_text(actor_id(*game, *seat)) : "null";
}

std::string seat_json(const ClassGame& game, std::size_t number, const Students& students, const Viewer& viewer) {
    const ClassSeat& seat = game.seats()[number];
    std::string json(1, '{');
    append_member(json, "actor", json_text(actor_id(game, number)));
    append_member(json, "student", seat.student ? json_text(students.student(*seat.student).name) : "null");
    append_member(json, "connected", truth(seat.student && students.student(*seat.student).connected));
    append_member(json, "chosen", truth(seat.choice.has_value()));
    const bool own = viewer.student && seat.student == viewer.student;
    if (seat.choice && (viewer.teacher || own)) {
        std::string choice(1, '{');
        append_choice(choice, *seat.choice, game.scenario());
        append_member(json, "choice", choice + '}');
    }
    return json + '}';
}

std::string student_json(const ClassGame* game, const Student& student, bool told_of_itself) {
    std::string json(1, '{');
    append_member(json, "id", json_text(student.id));
    append_member(json, "name", json_text(student.name));
    append_member(json, "seat", seat_of(game, student.id));
    if (!told_of_itself) append_member(json, "connected", truth(student.connected));
    return json + '}';
}

void append_course(std::string& json, const ClassGame& game) {
    const Horizon& time = game.scenario().time;
    append_member(json, "scenario", json_text(game.plan().setting.scenario));
    append_member(json, "round", std::to_string(game.round()));
    append_member(json, "rounds", std::to_string(game.plan().rounds));
    append_member(json, "phase", json_text(game.is_finished() ? "finished" : "choosing"));
    append_member(json, "start", decimal(time.start));
    append_member(json, "end", decimal(time.end));
    append_member(json, "now", decimal(game.now()));
    append_member(json, "settings", setting_json(game.plan().setting));
}

/// What a seat did in a round from 0.
std::string played_choice_json(const ClassGame& game, std::size_t seat, std::size_t round) {
    const SeatChoices& choices = game.plan().choices[seat];
    const auto next = choices.begin() + static_cast<std::ptrdiff_t>(round) + 1;
    const auto last = std::find_if(std::make_reverse_iterator(next), choices.rend(), [](const auto& choice) { return choice.has_value(); });
    std::string json(1, '{');
    if (last != choices.rend()) append_choice(json, **last, game.scenario());
    const std::string& student = game.players()[round][seat];
    if (student.empty()) append_member(json, "engine", "true");
    if (!student.empty()) append_member(json, "student", json_text(student));
    if (!choices[round]) append_member(json, "kept", "true");
    return json + '}';
}

}  // namespace

std::string played_json(const ClassGame& game) {
    const Horizon& time = game.scenario().time;
    std::vector<std::string> rounds;
    for (std::size_t round = 0; round < game.players().size(); ++round) {
        std::string choices(1, '{');
        for (std::size_t seat = 0; seat < game.seats().size(); ++seat) {
            append_member(choices, actor_id(game, seat), played_choice_json(game, seat, round));
        }
        std::string& json = rounds.emplace_back(1, '{');
        append_member(json, "round", std::to_string(round + 1));
        append_member(json, "from", decimal(time_after(time, game.plan().rounds, round)));
        append_member(json, "to", decimal(time_after(time, game.plan().rounds, round + 1)));
        append_member(json, "choices", choices + '}');
        json += '}';
    }
    return json_list(rounds, as_it_is);
}

std::string class_state_json(const ClassGame* game, bool closed, const Students& students, const Viewer& viewer, StateParts parts) {
    std::string json(1, '{');
    append_member(json, "open", truth(game && !closed));
    if (game) append_course(json, *game);
    if (!game) json += R"(,"scenario":null,"round":0,"rounds":0,"phase":"lobby")";
    std::vector<std::string> seats;
    for (std::size_t seat = 0; game && seat < game->seats().size(); ++seat) seats.push_back(seat_json(*game, seat, students, viewer));
    append_member(json, "seats", json_list(seats, as_it_is));
    if (viewer.teacher) {
        append_member(json, "students", json_list(students.all(), [&](const Student& student) { return student_json(game, student, false); }));
    }
    append_member(json, "you", viewer.student ? student_json(game, students.student(*viewer.student), true) : "null");
    if (parts == StateParts::all) {
        append_member(json, "world", game ? game->world_json() : "null");
        append_member(json, "played", game ? played_json(*game) : "[]");
        append_member(json, "history", game ? game->history() : "null");
    }
    return json + '}';
}

}  // namespace tarazy
