#pragma once
// Two policies with common random numbers: run by run the one minus the other, so that what chance does to both cancels.
#include <cstddef>
#include <span>
#include <vector>

#include "statistics/resampling.h"

namespace tarazy {

/// A policy against another, by one outcome; every difference is the policy's value minus the other's. Runs in which either is
/// NaN are left out. Where no pair differs every number is exactly 0, p is 1 and `better` a half, as for a policy and itself. Of
/// fewer than two pairs that differ nothing can be told: intervals are infinite, p is 1, narrowing 1 and effect sizes NaN; without
/// any pair the means, the bootstrap interval and `better` are NaN too.
struct PairedComparison {
    std::size_t pairs = 0;
    std::size_t left_out = 0;
    double mean = 0;                 ///< of the policy, over the pairs
    double other_mean = 0;           ///< of the other
    double difference = 0;           ///< mean
    Interval student;                ///< 95 %, of the mean difference (Student's t of the differences)
    Interval bootstrap;              ///< 95 %, likewise, by drawing the runs anew
    double half_width = 0;           ///< of `student`
    double unpaired_half_width = 0;  ///< 95 %, had the policies independent random numbers (Welch 1947)
    double narrowing = 1;      ///< unpaired / paired half width: how much common random numbers sharpen; infinite where the differences are all equal
    double better = 0.5;       ///< share of the pairs in which the policy is better, ties counting half: the probability of being better
    double p = 1;              ///< two-sided, of the t test of no difference; 0 where the differences are equal and not 0
    double effect = 0;         ///< mean difference over the standard deviation of the differences (Cohen's d_z); infinite where that is 0
    double pooled_effect = 0;  ///< over the root of the mean variance of the two (Cohen's d_av); infinite where that is 0
};

/// Share of the pairs, of those in which both are numbers, in which the policy is better; ties count half.
double share_better(std::span<const double> policy, std::span<const double> other, bool more_is_better);

/// `policy` against `other`, each with one number a run. Swapping the two changes signs alone.
PairedComparison compare_paired(std::span<const double> policy, std::span<const double> other, bool more_is_better, const Resampling& resampling);

/// Every policy [policy][run] against the one of number `reference`, itself too; all meet the same drawings.
std::vector<PairedComparison> compare_with_reference(const std::vector<std::vector<double>>& policies, std::size_t reference, bool more_is_better,
                                                     const Resampling& resampling);

}  // namespace tarazy
