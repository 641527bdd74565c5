#include "experiment/compare/verdict.h"

#include <array>
#include <charconv>
#include <cmath>

namespace tarazy {
namespace {

/// Three significant digits say enough of what is uncertain; the same under every locale.
std::string short_number(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value == 0 ? 0.0 : value, std::chars_format::general, 3).ptr;
    return {text.data(), end};
}

/// A share never looks surer than it is: only all is all.
std::string share_of_histories(double share) {
    if (share == 1) return "in all histories";
    if (share == 0) return "in no history";
    if (share > 0.99) return "in more than 99 % of histories";
    if (share < 0.01) return "in fewer than 1 % of histories";
    return "in " + std::to_string(std::lround(share * 100)) + " % of histories";
}

std::string numbers(const PairedComparison& comparison) {
    return " (mean difference " + short_number(comparison.difference) + ", 95 % interval " + short_number(comparison.student.low) + " to " +
           short_number(comparison.student.high) + ")";
}

Finding finding_of(const Compared& compared, const PairedComparison& comparison, double adjusted_p) {
    if (comparison.difference == 0 && comparison.half_width == 0) return Finding::same;
    if (comparison.pairs < 2) return Finding::unknown;
    if (comparison.student.low >= -compared.margin && comparison.student.high <= compared.margin) return Finding::practically_equal;
    if (!(adjusted_p < 0.05)) return Finding::no_difference_found;
    return (comparison.difference > 0) == compared.more_is_better ? Finding::better : Finding::worse;
}

}  // namespace

Verdict verdict(const Compared& compared, const PairedComparison& comparison, double adjusted_p) {
    const Finding finding = finding_of(compared, comparison, adjusted_p);
    const std::string both = compared.policy + " and " + compared.other;
    const std::string on = " on " + compared.outcome;
    switch (finding) {
        case Finding::unknown: return {finding, "too few histories to tell " + both + " apart" + on};
        case Finding::same: return {finding, both + " are the same" + on + " in all histories"};
        case Finding::practically_equal: return {finding, both + " are practically equal" + on + numbers(comparison)};
        case Finding::no_difference_found: return {finding, "no difference found between " + both + on + numbers(comparison)};
        case Finding::better:
        case Finding::worse: break;
    }
    // A mean can be better though most histories are worse: a few that differ much.
    const bool better = finding == Finding::better;
    const double share = better ? comparison.better : 1 - comparison.better;
    const std::string mostly = share > 0.5 ? " " : " on average, though only ";
    return {finding,
            compared.policy + (better ? " beats " : " loses to ") + compared.other + on + mostly + share_of_histories(share) + numbers(comparison)};
}

}  // namespace tarazy
