#pragma once
// One history as the page plays it.
#include <cstddef>
#include <string>
#include <vector>

#include "model/simulation.h"

namespace tarazy {

/// What of a history is told.
struct HistoryParts {
    SeriesChoice series;           ///< one flag a row of all_series(); `component` series are never told
    std::size_t most_times = 130;  ///< times are left out evenly (never the first or last) so that no more remain
    int digits = 6;                ///< significant digits of the largest number of a series: others may be a thousand times smaller
    int pair_digits = 4;           ///< the same of alignment, affinity, threat and ties
    bool happenings = true;        ///< events and crises
};

/// Everything that the page shows, with so few times that the answer of a world of n actors stays below 2 MB.
HistoryParts whole_history(std::size_t actors);

/// The parts that a class sees: power, economy, threat, security, safety, autonomy, interest of all, and alignment, with events and crises.
HistoryParts class_history(std::size_t actors);

/// Simulates one run and tells it: `{"times":[…],"actor_series":{…},"system_series":{…},"alignment":[…],…,"events":[…],"crises":[…]}`. The
/// scenario's `record` does not matter. Throws DomainError where the run fails.
std::string history_json(const Job& job, const HistoryParts& parts);

}  // namespace tarazy
