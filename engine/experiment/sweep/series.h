#pragma once
// The full series of a sweep, where its design asks for them: a result file of runs for each scenario.
#include <filesystem>
#include <vector>

#include "experiment/ensemble.h"
#include "experiment/sweep/plan.h"

namespace tarazy {

/// The files that write_sweep_series writes beside the sweep's: FILE.series.h5, or FILE.NAME.series.h5 of each of several scenarios.
std::vector<std::filesystem::path> series_files(const DesignFile& design, const std::filesystem::path& output);

/// Simulates all runs of the plan once more, in their order, and writes what the design's `record` names. In each file run
/// p x replicates + r is replicate r of the p-th point of that scenario. Throws InputError for a design without a fixed number of
/// replicates or with more runs than a file has, FileError, and Interrupted when `observer.stop` says so; `observer.keep` is not called.
void write_sweep_series(const SweepPlan& plan, const std::filesystem::path& output, unsigned threads, bool overwrite,
                        const EnsembleObserver& observer);

}  // namespace tarazy
