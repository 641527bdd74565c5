#include "classroom/game/result_json.h"

#include "classroom/lab/history_json.h"
#include "model/error.h"
#include "record/json_text.h"

namespace tarazy {
namespace {

std::string replicates_json(const ReplicateScore& replicates) {
    std::string json(1, '{');
    append_member(json, "runs", std::to_string(replicates.runs));
    append_member(json, "mean", decimal(replicates.mean));
    append_member(json, "best", json_text(replicates.best));
    append_member(json, "best_mean", decimal(replicates.best_mean));
    append_member(json, "better_in", decimal(replicates.better_in));
    append_member(json, "equal_in", decimal(replicates.equal_in));
    return json + '}';
}

std::string doctrine_score_json(const DoctrineScore& built_in) {
    std::string json(1, '{');
    append_member(json, "doctrine", json_text(built_in.doctrine));
    append_member(json, "score", decimal(built_in.score));
    return json + '}';
}

std::string seat_json(const std::string& actor, const std::string& student, const SeatScore& seat) {
    std::string json(1, '{');
    append_member(json, "actor", json_text(actor));
    append_member(json, "student", json_text(student));
    append_member(json, "score", decimal(seat.score));
    append_member(json, "built_in", json_list(seat.built_in, doctrine_score_json));
    append_member(json, "rank", std::to_string(seat.rank));
    append_member(json, "luck", seat.replicates ? replicates_json(*seat.replicates) : "null");
    return json + '}';
}

}  // namespace

std::string class_result_json(const Scoring& scoring, const std::vector<SeatScore>& scores) {
    const ClassPlan& plan = scoring.plan;
    std::vector<std::string> seats;
    for (std::size_t seat = 0; seat < plan.seats.size(); ++seat) {
        if (!scoring.seats.at(seat)) continue;
        const std::string& actor = plan.world->file.model.actors.at(plan.seats[seat]).id;
        seats.push_back(seat_json(actor, scoring.names.at(seat), scores.at(seats.size())));
    }
    const PlannedHistory history = planned_history(plan, plan.rounds);
    const Job job{&history.scenario, &plan.world->start, &history.experiment, {plan.setting.seed, 0}};
    std::string replay(1, '{');
    append_member(replay, "played", scoring.replay);
    append_member(replay, "history", history_json(job, whole_history(history.scenario.size())));
    std::string json(1, '{');
    append_member(json, "seats", json_list(seats, [](const std::string& text) { return text; }));
    append_member(json, "replay", replay + '}');
    return json + '}';
}

std::string score(const Scoring& scoring, unsigned threads, const std::function<bool()>& stop) {
    return class_result_json(scoring, seat_scores(scoring, threads, stop));
}

}  // namespace tarazy
