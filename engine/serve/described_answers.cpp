#include "serve/described_answers.h"

#include "classroom/game/class_result.h"
#include "classroom/game/class_state.h"
#include "classroom/lab/grid.h"
#include "classroom/lab/point.h"
#include "record/json/document.h"
#include "serve/answers.h"

namespace tarazy {

std::vector<DescribedAnswer> described_answers() {
    const Shape state = JsonKind<ClassState>::shape();
    return {
        {"error", JsonKind<ErrorAnswer>::shape()},
        {"GET /api/me", JsonKind<MeAnswer>::shape()},
        {"POST /api/join", JsonKind<JoinedAnswer>::shape()},
        {"GET /api/scenarios", JsonKind<ScenarioList>::shape()},
        {"GET /api/scenario/NAME", JsonKind<ScenarioDetails>::shape()},
        {"POST /api/history", JsonKind<HistoryAnswer>::shape()},
        {"POST /api/ensemble", JsonKind<EnsembleAnswer>::shape()},
        {"POST /api/explain", JsonKind<ReasonsAnswer>::shape()},
        {"GET /api/class", state},
        {"POST /api/class/open", state},
        {"POST /api/class/seat", state},
        {"POST /api/class/choice", state},
        {"POST /api/class/advance", state},
        {"POST /api/class/close", state},
        {"POST /api/class/reopen", state},
        {"POST /api/class/kick", state},
        {"GET /api/class/result", JsonKind<ClassResult>::shape()},
        {"static.json", JsonKind<ScenarioList>::shape()},
        {"data/NAME/scenario.json", JsonKind<ScenarioDetails>::shape()},
        {"data/NAME/grid.json", JsonKind<GridAnswer>::shape()},
        {"data/NAME/KEY.json", JsonKind<PointAnswer>::shape()},
    };
}

}  // namespace tarazy
