#pragma once
// Many runs of one scenario on all cores, handed over in the order of runs, block by block.
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "experiment/blocks.h"
#include "experiment/threads.h"
#include "model/parameters.h"
#include "model/results.h"

namespace tarazy {

/// What to run. Run numbers are first_run, first_run + 1, ... of the seed.
struct Ensemble {
    const Scenario* scenario = nullptr;
    const Experiment* experiment = nullptr;
    std::uint64_t seed = 1;
    std::size_t first_run = 0;
    std::size_t runs = 1;
    unsigned threads = 1;
};

/// A run that left the model's domain.
struct RunFailure {
    std::size_t run = 0;
    std::string reason;
};

/// How an ensemble reports; any may be empty. `keep` is called from one thread only, in the order of runs.
struct EnsembleObserver {
    std::function<void(const Results& block)> keep;
    std::function<void(std::size_t done, std::size_t failed)> progress;
    std::function<bool()> stop;  ///< true: end as soon as possible with Interrupted
};

/// Simulates the runs of a block into tables that may be used again.
using BlockMaker = std::function<Results(const RunBlock& block, Results spare)>;

/// Makes the blocks on so many threads and hands them over in their order, as run_ensemble does; each thread has a maker of its own.
std::vector<RunFailure> run_in_order(const std::vector<RunBlock>& blocks, unsigned threads, const std::function<BlockMaker()>& maker,
                                     const EnsembleObserver& observer);

/// Runs the ensemble on so many threads; results and their order do not depend on how many. Memory does not grow with the number of
/// runs. Gives the failed runs in order. Throws what a worker or `keep` throws, and Interrupted when `stop` says so: it is asked every
/// 50 ms, but blocks that are being simulated come to their end first. Throws Bug for run numbers of 2^24 and more.
std::vector<RunFailure> run_ensemble(const Ensemble& ensemble, const EnsembleObserver& observer);

}  // namespace tarazy
