#include "classroom/game/class_state.h"

#include <algorithm>

#include "classroom/game/rounds.h"

namespace tarazy {
namespace {

const std::string& actor_id(const ClassGame& game, std::size_t seat) {
    return game.scenario().actors.at(game.plan().seats.at(seat)).id;
}

SeatState seat_state(const ClassGame& game, std::size_t number, const Students& students, const Viewer& viewer) {
    const ClassSeat& seat = game.seats()[number];
    SeatState state;
    state.actor = actor_id(game, number);
    if (seat.student) {
        const Student& student = students.student(*seat.student);
        state.student = student.name;
        state.connected = student.connected;
    }
    state.chosen = seat.choice.has_value();
    const bool own = viewer.student && seat.student == viewer.student;
    if (seat.choice && (viewer.teacher || own)) state.choice = choice_data(*seat.choice, game.scenario());
    return state;
}

OwnState own_state(const ClassGame* game, const Student& student) {
    OwnState state{.id = student.id, .name = student.name, .seat = {}};
    const auto seat = game ? game->seat_of(student.id) : std::nullopt;
    if (seat) state.seat = actor_id(*game, *seat);
    return state;
}

void tell_course(ClassState& state, const ClassGame& game) {
    const Horizon& time = game.scenario().time;
    state.scenario = game.plan().setting.scenario;
    state.round = game.round();
    state.rounds = game.plan().rounds;
    state.phase = game.is_finished() ? "finished" : "choosing";
    state.start = time.start;
    state.end = time.end;
    state.now = game.now();
    state.settings = setting_data(game.plan().setting);
}

/// What a seat did in a round from 0.
PlayedChoice played_choice(const ClassGame& game, std::size_t seat, std::size_t round) {
    const SeatChoices& choices = game.plan().choices[seat];
    const auto next = choices.begin() + static_cast<std::ptrdiff_t>(round) + 1;
    const auto last = std::find_if(std::make_reverse_iterator(next), choices.rend(), [](const auto& choice) { return choice.has_value(); });
    PlayedChoice played;
    if (last != choices.rend()) {
        ChoiceData choice = choice_data(**last, game.scenario());
        played.doctrine = std::move(choice.doctrine);
        played.weights = std::move(choice.weights);
    }
    const std::string& student = game.players()[round][seat];
    if (student.empty()) played.engine = true;
    if (!student.empty()) played.student = student;
    if (!choices[round]) played.kept = true;
    return played;
}

}  // namespace

std::vector<PlayedRound> played_rounds(const ClassGame& game) {
    const Horizon& time = game.scenario().time;
    std::vector<PlayedRound> rounds;
    for (std::size_t round = 0; round < game.players().size(); ++round) {
        PlayedRound& played = rounds.emplace_back();
        played.round = round + 1;
        played.from = time_after(time, game.plan().rounds, round);
        played.to = time_after(time, game.plan().rounds, round + 1);
        for (std::size_t seat = 0; seat < game.seats().size(); ++seat) {
            played.choices.members.emplace_back(actor_id(game, seat), played_choice(game, seat, round));
        }
    }
    return rounds;
}

ClassState class_state(const ClassGame* game, bool closed, const Students& students, const Viewer& viewer, StateParts parts) {
    ClassState state;
    state.open = game && !closed;
    if (game) tell_course(state, *game);
    for (std::size_t seat = 0; game && seat < game->seats().size(); ++seat) state.seats.push_back(seat_state(*game, seat, students, viewer));
    if (viewer.teacher) {
        auto& pupils = state.students.emplace();
        for (const Student& student : students.all()) pupils.push_back({own_state(game, student), student.connected});
    }
    if (viewer.student) state.you = own_state(game, students.student(*viewer.student));
    if (parts == StateParts::changing) return state;
    state.world.emplace();
    state.history.emplace();
    if (game) {
        state.world->emplace(Written<ClassWorld>{game->world_json()});
        state.history->emplace(Written<HistoryAnswer>{game->history()});
    }
    state.played = game ? played_rounds(*game) : std::vector<PlayedRound>{};
    return state;
}

}  // namespace tarazy
