#pragma once
// The event log of many runs, counted event by event.
#include <optional>
#include <string>
#include <vector>

#include "record/run_reader.h"

namespace tarazy {

/// When an event first fires, over the runs in which it does.
struct FirstFiring {
    double least = 0;
    double median = 0;
    double most = 0;
};

/// What became of one event of the scenario.
struct EventCounts {
    std::size_t runs = 0;   ///< in which it fired
    std::size_t fired = 0;  ///< how often, in all of them
    std::optional<FirstFiring> first;
};

/// Counts a log that is in the order of run and time; one count a name, every row bears one of them by contract.
std::vector<EventCounts> count_events(const std::vector<RecordedEvent>& log, const std::vector<std::string>& names);

/// Where in the list the name of an event stands, the length of the list where it does not.
std::size_t place_of_event(const std::string& name, const std::vector<std::string>& names);

}  // namespace tarazy
