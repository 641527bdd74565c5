#pragma once
// Does the work of a sweep on all cores, and on all ranks of an MPI job.
#include <functional>

#include "experiment/sweep/ledger.h"
#include "experiment/sweep/ranks.h"

namespace tarazy {

/// How a sweep reports and is kept; called from one thread, on rank 0. Any may be empty.
struct SweepObserver {
    std::function<void(const BlockResults& results)> keep;  ///< before the ledger takes them
    std::function<void()> progress;                         ///< after some work, and at least every 50 ms
    std::function<bool()> stop;                             ///< true: end as soon as possible with Interrupted
};

/// Does what the ledger has left to do, on so many threads of this process and with the help of the other ranks, and leaves the ledger
/// complete. Throws what a worker or the observer throws, and Interrupted when `stop` says so; blocks that are being simulated come to
/// their end first, which takes about a sixth of a second.
void do_sweep(SweepLedger& ledger, unsigned threads, Ranks& ranks, const SweepObserver& observer);

/// What a rank other than 0 does: simulates blocks on so many threads until it is sent home. Throws what a worker throws, and
/// Interrupted when `stop` says so.
void help_sweep(const SweepPlan& plan, unsigned threads, Ranks& ranks, const std::function<bool()>& stop);

}  // namespace tarazy
