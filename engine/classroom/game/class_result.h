#pragma once
// The result of a class as the page shows it.
#include <string>
#include <vector>

#include "classroom/game/scores.h"
#include "classroom/lab/history_answer.h"

namespace tarazy {

struct SeatResult {
    std::string actor;
    std::string student;
    double score = 0;
    std::vector<DoctrineScore> built_in;
    std::size_t rank = 1;
    OrNull<ReplicateScore> luck;

    static constexpr std::string_view type_name = "SeatScore";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using S = SeatResult;
        visit(JsonField{"actor"}, &S::actor);
        visit(JsonField{"student", "who played it, by name"}, &S::student);
        visit(JsonField{"score"}, &S::score);
        visit(JsonField{"built_in", "what doctrines would have made of it, held from the first round to the last"}, &S::built_in);
        visit(JsonField{"rank", "one more than the doctrines that did better"}, &S::rank);
        visit(JsonField{"luck", "null where the world is so large that many replicates would take minutes"}, &S::luck);
    }
};

struct Replay {
    std::vector<PlayedRound> played;
    HistoryAnswer history;

    static constexpr std::string_view type_name = "Replay";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"played"}, &Replay::played);
        visit(JsonField{"history", "of all that was played"}, &Replay::history);
    }
};

struct ClassResult {
    std::vector<SeatResult> seats;
    Replay replay;

    static constexpr std::string_view type_name = "ClassResult";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"seats", "those that a student played"}, &ClassResult::seats);
        visit(JsonField{"replay"}, &ClassResult::replay);
    }
};

/// The flagged seats, in their order, with their scores.
ClassResult class_result(const Scoring& scoring, const std::vector<SeatScore>& scores);

/// Scores and tells, as JSON: pure and thread-safe. Throws as seat_scores does.
std::string score(const Scoring& scoring, unsigned threads, const std::function<bool()>& stop = {});

}  // namespace tarazy
