#include "report/crisis_json.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/text.h"
#include "record/json_text.h"
#include "report/crisis_counts.h"
#include "report/log_rows.h"

namespace tarazy {
namespace {

std::string count(std::size_t number) {
    return std::to_string(number);
}

std::size_t sum_of(const OutcomeCounts& outcomes) {
    return std::accumulate(outcomes.begin(), outcomes.end(), std::size_t{0});
}

/// A chance with four decimals.
std::string chance(double p) {
    return std::isfinite(p) ? decimal(std::round(p * 1e4) / 1e4) : "null";
}

/// One triple a year.
std::string years_json(const std::map<int, OutcomeCounts>& counts, const std::vector<int>& years) {
    return json_list(years, [&](int year) {
        const auto found = counts.find(year);
        return json_list(found == counts.end() ? OutcomeCounts{} : found->second, count);
    });
}

std::string actor_json(const ActorCrises& actor, const std::vector<int>& years) {
    std::string json(1, '{');
    append_member(json, "years", years_json(actor.years, years));
    append_member(json, "wars_joined", count(actor.wars_joined));
    append_member(json, "runs_with_crisis", count(actor.runs_with_crisis));
    append_member(json, "runs_with_war", count(actor.runs_with_war));
    return json + '}';
}

/// `[i, j, fizzles, concessions, wars, won by i]`, the most quarrelsome first.
std::string pairs_json(const CrisisCounts& counts) {
    std::vector<std::pair<std::pair<std::size_t, std::size_t>, PairCrises>> pairs(counts.pairs.begin(), counts.pairs.end());
    std::stable_sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) { return sum_of(a.second.outcomes) > sum_of(b.second.outcomes); });
    pairs.resize(std::min(pairs.size(), most_crisis_pairs));
    return json_list(pairs, [](const auto& entry) {
        const auto& [pair, crises] = entry;
        return json_list(std::array{pair.first, pair.second, crises.outcomes[0], crises.outcomes[1], crises.outcomes[2], crises.won_by_i}, count);
    });
}

/// `[run, time, i, j, joined i, joined j, p_i, judged_i, judged_j, outcome, winner, military losses]`, as the CSV log has it, actors by index.
std::string log_row(const RecordedCrisis& row) {
    const Crisis& crisis = row.crisis;
    const double losses = crisis.military_losses;
    return json_list(
        std::vector<std::string>{count(row.run), decimal(crisis.time), count(crisis.i), count(crisis.j), json_list(crisis.joined_i, count),
                                 json_list(crisis.joined_j, count), chance(crisis.p_i), chance(crisis.judged_i), chance(crisis.judged_j),
                                 count(static_cast<std::size_t>(crisis.outcome)), crisis.winner ? count(*crisis.winner) : "null",
                                 std::isfinite(losses) ? decimal(std::round(losses * 1e3) / 1e3) : "null"},
        [](const std::string& text) { return text; });
}

}  // namespace

std::string crises_json(const RunReader& file, const PagePlan& plan) {
    const RunHeader& header = file.header();
    const std::vector<RecordedCrisis> log = rows_of_runs(file.crises(), header, plan.runs);
    if (log.empty()) return "null";
    const CrisisCounts counts = count_crises(log, header.actors.size());
    std::vector<int> years;
    // Nothing begins at the end itself: a horizon to 2051 has no crises of 2051.
    const int last = std::max(static_cast<int>(std::ceil(header.times.back() - 1e-9)) - 1, counts.years.rbegin()->first);
    for (int year = static_cast<int>(std::floor(header.times.front() + 1e-9)); year <= last; ++year) years.push_back(year);

    std::vector<RecordedCrisis> shown = rows_of_runs(log, header, plan.histories);
    shown.resize(std::min(shown.size(), most_listed_crises));
    std::string json(1, '{');
    append_member(json, "all", count(log.size()));
    append_member(json, "years", json_list(years, [](int year) { return std::to_string(year); }));
    append_member(json, "total", years_json(counts.years, years));
    append_member(json, "actors", json_list(counts.actors, [&](const ActorCrises& actor) { return actor_json(actor, years); }));
    append_member(json, "pair_count", count(counts.pairs.size()));
    append_member(json, "pairs", pairs_json(counts));
    append_member(json, "log", json_list(shown, log_row));
    return json + '}';
}

}  // namespace tarazy
