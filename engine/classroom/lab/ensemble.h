#pragma once
// Many histories of one setting side by side, thinned to what bands need.
#include <functional>
#include <vector>

#include "model/simulation.h"

namespace tarazy {

/// Numbers of the runs that did not fail, run beside run, ready to be sorted.
struct SideBySide {
    std::vector<double> times;  ///< years
    std::size_t runs = 0;       ///< that did not fail
    std::size_t failed = 0;
    std::string reason;                       ///< of the first failure
    std::vector<std::vector<double>> values;  ///< as `series` was asked for: [place][time][run]; a system series has one place
    std::vector<double> crises;               ///< in the interval that ends at times[k + 1], all runs together
    std::vector<double> wars;
};

/// What is to be kept.
struct EnsemblePlan {
    std::size_t runs = 0;             ///< numbers 0, 1, ... of the job's seed
    std::vector<std::size_t> series;  ///< of all_series(): one number an actor or one for the system each
    std::vector<std::size_t> actors;  ///< the places of the series of actors
    std::size_t most_times = 61;
    unsigned threads = 1;
    Precision precision = Precision::full;  ///< single: of systems that have it
};

/// Simulates. The job's scenario may have any record. Throws Interrupted where `stop`, asked between blocks of runs, says so.
SideBySide simulate_side_by_side(const Job& job, const EnsemblePlan& plan, const std::function<bool()>& stop = {});

}  // namespace tarazy
