#pragma once
// Policies judged by several outcomes at once: which ones no other beats in one respect without losing in another (Pareto 1906).
#include <cstddef>
#include <vector>

namespace tarazy {

/// Who dominates whom: one policy dominates another if it is nowhere worse and somewhere better, to the last bit.
/// A policy with NaN for some outcome cannot be judged: it is not in the front, dominates nobody and is dominated by nobody.
struct Pareto {
    std::vector<std::size_t> front;                      ///< the policies that none dominates, in their order
    std::vector<std::vector<std::size_t>> dominated_by;  ///< [policy]: those that dominate it, in their order
};

/// From values [policy][outcome]; more_is_better has one entry an outcome.
Pareto pareto(const std::vector<std::vector<double>>& values, const std::vector<bool>& more_is_better);

}  // namespace tarazy
