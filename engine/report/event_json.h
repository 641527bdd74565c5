#pragma once
// The event log of a run file as JSON: counts, and the events of the histories that the page shows one by one.
#include <string>

#include "model/parameters.h"
#include "record/run_reader.h"
#include "report/page_plan.h"

namespace tarazy {

/// Events of single histories that a page lists at most.
inline constexpr std::size_t most_listed_events = 1500;

/// `{"all":n,"events":[{"runs":,"fired":,"first":[least, median, most]} an event of the scenario],"log":[[run, time, event, undone],...]}`; null
/// where the file has no event log. Throws FileError where the log names an event that the scenario has not.
std::string event_log_json(const RunReader& file, const PagePlan& plan, const std::vector<Event>& events);

}  // namespace tarazy
