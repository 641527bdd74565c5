#pragma once
// The processes of an MPI job. Rank 0 keeps the ledger of a sweep and hands out blocks; the others ask for some, and send back results.
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

#include "experiment/sweep/block_results.h"

namespace tarazy {

/// What rank 0 sees of the others, and they of it. Without MPI, or where this process was not started by an MPI, there is rank 0 alone.
class Ranks {
  public:
    Ranks();
    ~Ranks();  ///< on rank 0: stops the others and waits until they have ended
    Ranks(const Ranks&) = delete;
    Ranks& operator=(const Ranks&) = delete;

    /// The number of this process, and of all.
    std::size_t rank() const;
    std::size_t count() const;

    /// Of rank 0: takes what has come from the others. `settle` gets results; `next` gives the next block for a rank that asks for
    /// work, or none at the moment: the rank is then answered at a later call.
    void serve(const std::function<void(BlockResults)>& settle, const std::function<std::optional<SweepBlock>()>& next);

    /// Of rank 0: tells the others that there is no more work. Called once.
    void stop_workers();

    /// Of the others: asks for a block; receive() gets the answer.
    void ask();
    /// Of the others: a block, if one has come.
    std::optional<SweepBlock> receive();
    /// Of the others: whether rank 0 has stopped them.
    bool stopped() const;
    void send(const BlockResults& results);

    /// Whether this program was built with MPI.
    static bool available();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
