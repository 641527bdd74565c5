#pragma once
// What a comparison says, in words.
#include <string>

#include "statistics/paired_comparison.h"

namespace tarazy {

/// The kinds of verdict, by these rules in this order:
///  - unknown: fewer than two pairs of runs, and no telling;
///  - same: no pair of runs differs;
///  - practically_equal: the 95 % interval of the mean difference (Student's t) lies within the margin on either side of 0, whatever p
///    is (Lakens 2017, stricter: his test takes the 90 % interval);
///  - better, worse: the p value corrected for all comparisons (holm.h) is below 0.05;
///  - no_difference_found: else. The interval says how large a difference may still be; it is no proof of equality.
enum class Finding { unknown, same, practically_equal, better, worse, no_difference_found };

struct Verdict {
    Finding finding = Finding::unknown;
    std::string words;
};

/// What is compared: a policy with another on an outcome, by their labels.
struct Compared {
    std::string policy;
    std::string other;
    std::string outcome;
    bool more_is_better = true;
    double margin = 0;  ///< in the unit of the outcome, below which a difference does not matter; 0: every difference does
};

/// `adjusted_p` is the corrected p value of the comparison.
/// `hedge beats balance on autonomy KAZ in 94 % of histories (mean difference 0.03, 95 % interval 0.02 to 0.04)`.
Verdict verdict(const Compared& compared, const PairedComparison& comparison, double adjusted_p);

}  // namespace tarazy
