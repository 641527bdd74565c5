#pragma once
// Which policy to choose when nobody knows which future comes: regret, worst cases and what is good enough (Lempert, Popper & Bankes 2003).
#include <cstddef>
#include <span>
#include <vector>

namespace tarazy {

/// What is good enough in one respect.
struct Aspiration {
    std::size_t outcome = 0;
    double value = 0;
    bool below = true;  ///< good enough below `value`, else above
};

/// One policy across futures, in the unit of the outcome; worst is lowest, or highest where less is better.
struct RobustnessOfPolicy {
    double mean = 0;
    double worst = 0;
    std::size_t worst_future = 0;   ///< the first of them
    double worst_decile = 0;        ///< mean of the worst tenth of the futures, see worst_decile()
    double largest_regret = 0;      ///< >= 0
    std::size_t regret_future = 0;  ///< where, the first of them
};

/// All policies across futures. A future in which some policy has NaN is left out; without any future the numbers are NaN.
struct Robustness {
    std::size_t futures = 0;  ///< that count
    std::vector<RobustnessOfPolicy> policies;
    std::vector<std::vector<double>> regrets;  ///< [policy][future]: what the best policy there would have gained; NaN where left out
    std::vector<std::size_t> minimax_regret;   ///< the policies whose largest regret is least (Savage 1951): one, but for ties
};

/// From payoffs [policy][future], one number each.
Robustness robustness(const std::vector<std::vector<double>>& payoffs, bool more_is_better);

/// Mean of the worst tenth of the values, at least one value: of n the worst n / 10, the last of them counted in part where n / 10
/// is not whole (the conditional value at risk of Rockafellar & Uryasev 2002, at 10 %); of ten or fewer the worst.
double worst_decile(std::vector<double> values, bool more_is_better);

/// Of each policy the share of futures in which it is good enough in every respect (satisficing, Simon 1956): values are
/// [outcome][policy][future]; below and above are strict, so NaN is never good enough.
std::vector<double> satisficing_shares(const std::vector<std::vector<std::vector<double>>>& values, std::span<const Aspiration> aspirations);

}  // namespace tarazy
