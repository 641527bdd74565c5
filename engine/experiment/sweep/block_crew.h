#pragma once
// Threads that simulate blocks.
#include <chrono>
#include <memory>
#include <optional>

#include "experiment/sweep/block_results.h"

namespace tarazy {

/// So many threads with a BlockWorker each; give() and take() are called from one other thread.
class BlockCrew {
  public:
    /// The plan must outlive the crew. Makes the first worker here, so that wrong settings are told at once: throws InputError.
    BlockCrew(const SweepPlan& plan, unsigned threads);
    ~BlockCrew();  ///< lets blocks that are being simulated come to their end
    BlockCrew(const BlockCrew&) = delete;
    BlockCrew& operator=(const BlockCrew&) = delete;

    void give(SweepBlock block);

    /// A finished block; waits so long for one. Rethrows what a worker threw.
    std::optional<BlockResults> take(std::chrono::milliseconds patience);

    /// How many blocks lie here that nobody has begun.
    std::size_t waiting() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
