#include "report/crisis_data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/log_rows.h"

namespace tarazy {
namespace {

std::size_t sum_of(const OutcomeCounts& outcomes) {
    return std::accumulate(outcomes.begin(), outcomes.end(), std::size_t{0});
}

/// A number with so many decimals.
OrNull<double> shortened(double number, double decimals) {
    if (!std::isfinite(number)) return std::nullopt;
    const double power = std::pow(10.0, decimals);
    return std::round(number * power) / power;
}

std::vector<OutcomeCounts> counts_of_years(const std::map<int, OutcomeCounts>& counts, const std::vector<int>& years) {
    std::vector<OutcomeCounts> rows;
    for (const int year : years) {
        const auto found = counts.find(year);
        rows.push_back(found == counts.end() ? OutcomeCounts{} : found->second);
    }
    return rows;
}

std::vector<std::array<std::size_t, 6>> most_quarrelsome(const CrisisCounts& counts) {
    std::vector<std::pair<std::pair<std::size_t, std::size_t>, PairCrises>> pairs(counts.pairs.begin(), counts.pairs.end());
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return sum_of(a.second.outcomes) > sum_of(b.second.outcomes); });
    pairs.resize(std::min(pairs.size(), most_crisis_pairs));
    std::vector<std::array<std::size_t, 6>> rows;
    for (const auto& [pair, crises] : pairs) {
        rows.push_back({pair.first, pair.second, crises.outcomes[0], crises.outcomes[1], crises.outcomes[2], crises.won_by_i});
    }
    return rows;
}

CrisisRow log_row(const RecordedCrisis& row) {
    const Crisis& crisis = row.crisis;
    return {row.run,
            crisis.time,
            crisis.i,
            crisis.j,
            crisis.joined_i,
            crisis.joined_j,
            shortened(crisis.p_i, 4),
            shortened(crisis.judged_i, 4),
            shortened(crisis.judged_j, 4),
            static_cast<std::size_t>(crisis.outcome),
            crisis.winner ? OrNull<std::size_t>(*crisis.winner) : std::nullopt,
            shortened(crisis.military_losses, 3)};
}

}  // namespace

OrNull<CrisesData> crises_data(const RunReader& file, const PagePlan& plan) {
    const RunHeader& header = file.header();
    const std::vector<RecordedCrisis> log = rows_of_runs(file.crises(), header, plan.runs);
    if (log.empty()) return std::nullopt;
    const CrisisCounts counts = count_crises(log, header.actors.size());
    CrisesData data;
    // Nothing begins at the end itself: a horizon to 2051 has no crises of 2051.
    const int last = std::max(static_cast<int>(std::ceil(header.times.back() - 1e-9)) - 1, counts.years.rbegin()->first);
    for (int year = static_cast<int>(std::floor(header.times.front() + 1e-9)); year <= last; ++year) data.years.push_back(year);

    for (const RecordedCrisis& row : rows_of_runs(log, header, plan.histories)) {
        if (data.log.size() < most_listed_crises) data.log.push_back(log_row(row));
    }
    data.all = log.size();
    data.total = counts_of_years(counts.years, data.years);
    for (const ActorCrises& actor : counts.actors) {
        data.actors.push_back({counts_of_years(actor.years, data.years), actor.wars_joined, actor.runs_with_crisis, actor.runs_with_war});
    }
    data.pair_count = counts.pairs.size();
    data.pairs = most_quarrelsome(counts);
    return data;
}

}  // namespace tarazy
