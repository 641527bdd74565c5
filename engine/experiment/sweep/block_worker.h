#pragma once
// Simulates the blocks of a sweep, in one thread.
#include <functional>
#include <vector>

#include "experiment/sweep/block_results.h"
#include "experiment/sweep/outcome_meter.h"
#include "experiment/sweep/point_worlds.h"
#include "model/simulation.h"

namespace tarazy {

class BlockWorker {
  public:
    /// The plan must outlive the worker. Throws InputError for settings that no point can have.
    explicit BlockWorker(const SweepPlan& plan);

    /// All outcomes of the block. A run that leaves the model's domain, or a point whose settings do not go together, is a failure
    /// with its reason, and the others go on. The results depend on the cells alone.
    BlockResults work(const SweepBlock& block);

    /// From now on every world is changed by this before it is simulated; empty: by nothing.
    void adapt_worlds(std::function<void(PointWorld&)> adaptation) { adaptation_ = std::move(adaptation); }

  private:
    struct Run {
        std::size_t place;  ///< in the results
        std::size_t cell;
        std::uint32_t replicate;
    };
    void simulate_batch(std::span<const Run> runs, const std::vector<PointWorld>& worlds, BlockResults& results);

    const SweepPlan* plan_;
    std::vector<OutcomeMeter> meters_;  ///< one a scenario
    PointWorlds worlds_;
    std::function<void(PointWorld&)> adaptation_;
    Results series_;
    std::vector<Job> jobs_;
};

}  // namespace tarazy
