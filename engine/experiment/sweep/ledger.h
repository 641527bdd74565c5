#pragma once
// The books of a sweep: what is done, what comes next, and all outcomes.
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "experiment/sweep/block_results.h"

namespace tarazy {

enum class RunStatus : std::int8_t { not_run = -1, done = 0, failed = 1 };

/// The outcomes of the runs of one point, replicate by replicate.
struct PointOutcomes {
    std::vector<RunStatus> status;
    std::vector<double> values;  ///< [replicate][outcome]
};

/// Hands out blocks in their order and takes their results in any order; what is handed out next depends on the results alone.
class SweepLedger {
  public:
    /// The plan must outlive the ledger. Throws InputError for a part that has no futures.
    SweepLedger(const SweepPlan& plan, Shard shard);

    /// The next block, or none: then all is done, or blocks that are out must come back first.
    std::optional<SweepBlock> next();

    /// Takes results of a block that was handed out, or of a journal; results that are known already are ignored.
    /// Throws FileError for results that do not fit the plan.
    void accept(const BlockResults& results);

    /// Whether every run of the part is done.
    bool complete() const;

    std::size_t runs_done() const { return runs_done_; }
    std::size_t runs_failed() const { return failures_.size(); }
    /// All runs of the part; with `until` the most that there can be.
    std::size_t runs_in_all() const { return runs_in_all_; }

    const SweepPlan& plan() const { return *plan_; }
    const Shard& shard() const { return shard_; }
    /// The points of the part in rising order.
    std::vector<std::uint32_t> points() const;
    const PointOutcomes& outcomes(std::size_t point) const { return points_[point]; }
    /// The outcomes of a point, which the ledger keeps no longer.
    PointOutcomes take(std::size_t point) { return std::exchange(points_[point], {}); }
    /// In the order of points and replicates.
    std::vector<SweepFailure> failures() const;

  private:
    /// Whether a future needs replicates of this round, as far as its earlier rounds tell.
    bool wants(std::uint32_t future, std::size_t round) const;
    bool has(std::uint32_t future, std::size_t round) const;
    bool is_narrow(std::uint32_t future, std::size_t replicates) const;
    /// Whether it is known already what `wants` says: where replicates go on until an interval is narrow, the earlier ones must be back.
    bool ready(std::uint32_t future, std::size_t round) const {
        return !plan_->design().until || round == 0 || !wants(future, round - 1) || has(future, round - 1);
    }

    /// How far the intervals of a future have been judged, round by round.
    struct Judgement {
        std::size_t rounds = 0;
        bool narrow = false;
    };

    const SweepPlan* plan_;
    Shard shard_;
    mutable std::vector<Judgement> judgements_;  ///< one a future; what `wants` has found out already
    std::vector<PointOutcomes> points_;
    std::vector<SweepFailure> failures_;
    std::size_t round_ = 0;
    std::size_t group_ = 0;
    std::size_t runs_done_ = 0;
    std::size_t runs_in_all_ = 0;
};

}  // namespace tarazy
