#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>

#include "record/crisis_columns.h"
#include "record/event_columns.h"
#include "record/export.h"
#include "record/json_text.h"
#include "record/result_file.h"
#include "record/run_layout.h"

namespace tarazy {
namespace {

void append_value(std::string& text, double number) {
    if (std::isfinite(number)) {
        append_number(text, number);
    } else {
        text += "null";
    }
}

std::string value(double number) {
    std::string text;
    append_value(text, number);
    return text;
}

/// Numbers of one time as nested lists, the last dimension innermost.
void append_nested(std::string& text, const double*& numbers, std::span<const std::size_t> extents) {
    if (extents.empty()) {
        append_value(text, *numbers++);
        return;
    }
    text += '[';
    for (std::size_t place = 0; place < extents.front(); ++place) {
        if (place > 0) text += ',';
        append_nested(text, numbers, extents.subspan(1));
    }
    text += ']';
}

std::string failures(const RunHeader& header) {
    std::vector<std::string> failed;
    for (std::size_t run = 0; run < header.failures.size(); ++run) {
        if (header.failures[run].empty()) continue;
        std::string& text = failed.emplace_back(1, '{');
        append_member(text, "run", std::to_string(header.runs[run]));
        append_member(text, "reason", json_text(header.failures[run]));
        text += '}';
    }
    return json_list(failed, [](const std::string& text) { return text; });
}

std::string head(const RunHeader& header, const ExportPlan& plan) {
    std::string text(1, '{');
    append_member(text, "tarazy_kind", json_text("run"));
    append_member(text, "tarazy_format", json_list(std::array{format_major, format_minor}, [](int number) { return std::to_string(number); }));
    append_member(text, "tarazy_version", json_text(header.version));
    append_member(text, "title", json_text(header.title));
    append_member(text, "source", json_text(header.source));
    append_member(text, "scenario", json_text(header.scenario));
    append_member(text, "set", json_text(header.settings));
    append_member(text, "policy", json_text(header.policy));
    append_member(text, "seed", std::to_string(header.seed));
    append_member(text, "run", json_list(header.runs, [](std::uint32_t run) { return std::to_string(run); }));
    append_member(text, "time", json_list(plan.times, [&](std::size_t t) { return value(header.times[t]); }));
    append_member(text, "actor", json_list(header.actors, json_text));
    append_member(text, "component", json_list(header.components, json_text));
    append_member(text, "component_units", json_list(header.component_units, json_text));
    append_member(text, "domain", json_list(domain_names, json_text));
    append_member(text, "failures", failures(header));
    append_member(text, "series", "{");
    return text;
}

void write_series(const RunReader& file, std::size_t s, const std::string& units, const ExportPlan& plan, std::string& text, std::ostream& out) {
    const RunHeader& header = file.header();
    const Series& series = all_series()[s];
    const auto extents = series_extents(series.shape, {header.runs.size(), header.times.size(), header.actors.size(), header.components.size()});
    const auto of_one_time = std::span(extents).subspan(2);
    std::size_t width = 1;
    for (const std::size_t extent : of_one_time) width *= extent;
    std::vector<std::string_view> dimensions{"run", "time"};
    for (const std::string_view dimension : label_dimensions(series.shape)) dimensions.push_back(dimension);
    append_member(text, series.name, "{");
    append_member(text, "unit", json_text(units));
    append_member(text, "long_name", json_text(series.long_name));
    append_member(text, "dimensions", json_list(dimensions, json_text));
    append_member(text, "values", "[");
    for (std::size_t first = 0; first < header.runs.size(); first += plan.runs_at_once) {
        const std::size_t count = std::min(plan.runs_at_once, header.runs.size() - first);
        const std::vector<double> values = file.read(s, first, count);
        for (std::size_t run = 0; run < count; ++run) {
            text += first + run > 0 ? ",\n[" : "\n[";
            for (std::size_t place = 0; place < plan.times.size(); ++place) {
                if (place > 0) text += ',';
                const double* numbers = values.data() + (run * header.times.size() + plan.times[place]) * width;
                append_nested(text, numbers, of_one_time);
                pass_on(text, out);
            }
            text += ']';
        }
    }
    text += "]}";
}

void append_crisis(std::string& text, const RecordedCrisis& row, const std::vector<std::string>& ids) {
    const Crisis& crisis = row.crisis;
    const auto id = [&](std::size_t actor) { return json_text(ids.at(actor)); };
    const std::array<std::string, crisis_words.size()> values{std::to_string(row.run),
                                                              value(crisis.time),
                                                              id(crisis.i),
                                                              id(crisis.j),
                                                              json_list(crisis.joined_i, id),
                                                              json_list(crisis.joined_j, id),
                                                              value(crisis.p_i),
                                                              value(crisis.judged_i),
                                                              value(crisis.judged_j),
                                                              json_text(crisis_outcome_names.at(static_cast<std::size_t>(crisis.outcome))),
                                                              crisis.winner ? id(*crisis.winner) : "null",
                                                              value(crisis.military_losses)};
    text += '{';
    for (std::size_t word = 0; word < values.size(); ++word) append_member(text, crisis_words[word], values[word]);
    text += '}';
}

void append_event(std::string& text, const RecordedEvent& event) {
    const std::array<std::string, event_words.size()> values{std::to_string(event.run), value(event.time), json_text(event.id),
                                                             json_text(occurrence_names.at(event.undone ? 1 : 0))};
    text += '{';
    for (std::size_t word = 0; word < values.size(); ++word) append_member(text, event_words[word], values[word]);
    text += '}';
}

/// A list of rows, one a line.
template <class Rows, class Append>
void append_rows(std::string& text, const Rows& rows, const Append& append, std::ostream& out) {
    text += '[';
    for (std::size_t row = 0; row < rows.size(); ++row) {
        text += row == 0 ? "\n" : ",\n";
        append(rows[row]);
        pass_on(text, out);
    }
    text += ']';
}

}  // namespace

void export_json(const RunReader& file, const ExportSelection& selection, std::ostream& out) {
    const RunHeader& header = file.header();
    const ExportPlan plan = plan_export(header, selection);
    std::string text = head(header, plan);
    for (std::size_t place = 0; place < header.series.size(); ++place) {
        const std::size_t s = header.series[place];
        if (std::find(plan.series.begin(), plan.series.end(), s) != plan.series.end()) write_series(file, s, header.units[place], plan, text, out);
    }
    text += "},\n\"crisis_log\":";
    append_rows(
        text, file.crises(), [&](const RecordedCrisis& row) { append_crisis(text, row, header.actors); }, out);
    text += ",\n\"event_log\":";
    if (header.has_events) {
        append_rows(
            text, file.events(), [&](const RecordedEvent& row) { append_event(text, row); }, out);
    } else {
        text += "null";
    }
    text += "}\n";
    pass_on(text, out, true);
}

}  // namespace tarazy
