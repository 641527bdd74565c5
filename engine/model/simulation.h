#pragma once
// From a scenario to series in memory: the one way in which one run and many are simulated.
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "arithmetic/philox.h"
#include "model/parameters.h"
#include "model/results.h"
#include "model/series.h"
#include "model/start.h"

namespace tarazy {

/// In which numbers the step is worked out. Single precision takes little more than half the time and agrees with double to 1e-4 of an outcome as
/// long as nobody fights; crises are decided in double precision in either.
enum class Precision { full, single };
inline constexpr std::array<std::string_view, 2> precision_names{"double", "single"};

/// One run to simulate. What it points to must outlive the simulation; jobs simulated together share
/// the structure of their scenario (actors, capabilities, institutions, corridors, events, times, record).
struct Job {
    const Scenario* scenario = nullptr;
    const Start* start = nullptr;
    const Experiment* experiment = nullptr;
    RandomKey random_key;
};

/// How many runs are simulated at once in the small systems that are simulated a lane a run; large ones are simulated one by one.
std::size_t batch_width(Precision precision = Precision::full);

/// How many runs are simulated at once for a system of n actors: blocks of jobs are best a multiple of it.
std::size_t runs_at_once(std::size_t actors, Precision precision = Precision::full);

/// Whether a system of n actors can be simulated in single precision: only what is simulated a lane a run is.
bool has_single_precision(std::size_t actors);

/// Simulates the jobs one after another, `runs_at_once` together, and keeps the recorded series (E1 to E24).
/// A run whose numbers leave the finite range is a failure with its reason in Results::failures and NaN in its series;
/// the others are not touched by it. The numbers of a run depend on its job alone. Thread-safe.
Results simulate(std::span<const Job> jobs);

/// Simulates into `results` and uses its memory again where it fits, so that block after block needs no new memory.
void simulate_into(Results& results, std::span<const Job> jobs);

/// Simulates into `results` and keeps the chosen series alone: what is not kept is not measured either. `actors`, a flag for each, says whose
/// measures (E24) are wanted, empty: everybody's; what stands in the measures of the others means nothing. Single precision is for systems that have
/// it, by contract.
void simulate_into(Results& results, std::span<const Job> jobs, const SeriesChoice& choice, const std::vector<bool>& actors = {},
                   Precision precision = Precision::full);

}  // namespace tarazy
