#include "classroom/lab/history_answer.h"

#include <algorithm>
#include <cmath>

#include "classroom/lab/doctrine_changes.h"
#include "classroom/lab/times.h"
#include "model/error.h"

namespace tarazy {
namespace {

constexpr double most_numbers = 600'000;  // at three bytes each below 2 MB
constexpr std::size_t fewest_times = 11;
constexpr std::size_t most_shown_times = 130;

/// How many times can be shown so that the numbers of all together stay within `most_numbers`.
std::size_t times_within(std::size_t numbers_a_time) {
    const auto times = static_cast<std::size_t>(most_numbers / static_cast<double>(numbers_a_time));
    return std::clamp(times, fewest_times, most_shown_times);
}

bool is_told(const Series& series) {
    return series.shape != SeriesShape::component;
}

/// The rows of a table [time][width], one a place, over times.
std::vector<std::vector<double>> rows_of(const std::vector<double>& values, std::size_t width, std::size_t first, std::size_t count) {
    const std::size_t times = values.size() / width;
    std::vector<std::vector<double>> rows(count, std::vector<double>(times));
    for (std::size_t t = 0; t < times; ++t) {
        const double* row = values.data() + t * width + first;
        for (std::size_t k = 0; k < count; ++k) rows[k][t] = row[k];
    }
    return rows;
}

/// The pairs i < j of a symmetric table.
std::vector<std::vector<double>> upper_rows(const std::vector<double>& values, std::size_t n) {
    auto all = rows_of(values, n * n, 0, n * n);
    std::vector<std::vector<double>> upper;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) upper.push_back(std::move(all[i * n + j]));
    }
    return upper;
}

/// Events without id and label are the machinery of others: they have nothing to say.
std::vector<HistoryEvent> told_events(const Scenario& scenario, const EventLog& log) {
    std::vector<HistoryEvent> told;
    for (const Occurrence& occurrence : log) {
        const Event& event = scenario.events[occurrence.event];
        if (event.id.empty() && event.label.empty()) continue;
        told.push_back({occurrence.time, event.id, event.label, occurrence.undone ? std::optional(true) : std::nullopt});
    }
    return told;
}

CrisisData told_crisis(const Crisis& crisis) {
    return {.time = crisis.time,
            .i = crisis.i,
            .j = crisis.j,
            .joined_i = crisis.joined_i,
            .joined_j = crisis.joined_j,
            .p_i = std::round(crisis.p_i * 1e4) / 1e4,
            .outcome = std::string(crisis_outcome_names[static_cast<std::size_t>(crisis.outcome)]),
            .winner = crisis.winner ? OrNull<std::size_t>(*crisis.winner) : std::nullopt};
}

/// One series of a run, into its place.
void tell_series(HistoryAnswer& answer, const Series& series, const std::vector<double>& values, std::size_t n, const HistoryParts& parts) {
    const auto all = [&](std::size_t width, int digits) { return packed(rows_of(values, width, 0, width), digits); };
    const std::string name(series.name);
    switch (series.shape) {
        case SeriesShape::actor: answer.actor_series.members.emplace_back(name, all(n, parts.digits)); return;
        case SeriesShape::system: answer.system_series.members.emplace_back(name, all(1, parts.digits)); return;
        case SeriesShape::component: return;
        case SeriesShape::domains:
            for (std::size_t d = 0; d < domain_count; ++d) {
                answer.alignment.push_back(packed(rows_of(values, domain_count * n * n, d * n * n, n * n), parts.pair_digits));
            }
            return;
        case SeriesShape::pair: break;
    }
    if (series.pairs == PairSeries::affinity) answer.affinity = all(n * n, parts.pair_digits);
    if (series.pairs == PairSeries::threat_from) answer.threat = all(n * n, parts.pair_digits);
    if (series.pairs == PairSeries::tie) answer.tie = packed(upper_rows(values, n), parts.pair_digits);
}

}  // namespace

HistoryParts whole_history(std::size_t actors) {
    HistoryParts parts;
    for (const Series& series : all_series()) parts.series.push_back(is_told(series));
    parts.most_times = times_within(actors * actors * 11 / 2 + 15 * actors);
    return parts;
}

HistoryParts class_history(std::size_t actors) {
    HistoryParts parts;
    for (const Series& series : all_series()) parts.series.push_back(series.traits.for_class);
    parts.most_times = times_within(actors * actors * 3 + 7 * actors);
    return parts;
}

HistoryAnswer history_answer(const Job& job, const HistoryParts& parts) {
    const Scenario scenario = thinned(*job.scenario, parts.most_times);
    Job told = job;
    told.scenario = &scenario;
    Results results;
    simulate_into(results, {&told, 1}, parts.series);
    if (!results.failures[0].empty()) throw DomainError("the history failed (" + results.failures[0] + "). Choose less extreme numbers");
    HistoryAnswer answer;
    answer.times = recorded_times(scenario);
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        if (!results.values[s].empty()) tell_series(answer, all_series()[s], results.values[s], scenario.size(), parts);
    }
    for (const DoctrineChange& change : doctrine_changes(scenario, *job.experiment, results.events[0])) {
        if (!answer.doctrine_changes) answer.doctrine_changes.emplace();
        answer.doctrine_changes->push_back({change.time, change.actor, scenario.doctrines.at(change.doctrine).name});
    }
    answer.events = told_events(scenario, results.events[0]);
    for (const Crisis& crisis : results.crises[0]) answer.crises.push_back(told_crisis(crisis));
    return answer;
}

}  // namespace tarazy
