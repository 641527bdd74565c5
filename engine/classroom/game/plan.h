#pragma once
// What a class has chosen so far, and the scenario that comes of it.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classroom/game/seat_choice.h"
#include "classroom/lab/laboratory.h"

namespace tarazy {

inline constexpr std::size_t most_seats = 60;

/// The choices of one seat, one a round that is played; nothing: it goes on with the doctrine that it has.
using SeatChoices = std::vector<std::optional<SeatChoice>>;

/// A class as the engine plays it. A value: copies may go to other threads.
struct ClassPlan {
    LabSetting setting;
    std::shared_ptr<const LabWorld> world;  ///< of the setting
    std::vector<std::size_t> seats;         ///< actors that decide, each once
    std::size_t rounds = 1;
    std::vector<SeatChoices> choices;  ///< one a seat
};

/// A scenario to be simulated with the start state of the plan's world.
struct PlannedHistory {
    Scenario scenario;
    Experiment experiment;
};

/// The history of the first `rounds` rounds, which the choices must have: the plan's scenario up to the end of the last of them, or its start
/// alone. A choice is a doctrine of its own, appended to those of the scenario, and is taken up at the beginning of its round: in the first as the
/// experiment's policy (E16), later by an event after the file's own, so that these keep their random numbers. From its first choice on a state is no
/// longer the file's to steer: the events of the file give it no doctrine any more, and where one gives an old doctrine back the choice is taken up
/// again in the same step.
PlannedHistory planned_history(const ClassPlan& plan, std::size_t rounds);

}  // namespace tarazy
