#pragma once
// Who is first, and how firmly: ranks of policies by the mean of an outcome, and how often they hold when the runs are drawn anew.
#include <cstddef>
#include <vector>

#include "statistics/resampling.h"

namespace tarazy {

/// Ranks over the runs in which every policy has a number; those that fail in all runs rank last and stop no run from counting.
struct Ranking {
    std::size_t runs = 0;  ///< that count
    std::size_t left_out = 0;
    std::vector<double> means;                ///< of each policy over those runs; NaN where it fails in all
    std::vector<std::size_t> ranks;           ///< 1 is best; equal means have the same rank, the best of theirs
    std::vector<std::vector<double>> shares;  ///< [policy][rank - 1]: share of the drawings in which it has the rank; equals share their ranks
};

/// Ranks `values`, [policy][run]; every drawing of runs serves all policies alike. Order of the policies does not matter.
Ranking rank_policies(const std::vector<std::vector<double>>& values, bool more_is_better, const Resampling& resampling);

}  // namespace tarazy
