#include "classroom/game/class_result.h"

#include "record/json/document.h"

namespace tarazy {

ClassResult class_result(const Scoring& scoring, const std::vector<SeatScore>& scores) {
    const ClassPlan& plan = scoring.plan;
    ClassResult result;
    for (std::size_t seat = 0; seat < plan.seats.size(); ++seat) {
        if (!scoring.seats.at(seat)) continue;
        const SeatScore& score = scores.at(result.seats.size());
        SeatResult& told = result.seats.emplace_back();
        told.actor = plan.world->file.model.actors.at(plan.seats[seat]).id;
        told.student = scoring.names.at(seat);
        told.score = score.score;
        told.built_in = score.built_in;
        told.rank = score.rank;
        if (score.replicates) told.luck = *score.replicates;
    }
    const PlannedHistory history = planned_history(plan, plan.rounds);
    const Job job{&history.scenario, &plan.world->start, &history.experiment, {plan.setting.seed, 0}};
    result.replay.played = scoring.replay;
    result.replay.history = history_answer(job, whole_history(history.scenario.size()));
    return result;
}

std::string score(const Scoring& scoring, unsigned threads, const std::function<bool()>& stop) {
    return json_document(class_result(scoring, seat_scores(scoring, threads, stop)));
}

}  // namespace tarazy
