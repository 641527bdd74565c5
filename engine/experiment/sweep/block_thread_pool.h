#pragma once
// A thread pool that simulates blocks.
#include <chrono>
#include <memory>
#include <optional>

#include "experiment/sweep/block_results.h"

namespace tarazy {

/// A thread pool: each thread has a BlockWorker. submit() and next_result() are called from one other thread.
class BlockThreadPool {
  public:
    /// The plan must outlive the pool. Makes the first worker here, so that wrong settings are reported at once: throws InputError.
    BlockThreadPool(const SweepPlan& plan, unsigned threads);
    ~BlockThreadPool();  ///< waits until the blocks that are being simulated are done
    BlockThreadPool(const BlockThreadPool&) = delete;
    BlockThreadPool& operator=(const BlockThreadPool&) = delete;

    void submit(SweepBlock block);

    /// A finished block; waits up to `timeout` for one. Rethrows what a worker threw.
    std::optional<BlockResults> next_result(std::chrono::milliseconds timeout);

    /// How many blocks are queued that no thread has begun.
    std::size_t waiting() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
