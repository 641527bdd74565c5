#pragma once
// A class as somebody may see it.
#include <optional>
#include <string>

#include "classroom/game/class_game.h"
#include "classroom/game/students.h"

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

/// `{"open","scenario","round","rounds","phase","start","end","now","settings","seats","students"?,"you","world"?,"played"?,"history"?}`;
/// without a class (`game` is null) the scenario is null, there are no rounds and no seats, and the phase is `lobby`. Throws UnknownStudent.
std::string class_state_json(const ClassGame* game, bool closed, const Students& students, const Viewer& viewer, StateParts parts);

/// The rounds played: `[{"round":1,"from":2021,"to":2027,"choices":{"KAZ":{"doctrine","weights","student"},…}}]`. `engine` is true where nobody
/// sat, `kept` where the doctrine is that of an earlier round; without either choice there is no doctrine but the scenario's own.
std::string played_json(const ClassGame& game);

}  // namespace tarazy
