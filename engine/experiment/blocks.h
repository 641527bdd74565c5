#pragma once
// How many runs of a scenario are cut into blocks: the cut depends on the scenario alone, never on the number of threads.
#include <cstddef>
#include <vector>

#include "model/parameters.h"
#include "model/series.h"
#include "model/simulation.h"

namespace tarazy {

/// Consecutive runs that are simulated by one thread and handed over together.
struct RunBlock {
    std::size_t first_run = 0;
    std::size_t runs = 0;
    bool operator==(const RunBlock&) const = default;
};

/// Memory that the series of one run take, in bytes: those that the record keeps, or those chosen.
std::size_t recorded_bytes(const Scenario& scenario);
std::size_t recorded_bytes(const Scenario& scenario, const SeriesChoice& choice);

/// Cuts runs first_run, first_run + 1, ... into blocks: whole multiples of runs_at_once(), at most 8 of them, with at most 16 MB of
/// results where that leaves at least one; the last block takes what is left.
std::vector<RunBlock> cut_blocks(const Scenario& scenario, std::size_t first_run, std::size_t runs, Precision precision = Precision::full);

}  // namespace tarazy
