#pragma once
// What became of the runs of a block, and the bytes in which journals keep it and ranks send it.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "experiment/sweep/plan.h"

namespace tarazy {

/// A run of a sweep that left the model's domain.
struct SweepFailure {
    std::uint32_t point = 0;
    std::uint32_t replicate = 0;
    std::string reason;
    bool operator==(const SweepFailure&) const = default;
};

/// The outcomes of the runs of some cells.
struct BlockResults {
    std::size_t outcomes = 0;
    std::vector<Cell> cells;
    std::vector<double> values;          ///< [run of the cells in order][outcome]; NaN where the run failed
    std::vector<SweepFailure> failures;  ///< in the order of the runs
};

/// The results as bytes (numbers as they lie in a little-endian memory), and back. Reading throws FileError for bytes that are none.
std::vector<char> encode(const BlockResults& results);
BlockResults decode(std::span<const char> bytes);

/// A block's cells as bytes, and back.
std::vector<char> encode(const SweepBlock& block);
SweepBlock decode_block(std::span<const char> bytes);

}  // namespace tarazy
