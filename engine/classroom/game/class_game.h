#pragma once
// One class: the scenario that is played, its seats, and the rounds so far.
#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "classroom/game/plan.h"
#include "classroom/game/scores.h"
#include "classroom/game/students.h"

namespace tarazy {

/// A state to be played, and what is chosen for the round that is on.
struct ClassSeat {
    std::optional<StudentId> student;
    std::optional<SeatChoice> choice;
};

/// Who sat where when a round was played: one name a seat, empty where the engine played alone.
using RoundPlayers = std::vector<std::string>;

/// What a class remembers over a restart: choices [seat][round], players [round][seat], and its seats.
struct ClassMemory {
    std::vector<SeatChoices> choices;
    std::vector<RoundPlayers> players;
    std::vector<ClassSeat> seats;
};

/// Every method that throws leaves the class as it was.
class ClassGame {
  public:
    /// Seats by actor id; none: every actor that decides. Throws InputError for seats, rounds and settings that cannot be.
    ClassGame(const Laboratory& laboratory, LabSetting setting, const std::vector<std::string>& seats, std::size_t rounds, std::uint64_t number);

    const ClassPlan& plan() const { return plan_; }
    const Scenario& scenario() const { return plan_.world->file.model; }
    const std::vector<ClassSeat>& seats() const { return seats_; }
    const std::vector<RoundPlayers>& players() const { return players_; }
    /// How many classes the classroom had opened with this one.
    std::uint64_t number() const { return number_; }

    bool is_finished() const { return players_.size() == plan_.rounds; }
    /// The round that is on, from 1; the last one where the class is finished.
    std::size_t round() const { return is_finished() ? plan_.rounds : players_.size() + 1; }
    /// The year up to which is played.
    double now() const;

    /// The number of the student's seat.
    std::optional<std::size_t> seat_of(const StudentId& student) const;
    /// The number of an actor's seat. Throws InputError.
    std::size_t seat_named(const std::string& actor) const;
    /// Sits down in a free seat, leaving the one held before; Conflict where somebody else sits there or the class is finished.
    void take(const StudentId& student, const std::string& actor);
    /// Passes over who has no seat.
    void leave(const StudentId& student);
    /// Reads the choice of the round that is on (read_choice and `"round":2`). Conflict in another round or without a seat.
    void choose(const StudentId& student, const nlohmann::json& body);
    /// Plays the round that is on, which must be this one (Conflict). Throws DomainError.
    void play(std::size_t round, const std::function<std::string(const StudentId&)>& name_of);
    /// Plays again what was played before a restart and seats everybody as they sat. Throws InputError where that cannot have been.
    void resume(ClassMemory memory);

    /// What the class has in common, as JSON: a ClassWorld.
    const std::string& world_json() const { return world_; }
    /// The history played so far, a HistoryAnswer as JSON: before the first round is over, how things stand at the start.
    const std::string& history() const { return history_; }
    /// The finished class, to be scored: `replay` is for the caller to fill in.
    Scoring scoring() const;

  private:
    void require_round(std::size_t round) const;

    ClassPlan plan_;
    std::vector<ClassSeat> seats_;
    std::vector<RoundPlayers> players_;
    std::uint64_t number_ = 0;
    std::string world_;
    std::string history_;
};

}  // namespace tarazy
