#include "experiment/compare/findings.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "model/error.h"
#include "statistics/holm.h"
#include "statistics/mean_interval.h"
#include "statistics/quantile.h"

namespace tarazy {
namespace {

/// The places of the points of a table by future and policy.
class PointPlaces {
  public:
    explicit PointPlaces(const SweepTable& table) : table_(&table) {
        require(table.is_whole(), "a whole sweep is compared");
        const std::size_t with_defections = (1 + table.defections.size()) * table.policies.size();
        futures_ = table.points.size() / with_defections;
    }

    /// Futures without a defection.
    std::size_t futures() const { return futures_; }
    std::size_t of(std::size_t future, std::size_t defection, std::size_t policy) const {
        return (future * (1 + table_->defections.size()) + defection) * table_->policies.size() + policy;
    }

    /// One number a replicate: the mean over the futures in which the run was done; NaN where it failed in all.
    std::vector<double> over_futures(std::size_t defection, std::size_t policy, std::size_t outcome) const {
        std::vector<double> sums(table_->replicates, 0.0);
        std::vector<double> counts(table_->replicates, 0.0);
        for (std::size_t f = 0; f < futures_; ++f) {
            const std::vector<double> values = table_->of(of(f, defection, policy), outcome);
            for (std::size_t r = 0; r < values.size(); ++r) {
                if (!std::isfinite(values[r])) continue;
                sums[r] += values[r];
                counts[r] += 1;
            }
        }
        for (std::size_t r = 0; r < sums.size(); ++r) sums[r] = counts[r] > 0 ? sums[r] / counts[r] : std::numeric_limits<double>::quiet_NaN();
        return sums;
    }

    /// One number a history: future by future, replicate by replicate.
    std::vector<double> histories(std::size_t policy, std::size_t outcome) const {
        std::vector<double> all;
        for (std::size_t f = 0; f < futures_; ++f) {
            const std::vector<double> values = table_->of(of(f, 0, policy), outcome);
            all.insert(all.end(), values.begin(), values.end());
        }
        return all;
    }

  private:
    const SweepTable* table_;
    std::size_t futures_ = 0;
};

/// A mean is over the same histories for all: those that failed under some policy are left out of every one.
void keep_complete(std::vector<std::vector<double>>& samples) {
    for (std::size_t run = 0; run < samples.front().size(); ++run) {
        const bool complete = std::all_of(samples.begin(), samples.end(), [&](const auto& sample) { return std::isfinite(sample[run]); });
        for (auto& sample : samples) {
            if (!complete) sample[run] = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

/// Fewer futures give no box.
constexpr std::size_t fewest_futures = 20;

/// Which futures break a policy: those where its regret is in the upper quarter of all regrets, as a box of settings.
void find_breaking(const SweepTable& table, const PointPlaces& places, OutcomeComparison& comparison) {
    if (places.futures() < fewest_futures || table.parameters.empty()) return;
    std::vector<double> all;
    for (const auto& of : comparison.robustness.regrets)
        std::copy_if(of.begin(), of.end(), std::back_inserter(all), [](double r) { return std::isfinite(r); });
    if (all.empty()) return;
    std::sort(all.begin(), all.end());
    comparison.much_regret = quantile(all, 0.75);
    std::vector<DiscoveryFactor> factors(table.parameters.size());
    for (std::size_t k = 0; k < factors.size(); ++k) {
        factors[k].categorical = !table.parameters[k].choices.empty();
        for (std::size_t f = 0; f < places.futures(); ++f) factors[k].values.push_back(table.settings[places.of(f, 0, 0)][k]);
    }
    for (const auto& of : comparison.robustness.regrets) {
        std::vector<double> broken;
        for (const double regret : of) broken.push_back(std::isfinite(regret) ? (regret > comparison.much_regret ? 1.0 : 0.0) : regret);
        comparison.breaking.push_back(prim(factors, broken));
    }
}

OutcomeComparison compare_outcome(const SweepTable& table, const PointPlaces& places, std::size_t o) {
    const std::size_t policies = table.policies.size();
    const bool more = table.outcomes[o].more_is_better;
    const Resampling resampling{.seed = table.seed};
    const Resampling without_drawing{.seed = table.seed, .times = 0};
    OutcomeComparison comparison;
    std::vector<std::vector<double>> samples;
    for (std::size_t a = 0; a < policies; ++a) samples.push_back(places.over_futures(0, a, o));
    comparison.with_reference = compare_with_reference(samples, table.reference, more, resampling);
    const std::vector<double> reference = places.histories(table.reference, o);
    std::vector<std::vector<double>> payoffs(policies);
    comparison.in_future.resize(policies);
    for (std::size_t a = 0; a < policies; ++a) {
        comparison.with_reference[a].better = share_better(places.histories(a, o), reference, more);
        for (std::size_t f = 0; f < places.futures(); ++f) {
            const std::vector<double> own = table.of(places.of(f, 0, a), o);
            comparison.in_future[a].push_back(compare_paired(own, table.of(places.of(f, 0, table.reference), o), more, without_drawing));
            payoffs[a].push_back(mean_interval(own).mean);
        }
    }
    keep_complete(samples);
    comparison.ranking = rank_policies(samples, more, resampling);
    comparison.robustness = robustness(payoffs, more);
    find_breaking(table, places, comparison);
    for (std::size_t d = 1; d <= table.defections.size(); ++d) {
        comparison.loss.emplace_back();
        for (std::size_t a = 0; a < policies; ++a) {
            comparison.loss.back().push_back(compare_paired(places.over_futures(d, a, o), places.over_futures(0, a, o), more, resampling));
        }
    }
    return comparison;
}

/// Corrects the p values of all comparisons together, and puts all into words.
void judge(const SweepTable& table, std::vector<OutcomeComparison>& outcomes) {
    const std::size_t policies = table.policies.size();
    std::vector<double> p_values;
    for (const OutcomeComparison& outcome : outcomes) {
        for (std::size_t a = 0; a < policies; ++a) {
            if (a != table.reference) p_values.push_back(outcome.with_reference[a].p);
        }
    }
    const std::vector<double> adjusted = holm(p_values);
    std::size_t next = 0;
    for (std::size_t o = 0; o < outcomes.size(); ++o) {
        for (std::size_t a = 0; a < policies; ++a) {
            outcomes[o].adjusted_p.push_back(a == table.reference ? 1 : adjusted[next++]);
            const Compared compared{.policy = table.policies[a],
                                    .other = table.policies[table.reference],
                                    .outcome = table.outcomes[o].label,
                                    .more_is_better = table.outcomes[o].more_is_better};
            outcomes[o].verdicts.push_back(verdict(compared, outcomes[o].with_reference[a], outcomes[o].adjusted_p.back()));
        }
    }
}

/// The means in the futures, [outcome][policy][future], as satisficing asks for them.
std::vector<std::vector<std::vector<double>>> future_means(const SweepTable& table, const PointPlaces& places) {
    std::vector<std::vector<std::vector<double>>> means(table.outcomes.size());
    for (std::size_t o = 0; o < means.size(); ++o) {
        means[o].resize(table.policies.size());
        for (std::size_t a = 0; a < table.policies.size(); ++a) {
            for (std::size_t f = 0; f < places.futures(); ++f) means[o][a].push_back(mean_interval(table.of(places.of(f, 0, a), o)).mean);
        }
    }
    return means;
}

}  // namespace

ComparisonFindings compare(const SweepTable& table) {
    if (table.policies.size() < 2) {
        throw InputError("there is nothing to compare (the design has one policy). Name doctrines in `policies`, or `strategies`");
    }
    const PointPlaces places(table);
    ComparisonFindings findings;
    for (std::size_t f = 0; f < places.futures(); ++f) findings.futures.push_back(places.of(f, 0, 0));
    for (std::size_t o = 0; o < table.outcomes.size(); ++o) findings.outcomes.push_back(compare_outcome(table, places, o));
    judge(table, findings.outcomes);
    std::vector<bool> more_is_better;
    for (const SweepOutcome& outcome : table.outcomes) more_is_better.push_back(outcome.more_is_better);
    findings.means.resize(table.policies.size());
    for (std::size_t a = 0; a < table.policies.size(); ++a) {
        for (const OutcomeComparison& outcome : findings.outcomes) findings.means[a].push_back(outcome.ranking.means[a]);
    }
    findings.front = pareto(findings.means, more_is_better);
    if (!table.satisfice.empty()) {
        std::vector<Aspiration> aspirations;
        for (const Threshold& wanted : table.satisfice) aspirations.push_back({wanted.outcome, wanted.value, wanted.below});
        findings.satisficing = satisficing_shares(future_means(table, places), aspirations);
    }
    findings.game = played_game(table, findings.means);
    return findings;
}

}  // namespace tarazy
