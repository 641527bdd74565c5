#include <algorithm>
#include <ostream>

#include "record/crisis_columns.h"
#include "record/csv_text.h"
#include "record/event_columns.h"
#include "record/export.h"
#include "record/run_layout.h"

namespace tarazy {
namespace {

/// `variable,domain,actor,partner,` of each number of a series at one time; empty for pairs of an actor with itself.
std::vector<std::string> labels(const RunHeader& header, std::size_t s) {
    const Series& series = all_series()[s];
    const std::string name(series.name);
    std::vector<std::string> rows;
    const auto row = [&](const std::string& domain, const std::string& actor, const std::string& partner) {
        rows.push_back(name + ',' + csv_field(domain) + ',' + csv_field(actor) + ',' + csv_field(partner) + ',');
    };
    switch (series.shape) {
        case SeriesShape::system: row("", "", ""); break;
        case SeriesShape::actor:
            for (const std::string& actor : header.actors) row("", actor, "");
            break;
        case SeriesShape::component:
            for (const std::string& actor : header.actors) {
                for (const std::string& component : header.components) row(component, actor, "");
            }
            break;
        case SeriesShape::domains:
            for (const std::string_view domain : domain_names) {
                for (const std::string& actor : header.actors) {
                    for (const std::string& partner : header.actors) row(std::string(domain), actor, partner);
                }
            }
            break;
        case SeriesShape::pair:
            for (const std::string& actor : header.actors) {
                for (const std::string& partner : header.actors) {
                    if (actor == partner) {
                        rows.emplace_back();
                    } else {
                        row("", actor, partner);
                    }
                }
            }
            break;
    }
    return rows;
}

/// The first line of a table.
template <std::size_t count>
std::string head_line(const std::array<std::string_view, count>& words) {
    std::string text;
    for (const std::string_view word : words) text.append(text.empty() ? "" : ",").append(word);
    return text + '\n';
}

}  // namespace

void export_csv(const RunReader& file, const ExportSelection& selection, std::ostream& out) {
    const RunHeader& header = file.header();
    const ExportPlan plan = plan_export(header, selection);
    std::vector<std::vector<std::string>> rows;
    for (const std::size_t s : plan.series) rows.push_back(labels(header, s));
    std::string text = "run,time,variable,domain,actor,partner,value\n";
    for (std::size_t first = 0; first < header.runs.size(); first += plan.runs_at_once) {
        const std::size_t count = std::min(plan.runs_at_once, header.runs.size() - first);
        std::vector<std::vector<double>> values;
        for (const std::size_t s : plan.series) values.push_back(file.read(s, first, count));
        for (std::size_t run = 0; run < count; ++run) {
            for (const std::size_t t : plan.times) {
                std::string start = std::to_string(header.runs[first + run]) + ',';
                append_number(start, header.times[t]);
                start += ',';
                for (std::size_t s = 0; s < rows.size(); ++s) {
                    const std::size_t width = rows[s].size();
                    const double* numbers = values[s].data() + (run * header.times.size() + t) * width;
                    for (std::size_t place = 0; place < width; ++place) {
                        if (rows[s][place].empty()) continue;
                        text += start;
                        text += rows[s][place];
                        append_number(text, numbers[place]);
                        text += '\n';
                    }
                    pass_on(text, out);
                }
            }
        }
    }
    pass_on(text, out, true);
}

void export_crises(const RunReader& file, std::ostream& out) {
    const std::vector<std::string>& ids = file.header().actors;
    std::string text = head_line(crisis_words);
    for (const auto& [run, crisis] : file.crises()) {
        text += std::to_string(run) + ',';
        append_number(text, crisis.time);
        for (const std::string& id : {ids.at(crisis.i), ids.at(crisis.j), joined_ids(crisis.joined_i, ids), joined_ids(crisis.joined_j, ids)}) {
            text.append(1, ',').append(csv_field(id));
        }
        for (const double chance : {crisis.p_i, crisis.judged_i, crisis.judged_j}) {
            text += ',';
            append_number(text, chance);
        }
        text.append(1, ',').append(crisis_outcome_names.at(static_cast<std::size_t>(crisis.outcome))).append(1, ',');
        if (crisis.winner) text += csv_field(ids.at(*crisis.winner));
        text += ',';
        append_number(text, crisis.military_losses);
        text += '\n';
        pass_on(text, out);
    }
    pass_on(text, out, true);
}

void export_events(const RunReader& file, std::ostream& out) {
    std::string text = head_line(event_words);
    for (const RecordedEvent& event : file.events()) {
        text += std::to_string(event.run) + ',';
        append_number(text, event.time);
        text += ',' + csv_field(event.id) + ',';
        text.append(occurrence_names.at(event.undone ? 1 : 0)).append(1, '\n');
        pass_on(text, out);
    }
    pass_on(text, out, true);
}

}  // namespace tarazy
