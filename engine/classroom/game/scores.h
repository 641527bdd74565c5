#pragma once
// How well the seats of a class did: against every built-in doctrine with common random numbers, and over many replicates.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "classroom/game/plan.h"
#include "classroom/game/played_rounds.h"

namespace tarazy {

/// A doctrine held from the first round to the last, the choices of the others unchanged.
struct DoctrineScore {
    std::string doctrine;
    double score = 0;

    static constexpr std::string_view type_name = "DoctrineScore";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"doctrine"}, &DoctrineScore::doctrine);
        visit(JsonField{"score"}, &DoctrineScore::score);
    }
};

/// A seat's score over many replicates: histories that differ in their random numbers alone.
struct ReplicateScore {
    std::size_t runs = 0;
    double mean = 0;
    std::string best;
    double best_mean = 0;
    double better_in = 0;
    double equal_in = 0;

    static constexpr std::string_view type_name = "ReplicateScore";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using R = ReplicateScore;
        visit(JsonField{"runs", "those that did not fail"}, &R::runs);
        visit(JsonField{"mean"}, &R::mean);
        visit(JsonField{"best", "the built-in doctrine with the highest mean, the first of equals"}, &R::best);
        visit(JsonField{"best_mean"}, &R::best_mean);
        visit(JsonField{"better_in", "share of the runs in which the seat's own play was better than the best doctrine"}, &R::better_in);
        visit(JsonField{"equal_in", "share in which it was just as good: to hold a built-in doctrine is no better than it"}, &R::equal_in);
    }
};

/// The score is the mean of the state's interest (E24) over the recorded times of the history.
struct SeatScore {
    double score = 0;
    std::vector<DoctrineScore> built_in;       ///< in the order of built_in_doctrines(), those whose history failed left out
    std::size_t rank = 1;                      ///< one more than the built-in doctrines that did better
    std::optional<ReplicateScore> replicates;  ///< nothing where the world is so large that many replicates would take minutes
};

/// What is to be scored: a finished plan and which of its seats.
struct Scoring {
    ClassPlan plan;
    std::vector<bool> seats;         ///< one flag a seat: those that a student played
    std::vector<std::string> names;  ///< one a seat: who played it, empty: nobody
    std::vector<PlayedRound> replay;
    std::uint64_t number = 0;  ///< of the class in its classroom
};

/// The number of histories a variant that many seats of a scenario are scored with: 100, fewer where that would take minutes, 1: the class's own.
std::size_t replicates_for(const Scenario& scenario, std::size_t seats);

/// The scores of the flagged seats, in the order of the seats. The numbers do not depend on the number of threads. Throws Interrupted where `stop`,
/// asked between blocks of runs, says so, DomainError where the class's own history fails.
std::vector<SeatScore> seat_scores(const Scoring& scoring, unsigned threads, const std::function<bool()>& stop = {});

}  // namespace tarazy
