#pragma once
// What a comparison of policies comes to: differences with common random numbers, ranks, robustness, games, losses.
#include <optional>
#include <string>
#include <vector>

#include "experiment/compare/verdict.h"
#include "experiment/game/played_game.h"
#include "experiment/sweep/table.h"
#include "statistics/paired_comparison.h"
#include "statistics/pareto.h"
#include "statistics/prim.h"
#include "statistics/ranking.h"
#include "statistics/robustness.h"

namespace tarazy {

/// One outcome, all policies. What chance does is judged by the means over the futures of each replicate, for futures have
/// common random numbers; what happens in single futures by their own replicates.
struct OutcomeComparison {
    std::vector<PairedComparison> with_reference;  ///< one a policy; `better` counts single histories
    std::vector<double> adjusted_p;                ///< by Holm, over all outcomes and policies; of the reference 1
    std::vector<Verdict> verdicts;                 ///< of the reference: same
    Ranking ranking;
    std::vector<std::vector<PairedComparison>> in_future;  ///< [policy][future]
    Robustness robustness;                                 ///< of the means in the futures
    double much_regret = 0;                                ///< the upper quartile of all regrets
    std::vector<PrimResult> breaking;                      ///< of each policy the futures in which it is regretted more; empty for few futures
    std::vector<std::vector<PairedComparison>> loss;       ///< [defection][policy]: with it minus without it
};

struct ComparisonFindings {
    std::vector<std::size_t> futures;  ///< of each future without a defection the place of its first point
    std::vector<OutcomeComparison> outcomes;
    Pareto front;                            ///< over the means of all outcomes
    std::vector<std::vector<double>> means;  ///< [policy][outcome]
    std::vector<double> satisficing;         ///< of each policy; empty without thresholds
    std::optional<PlayedGame> game;          ///< where two actors or more choose
};

/// Compares. The table is whole and has two policies at least, else InputError.
ComparisonFindings compare(const SweepTable& table);

}  // namespace tarazy
