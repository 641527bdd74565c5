#pragma once
// Which factors the spread of an outcome comes from: variance-based sensitivity (Sobol' 1993).
#include <span>
#include <vector>

#include "statistics/resampling.h"

namespace tarazy {

/// A share of the variance with its 95 % bootstrap interval over base samples.
struct SobolIndex {
    double value = 0;
    Interval interval;
};

/// The share of a pair of factors beyond what each does alone.
struct SobolPair {
    std::size_t first = 0;
    std::size_t second = 0;
    SobolIndex index;
};

/// The indices of one outcome. Sampling error can take a small index below 0. Where nothing varies, or fewer than two base samples are
/// left, the indices are NaN.
struct SobolIndices {
    std::size_t used = 0;           ///< base samples
    std::size_t left_out = 0;       ///< base samples that lack a value
    double mean = 0;                ///< over A and B
    double variance = 0;            ///< over A and B
    std::vector<SobolIndex> first;  ///< of each factor alone: Saltelli et al. 2010, table 2 (b), of values less their mean
    std::vector<SobolIndex> total;  ///< with all its interactions: Jansen 1999
    std::vector<SobolPair> second;  ///< Saltelli 2002, of pairs (0,1), (0,2) ... (1,2) ...; empty without second order
};

/// `values` in the order of saltelli_points(); NaN where there is none.
SobolIndices sobol_indices(std::span<const double> values, std::size_t factors, bool second_order, const Bootstrap& bootstrap);

}  // namespace tarazy
