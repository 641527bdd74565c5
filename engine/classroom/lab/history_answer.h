#pragma once
// One history as the page plays it.
#include <cstddef>
#include <string>
#include <vector>

#include "model/simulation.h"
#include "record/number_steps.h"

namespace tarazy {

/// What of a history is told.
struct HistoryParts {
    SeriesChoice series;           ///< one flag a row of all_series(); `component` series are never told
    std::size_t most_times = 130;  ///< times are left out evenly (never the first or last) so that no more remain
    int digits = 6;                ///< significant digits of the largest number of a series: others may be a thousand times smaller
    int pair_digits = 4;           ///< the same of alignment, affinity, threat and ties
};

/// Everything that the page shows, with so few times that the answer of a world of n actors stays below 2 MB.
HistoryParts whole_history(std::size_t actors);

/// The parts that a class sees: power, economy, threat, security, safety, autonomy, interest of all, and alignment, with events and crises.
HistoryParts class_history(std::size_t actors);

struct HistoryEvent {
    double time = 0;
    std::string id;
    Text label;
    std::optional<bool> undone;

    static constexpr std::string_view type_name = "HistoryEvent";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"time"}, &HistoryEvent::time);
        visit(JsonField{"id"}, &HistoryEvent::id);
        visit(JsonField{"label"}, &HistoryEvent::label);
        visit(JsonField{"undone", "true where it ended then"}, &HistoryEvent::undone);
    }
};

struct DoctrineChangeData {
    double time = 0;
    std::size_t actor = 0;
    std::string doctrine;

    static constexpr std::string_view type_name = "DoctrineChange";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"time"}, &DoctrineChangeData::time);
        visit(JsonField{"actor", "by number"}, &DoctrineChangeData::actor);
        visit(JsonField{"doctrine"}, &DoctrineChangeData::doctrine);
    }
};

struct CrisisData {
    double time = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    std::vector<std::size_t> joined_i;
    std::vector<std::size_t> joined_j;
    double p_i = 0;
    std::string outcome;
    OrNull<std::size_t> winner;

    static constexpr std::string_view type_name = "Crisis";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"time"}, &CrisisData::time);
        visit(JsonField{"i", "an actor by number, as those below"}, &CrisisData::i);
        visit(JsonField{"j"}, &CrisisData::j);
        visit(JsonField{"joined_i"}, &CrisisData::joined_i);
        visit(JsonField{"joined_j"}, &CrisisData::joined_j);
        visit(JsonField{"p_i", "the chance of i to prevail"}, &CrisisData::p_i);
        visit(JsonField{"outcome", {}, crisis_outcome_names}, &CrisisData::outcome);
        visit(JsonField{"winner"}, &CrisisData::winner);
    }
};

/// A class sees fewer series than a teacher, static files of large worlds hold fewer pairs.
struct HistoryAnswer {
    std::vector<double> times;
    Named<PackedRows> actor_series;
    Named<PackedRows> system_series;
    std::vector<PackedRows> alignment;
    std::optional<PackedRows> affinity;
    std::optional<PackedRows> threat;
    std::optional<PackedRows> tie;
    std::optional<std::vector<DoctrineChangeData>> doctrine_changes;
    std::vector<HistoryEvent> events;
    std::vector<CrisisData> crises;

    static constexpr std::string_view type_name = "HistoryAnswer";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        using H = HistoryAnswer;
        visit(JsonField{"times"}, &H::times);
        visit(JsonField{"actor_series", "a row an actor"}, &H::actor_series);
        visit(JsonField{"system_series", "one row"}, &H::system_series);
        visit(JsonField{"alignment", "one a domain: row iN + j is the share that actor i of N gives to j"}, &H::alignment);
        visit(JsonField{"affinity", "row iN + j is how i feels about j"}, &H::affinity);
        visit(JsonField{"threat", "row iN + j is how much i fears j"}, &H::threat);
        visit(JsonField{"tie", "of pairs i < j in order"}, &H::tie);
        visit(JsonField{"doctrine_changes", "missing where there are none"}, &H::doctrine_changes);
        visit(JsonField{"events"}, &H::events);
        visit(JsonField{"crises"}, &H::crises);
    }
};

/// Simulates one run and tells it. The scenario's `record` does not matter. Throws DomainError where the run fails.
HistoryAnswer history_answer(const Job& job, const HistoryParts& parts);

}  // namespace tarazy
