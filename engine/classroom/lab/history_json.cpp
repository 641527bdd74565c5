#include "classroom/lab/history_json.h"

#include <algorithm>
#include <cmath>

#include "classroom/lab/doctrine_changes.h"
#include "classroom/lab/times.h"
#include "model/error.h"
#include "record/json_text.h"
#include "record/number_steps.h"
#include "record/scenario_json.h"

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

std::string number(std::size_t value) {
    return std::to_string(value);
}

/// Events without id and label are the machinery of others: they have nothing to say.
std::string events_json(const Scenario& scenario, const EventLog& log) {
    std::vector<std::string> told;
    for (const Occurrence& occurrence : log) {
        const Event& event = scenario.events[occurrence.event];
        if (event.id.empty() && event.label.empty()) continue;
        std::string& json = told.emplace_back(1, '{');
        append_member(json, "time", decimal(occurrence.time));
        append_member(json, "id", json_text(event.id));
        append_member(json, "label", text_json(event.label));
        if (occurrence.undone) append_member(json, "undone", "true");
        json += '}';
    }
    return json_list(told, [](const std::string& text) { return text; });
}

std::string doctrine_changes_json(const Scenario& scenario, const std::vector<DoctrineChange>& changes) {
    return json_list(changes, [&](const DoctrineChange& change) {
        std::string json(1, '{');
        append_member(json, "time", decimal(change.time));
        append_member(json, "actor", number(change.actor));
        append_member(json, "doctrine", json_text(scenario.doctrines.at(change.doctrine).name));
        return json + '}';
    });
}

std::string crisis_json(const Crisis& crisis) {
    std::string json(1, '{');
    append_member(json, "time", decimal(crisis.time));
    append_member(json, "i", number(crisis.i));
    append_member(json, "j", number(crisis.j));
    append_member(json, "joined_i", json_list(crisis.joined_i, number));
    append_member(json, "joined_j", json_list(crisis.joined_j, number));
    append_member(json, "p_i", decimal(std::round(crisis.p_i * 1e4) / 1e4));
    append_member(json, "outcome", json_text(crisis_outcome_names[static_cast<std::size_t>(crisis.outcome)]));
    append_member(json, "winner", crisis.winner ? number(*crisis.winner) : "null");
    return json + '}';
}

/// The tables of a run, those of one number an actor together, likewise those of the system.
void append_tables(std::string& json, const Scenario& scenario, const Results& results, const HistoryParts& parts) {
    const std::size_t n = scenario.size();
    std::string of_actors(1, '{');
    std::string of_system(1, '{');
    std::string of_pairs;
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        const std::vector<double>& values = results.values[s];
        if (values.empty()) continue;
        const Series& series = all_series()[s];
        const std::size_t width = series_width(series, scenario);
        switch (series.shape) {
            case SeriesShape::actor: append_member(of_actors, series.name, rows_json(rows_of(values, width, 0, width), parts.digits)); break;
            case SeriesShape::system: append_member(of_system, series.name, rows_json(rows_of(values, width, 0, width), parts.digits)); break;
            case SeriesShape::component: break;
            case SeriesShape::domains: {
                std::string domains;
                for (std::size_t d = 0; d < domain_count; ++d) {
                    domains += (d == 0 ? '[' : ',') + rows_json(rows_of(values, width, d * n * n, n * n), parts.pair_digits);
                }
                append_member(of_pairs, series.name, domains + ']');
                break;
            }
            case SeriesShape::pair:
                if (series.traits.symmetric) {
                    append_member(of_pairs, series.name, rows_json(upper_rows(values, n), parts.pair_digits));
                } else {
                    append_member(of_pairs, series.pairs == PairSeries::threat_from ? "threat" : series.name,
                                  rows_json(rows_of(values, width, 0, width), parts.pair_digits));
                }
                break;
        }
    }
    append_member(json, "actor_series", of_actors + '}');
    append_member(json, "system_series", of_system + '}');
    json += of_pairs;  // each begins with its comma
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

std::string history_json(const Job& job, const HistoryParts& parts) {
    const Scenario scenario = thinned(*job.scenario, parts.most_times);
    Job told = job;
    told.scenario = &scenario;
    Results results;
    simulate_into(results, {&told, 1}, parts.series);
    if (!results.failures[0].empty()) throw DomainError("the history failed (" + results.failures[0] + "). Choose less extreme numbers");
    std::string json(1, '{');
    append_member(json, "times", json_list(recorded_times(scenario), decimal));
    append_tables(json, scenario, results, parts);
    if (parts.happenings) {
        const std::vector<DoctrineChange> changes = doctrine_changes(scenario, *job.experiment, results.events[0]);
        if (!changes.empty()) append_member(json, "doctrine_changes", doctrine_changes_json(scenario, changes));
        append_member(json, "events", events_json(scenario, results.events[0]));
        append_member(json, "crises", json_list(results.crises[0], crisis_json));
    }
    return json + '}';
}

}  // namespace tarazy
