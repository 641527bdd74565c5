#pragma once
// A class as somebody may see it.
#include <optional>
#include <string>

#include "classroom/game/class_game.h"
#include "classroom/game/class_world.h"
#include "classroom/game/students.h"
#include "classroom/lab/history_answer.h"

namespace tarazy {

/// Who looks: the teacher sees everything, a student nobody else's choice of the round that is on; somebody who is neither sees what a
/// student without a seat does.
struct Viewer {
    bool teacher = false;
    std::optional<StudentId> student;
};

/// How much of the state is told: what a choice, a seat or a connection can change; or also the world, the rounds played and their history,
/// which change only when a class is opened and when a round is played.
enum class StateParts { changing, all };

inline constexpr std::array<std::string_view, 3> phase_words{"lobby", "choosing", "finished"};

struct SeatState {
    std::string actor;
    OrNull<std::string> student;
    bool connected = false;
    bool chosen = false;
    std::optional<ChoiceData> choice;

    static constexpr std::string_view type_name = "Seat";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"actor"}, &SeatState::actor);
        visit(JsonField{"student", "who sits there, by name"}, &SeatState::student);
        visit(JsonField{"connected"}, &SeatState::connected);
        visit(JsonField{"chosen", "for the round that is on"}, &SeatState::chosen);
        visit(JsonField{"choice", "of the own seat; for the teacher of every seat"}, &SeatState::choice);
    }
};

/// A student as it knows itself.
struct OwnState {
    std::string id;
    std::string name;
    OrNull<std::string> seat;

    static constexpr std::string_view type_name = "You";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"id"}, &OwnState::id);
        visit(JsonField{"name"}, &OwnState::name);
        visit(JsonField{"seat", "the actor that it plays"}, &OwnState::seat);
    }
};

/// A student as the teacher sees it.
struct PupilState : OwnState {
    bool connected = false;

    static constexpr std::string_view type_name = "Pupil";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        OwnState::describe(visit);
        visit(JsonField{"connected"}, &PupilState::connected);
    }
};

struct ClassState {
    bool open = false;
    OrNull<std::string> scenario;
    std::size_t round = 0;
    std::size_t rounds = 0;
    std::string phase = "lobby";
    std::optional<double> start;
    std::optional<double> end;
    std::optional<double> now;
    std::optional<SettingData> settings;
    std::vector<SeatState> seats;
    std::optional<std::vector<PupilState>> students;
    OrNull<OwnState> you;
    std::optional<OrNull<Written<ClassWorld>>> world;
    std::optional<std::vector<PlayedRound>> played;
    std::optional<OrNull<Written<HistoryAnswer>>> history;

    static constexpr std::string_view type_name = "ClassState";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using C = ClassState;
        visit(JsonField{"open", "people may join, choose and go on"}, &C::open);
        visit(JsonField{"scenario", "null without a class"}, &C::scenario);
        visit(JsonField{"round", "the one that is on, from 1"}, &C::round);
        visit(JsonField{"rounds"}, &C::rounds);
        visit(JsonField{"phase", "lobby: there is no class", phase_words}, &C::phase);
        visit(JsonField{"start", "years; missing without a class, as the two below and the settings"}, &C::start);
        visit(JsonField{"end"}, &C::end);
        visit(JsonField{"now", "up to which is played"}, &C::now);
        visit(JsonField{"settings"}, &C::settings);
        visit(JsonField{"seats"}, &C::seats);
        visit(JsonField{"students", "for the teacher"}, &C::students);
        visit(JsonField{"you", "for a student"}, &C::you);
        visit(JsonField{"world", "missing, as those below, where only seats and choices changed: it is as before"}, &C::world);
        visit(JsonField{"played"}, &C::played);
        visit(JsonField{"history", "of the rounds played"}, &C::history);
    }
};

/// Without a class (`game` is null) there are no rounds and no seats. World and history stay those of the game: they must not outlive it. Throws
/// UnknownStudent.
ClassState class_state(const ClassGame* game, bool closed, const Students& students, const Viewer& viewer, StateParts parts);

/// The rounds played.
std::vector<PlayedRound> played_rounds(const ClassGame& game);

}  // namespace tarazy
