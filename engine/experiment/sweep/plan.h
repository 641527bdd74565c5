#pragma once
// Which runs a sweep is made of, and in which order and portions they are done. All of it follows from the design alone.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "arithmetic/philox.h"
#include "experiment/sweep/points.h"
#include "record/journal.h"

namespace tarazy {

/// A future: a scenario under one row of the design (a value of each varied factor), with one defection or none.
struct Future {
    std::size_t scenario = 0;
    std::size_t row = 0;        ///< of the design's points
    std::size_t defection = 0;  ///< 0: none; else 1 + its index
};

/// Part `part` of `parts` of a sweep, from 1: every part takes every `parts`-th future in the order of visit.
struct Shard {
    std::size_t part = 1;
    std::size_t parts = 1;
    bool operator==(const Shard&) const = default;
};

/// Replicates first, first + 1 ... of a point.
struct Cell {
    std::uint32_t point = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    bool operator==(const Cell&) const = default;
};

/// What one thread does at a time: some replicates of every policy in a few futures.
struct SweepBlock {
    std::uint64_t number = 0;
    std::vector<Cell> cells;
};

/// A point is a future under a policy: point = future x policies + policy. Futures are numbered scenario by scenario,
/// row by row, defection by defection. Work goes round after round through all futures, each time with some replicates more, so that
/// the whole design is seen early; samples in their own order, grids and lists from coarse to fine.
class SweepPlan {
  public:
    /// The design must outlive the plan. Throws InputError where it asks for more than the program can number.
    explicit SweepPlan(const DesignFile& design);

    const DesignFile& design() const { return *design_; }
    const DesignPoints& rows() const { return rows_; }
    std::size_t policies() const { return design_->policies.size(); }
    std::size_t futures() const { return order_.size(); }
    std::size_t points() const { return futures() * policies(); }
    Future future(std::size_t number) const;
    std::size_t future_of(std::size_t point) const { return point / policies(); }
    std::size_t policy_of(std::size_t point) const { return point % policies(); }
    const std::vector<double>& setting_of(std::size_t point) const { return rows_[future(future_of(point)).row]; }

    /// The most replicates that a point can get. A replicate is a repetition with its own random numbers.
    std::size_t most_replicates() const { return most_replicates_; }
    RandomKey random_key(std::size_t point, std::size_t replicate) const;

    /// What is simulated side by side in a part: groups of futures.
    std::size_t groups(const Shard& shard = {}) const;
    /// The futures of a group, in the order of visit.
    std::vector<std::uint32_t> group(std::size_t group, const Shard& shard = {}) const;
    std::size_t rounds() const { return (most_replicates_ + chunk_ - 1) / chunk_; }
    /// Replicates of a round: [first, first + count).
    Cell replicates_of(std::size_t round) const;

    /// What all results depend on: the design, its scenarios, the version of the program.
    const PlanDigest& digest() const { return digest_; }

  private:
    const DesignFile* design_;
    DesignPoints rows_;
    std::vector<std::uint32_t> order_;  ///< futures in the order of visit
    std::size_t most_replicates_ = 0;
    std::size_t chunk_ = 0;  ///< replicates of one future in one round
    std::size_t futures_in_group_ = 1;
    PlanDigest digest_{};
};

/// A digest in hexadecimal digits.
std::string digest_text(const PlanDigest& digest);

/// 0 ... count - 1 in the order of their digits read backwards in base 2: every beginning of it covers the whole evenly
/// (van der Corput 1935).
std::vector<std::uint32_t> coarse_to_fine(std::size_t count);

}  // namespace tarazy
