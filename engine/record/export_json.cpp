#include <algorithm>

#include "record/crisis_columns.h"
#include "record/event_columns.h"
#include "record/export.h"
#include "record/json/stream.h"
#include "record/result_file.h"
#include "record/run_layout.h"

namespace tarazy {
namespace {

JsonTree failures(const RunHeader& header) {
    JsonTree failed = JsonTree::array();
    for (std::size_t run = 0; run < header.failures.size(); ++run) {
        if (!header.failures[run].empty()) failed.push_back({{"run", header.runs[run]}, {"reason", header.failures[run]}});
    }
    return failed;
}

JsonTree head(const RunHeader& header, const ExportPlan& plan) {
    return {{"tarazy_kind", "run"},
            {"tarazy_format", {format_major, format_minor}},
            {"tarazy_version", header.version},
            {"title", header.title},
            {"source", header.source},
            {"scenario", header.scenario},
            {"set", header.settings},
            {"policy", header.policy},
            {"seed", header.seed},
            {"run", header.runs},
            {"time", json_list(plan.times, [&](std::size_t time) { return json_number(header.times[time]); })},
            {"actor", header.actors},
            {"component", header.components},
            {"component_units", header.component_units},
            {"domain", domain_names},
            {"failures", failures(header)}};
}

void write_series(const RunReader& file, std::size_t s, const std::string& unit, const ExportPlan& plan, JsonStream& document) {
    const RunHeader& header = file.header();
    const Series& series = all_series()[s];
    auto extents = series_extents(series.shape, {header.runs.size(), header.times.size(), header.actors.size(), header.components.size()});
    std::size_t width = 1;
    for (const std::size_t extent : std::span(extents).subspan(2)) width *= extent;
    extents[1] = plan.times.size();
    std::vector<std::string_view> dimensions{"run", "time"};
    for (const std::string_view dimension : label_dimensions(series.shape)) dimensions.push_back(dimension);
    document.open_object(series.name);
    document.members({{"unit", unit}, {"long_name", series.long_name}, {"dimensions", dimensions}});
    document.open_list("values");
    std::vector<double> of_run;
    for (std::size_t first = 0; first < header.runs.size(); first += plan.runs_at_once) {
        const std::size_t count = std::min(plan.runs_at_once, header.runs.size() - first);
        const std::vector<double> values = file.read(s, first, count);
        for (std::size_t run = 0; run < count; ++run) {
            of_run.clear();
            for (const std::size_t time : plan.times) {
                const double* numbers = values.data() + (run * header.times.size() + time) * width;
                of_run.insert(of_run.end(), numbers, numbers + width);
            }
            document.item(of_run, std::span(extents).subspan(1));
        }
    }
    document.close();
    document.close();
}

template <std::size_t count>
JsonTree object_of(const std::array<std::string_view, count>& words, const std::array<JsonTree, count>& values) {
    JsonTree tree = JsonTree::object();
    for (std::size_t word = 0; word < count; ++word) tree[std::string(words[word])] = values[word];
    return tree;
}

JsonTree crisis_tree(const RecordedCrisis& row, const std::vector<std::string>& ids) {
    const Crisis& crisis = row.crisis;
    const auto all_ids = [&](const std::vector<std::size_t>& actors) { return json_list(actors, [&](std::size_t actor) { return ids.at(actor); }); };
    const std::array<JsonTree, crisis_words.size()> values{row.run,
                                                           json_number(crisis.time),
                                                           ids.at(crisis.i),
                                                           ids.at(crisis.j),
                                                           all_ids(crisis.joined_i),
                                                           all_ids(crisis.joined_j),
                                                           json_number(crisis.p_i),
                                                           json_number(crisis.judged_i),
                                                           json_number(crisis.judged_j),
                                                           crisis_outcome_names.at(static_cast<std::size_t>(crisis.outcome)),
                                                           crisis.winner ? JsonTree(ids.at(*crisis.winner)) : JsonTree(nullptr),
                                                           json_number(crisis.military_losses)};
    return object_of(crisis_words, values);
}

JsonTree event_tree(const RecordedEvent& event) {
    const std::array<JsonTree, event_words.size()> values{event.run, json_number(event.time), event.id, occurrence_names.at(event.undone ? 1 : 0)};
    return object_of(event_words, values);
}

}  // namespace

void export_json(const RunReader& file, const ExportSelection& selection, std::ostream& out) {
    const RunHeader& header = file.header();
    const ExportPlan plan = plan_export(header, selection);
    JsonStream document(out);
    document.members(head(header, plan));
    document.open_object("series");
    for (std::size_t place = 0; place < header.series.size(); ++place) {
        const std::size_t s = header.series[place];
        if (std::find(plan.series.begin(), plan.series.end(), s) != plan.series.end()) write_series(file, s, header.units[place], plan, document);
    }
    document.close();
    document.open_list("crisis_log");
    for (const RecordedCrisis& row : file.crises()) document.item(crisis_tree(row, header.actors));
    document.close();
    if (header.has_events) {
        document.open_list("event_log");
        for (const RecordedEvent& event : file.events()) document.item(event_tree(event));
    } else {
        document.members({{"event_log", nullptr}});
    }
    document.finish();
}

}  // namespace tarazy
