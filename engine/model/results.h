#pragma once
// What a simulation hands over: the recorded series of some runs, as tables in memory.
#include <cstddef>
#include <string>
#include <vector>

#include "model/crisis_log.h"
#include "model/event_log.h"

namespace tarazy {

/// The recorded series of consecutive runs. `values[s]` holds series s of all_series() as
/// [run][time][width], width = series_width(); empty where the series is not kept.
struct Results {
    std::size_t first_run = 0;
    std::size_t runs = 0;
    std::vector<std::vector<double>> values;
    std::vector<std::vector<Crisis>> crises;  ///< one list a run, in the order of time and pair
    std::vector<EventLog> events;             ///< one log a run
    std::vector<std::string> failures;        ///< one a run: empty, or why the run stopped
};

}  // namespace tarazy
