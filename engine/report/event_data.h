#pragma once
// The event log of a run file as its page has it: counts, and the events of the histories that are shown one by one.
#include <array>
#include <cstdint>
#include <tuple>

#include "model/parameters.h"
#include "record/json/description.h"
#include "record/run_reader.h"
#include "report/page_plan.h"

namespace tarazy {

/// Events of single histories that a page lists at most.
inline constexpr std::size_t most_listed_events = 1500;

/// What became of one event of the scenario.
struct EventCountsData {
    std::size_t runs = 0;
    std::size_t fired = 0;
    OrNull<std::array<double, 3>> first;

    static constexpr std::string_view type_name = "EventCounts";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"runs", "in which it fired"}, &EventCountsData::runs);
        visit(JsonField{"fired", "how often, in all of them"}, &EventCountsData::fired);
        visit(JsonField{"first", "when it first fires: least, median and most"}, &EventCountsData::first);
    }
};

struct EventLogData {
    std::size_t all = 0;
    std::vector<EventCountsData> events;
    std::vector<std::tuple<std::uint32_t, double, std::size_t, int>> log;

    static constexpr std::string_view type_name = "EventLogData";
    template <class Visitor>
    static void describe(Visitor&& visit) {
        visit(JsonField{"all", "how many rows"}, &EventLogData::all);
        visit(JsonField{"events", "one an event of the scenario"}, &EventLogData::events);
        visit(JsonField{"log", "of the histories shown: run, time, event by number, 1 where it is undone"}, &EventLogData::log);
    }
};

/// Nothing where the file has no event log. Throws FileError where the log names an event that the scenario has not.
OrNull<EventLogData> event_log_data(const RunReader& file, const PagePlan& plan, const std::vector<Event>& events);

}  // namespace tarazy
