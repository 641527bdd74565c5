#include "report/run_json.h"

#include <algorithm>

#include "model/error.h"
#include "record/json_text.h"
#include "record/number_steps.h"
#include "record/run_reader.h"
#include "record/scenario_json.h"
#include "report/crisis_json.h"
#include "report/event_json.h"
#include "report/mean_links.h"
#include "report/page_plan.h"
#include "report/series_bands.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {
namespace {

constexpr int band_digits = 5;
constexpr int history_digits = 4;
constexpr int link_exponent_digits = 4;
constexpr std::size_t most_failures = 50;

std::string index(std::size_t number) {
    return std::to_string(number);
}

/// `a=b` a line.
std::vector<std::pair<std::string, std::string>> assignments(const std::string& lines) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', begin), lines.size());
        const std::string line = lines.substr(begin, end - begin);
        const std::size_t sign = line.find('=');
        if (sign != std::string::npos) pairs.emplace_back(line.substr(0, sign), line.substr(sign + 1));
        begin = end + 1;
    }
    return pairs;
}

/// The scenario that the file holds, changed as it was for the run.
ScenarioFile scenario_of(const RunHeader& header, const std::filesystem::path& file) {
    Changes changes;
    for (auto& [path, value] : assignments(header.settings)) changes.settings.push_back({std::move(path), std::move(value)});
    for (auto& [actor, doctrine] : assignments(header.policy)) changes.doctrine_choices.push_back({std::move(actor), std::move(doctrine)});
    try {
        return parse_scenario(header.scenario, file, changes);
    } catch (const InputError& error) {
        throw FileError("cannot show " + file.string() + " (the scenario it holds cannot be read: " + error.what() +
                        "). Run it again with this version");
    }
}

/// What a series is called in the page, and its fans, one an actor or one in all.
std::string fans_json(const Series& series, std::string_view name, std::string_view shape, const std::string& unit, const std::vector<Fan>& fans) {
    std::string json(1, '{');
    append_member(json, "name", json_text(name));
    append_member(json, "shape", json_text(shape));
    append_member(json, "unit", json_text(unit));
    append_member(json, "long_name", json_text(series.long_name));
    append_member(json, "share", series.traits.share ? "true" : "false");
    append_member(json, "bands", json_list(fans, [](const Fan& fan) {
                      return rows_json({fan.quantiles.begin(), fan.quantiles.end()}, band_digits);
                  }));
    append_member(json, "histories", json_list(fans, [](const Fan& fan) { return rows_json(fan.histories, history_digits); }));
    if (series.id == SeriesId::power) append_member(json, "mean", json_list(fans, [](const Fan& fan) { return rows_json({fan.mean}, band_digits); }));
    return json + '}';
}

std::vector<std::size_t> every(std::size_t size, std::size_t first = 0, std::size_t step = 1) {
    std::vector<std::size_t> places;
    for (std::size_t place = first; place < size; place += step) places.push_back(place);
    return places;
}

/// The series that have a fan: of actors, of the system, and of capabilities beyond those with a role.
std::vector<std::string> all_fans(const RunReader& file, const Scenario& scenario, const PagePlan& plan) {
    const RunHeader& header = file.header();
    const std::size_t n = header.actors.size();
    std::vector<std::string> fans;
    for (std::size_t k = 0; k < header.series.size(); ++k) {
        const std::size_t s = header.series[k];
        const Series& series = all_series()[s];
        if (series.shape == SeriesShape::actor) {
            fans.push_back(fans_json(series, series.name, "actor", header.units[k], fans_of(file, s, n, every(n), plan)));
        } else if (series.shape == SeriesShape::system) {
            fans.push_back(fans_json(series, series.name, "system", header.units[k], fans_of(file, s, 1, {0}, plan)));
        } else if (series.shape == SeriesShape::component) {
            const std::size_t count = header.components.size();
            for (std::size_t c = 0; c < count; ++c) {
                if (c == scenario.economy || c == scenario.military) continue;
                const std::string unit = c < header.component_units.size() ? header.component_units[c] : "";
                fans.push_back(fans_json(series, "capability:" + header.components[c], "actor", unit,
                                         fans_of(file, s, n * count, every(n * count, c, count), plan)));
            }
        }
    }
    return fans;
}

/// Links of each actor: `{"partners":[...],"e":-4,"rows":[...]}`.
std::string links_json(const std::vector<Link>& links) {
    std::vector<std::vector<double>> rows;
    std::vector<std::size_t> partners;
    for (const Link& link : links) {
        partners.push_back(link.partner);
        rows.push_back(link.mean);
    }
    std::string json = rows_json(rows, link_exponent_digits);
    json.pop_back();
    append_member(json, "partners", json_list(partners, index));
    return json + '}';
}

/// The series of pairs that the file has, `{"alignment":[[links of an actor, ...] of a domain, ...],"affinity":[[...]]}`.
std::string all_links(const RunReader& file, const PagePlan& plan) {
    std::string json(1, '{');
    for (const std::size_t s : file.header().series) {
        const Series& series = all_series()[s];
        if (!series.pairs) continue;
        const std::size_t layers = series.shape == SeriesShape::domains ? domain_count : 1;
        append_member(json, series.name,
                      json_list(mean_links(file, s, layers, plan), [](const auto& layer) { return json_list(layer, links_json); }));
    }
    return json + '}';
}

std::string failures_json(const RunHeader& header) {
    std::vector<std::string> failed;
    for (std::size_t run = 0; run < header.failures.size() && failed.size() < most_failures; ++run) {
        if (header.failures[run].empty()) continue;
        std::string& json = failed.emplace_back(1, '{');
        append_member(json, "run", std::to_string(header.runs[run]));
        append_member(json, "reason", json_text(header.failures[run]));
        json += '}';
    }
    return json_list(failed, as_it_is);
}

std::string lines_json(const std::string& lines) {
    return json_list(assignments(lines), [](const auto& pair) { return json_text(pair.first + "=" + pair.second); });
}

}  // namespace

std::string run_json(const std::filesystem::path& path) {
    const RunReader file(path);
    const RunHeader& header = file.header();
    const ScenarioFile scenario = scenario_of(header, path);
    if (scenario.model.size() != header.actors.size()) {
        throw FileError("cannot show " + path.string() + " (the scenario it holds has other actors than its series). Run it again");
    }
    const PagePlan plan = plan_page(header);

    std::string json(1, '{');
    append_member(json, "kind", json_text("run"));
    append_member(json, "version", json_text(header.version));
    append_scenario(json, scenario.title, scenario.description, scenario.model, scenario.experiment);
    append_member(json, "source", json_text(header.source));
    append_member(json, "scenario", json_text(header.scenario));
    append_member(json, "set", lines_json(header.settings));
    append_member(json, "policy", lines_json(header.policy));
    append_member(json, "seed", json_text(std::to_string(header.seed)));  // a text: JSON readers lose digits beyond 2^53
    append_member(json, "runs", std::to_string(header.runs.size()));
    append_member(json, "failed", std::to_string(header.runs.size() - plan.runs.size()));
    append_member(json, "failures", failures_json(header));
    append_member(json, "recorded_times", std::to_string(header.times.size()));
    append_member(json, "times", json_list(plan.times, [&](std::size_t t) { return decimal(header.times[t]); }));
    append_member(json, "histories", json_list(plan.histories, [&](std::size_t run) { return std::to_string(header.runs[run]); }));
    append_member(json, "series", json_list(all_fans(file, scenario.model, plan), as_it_is));
    append_member(json, "links", all_links(file, plan));
    append_member(json, "crises", crises_json(file, plan));
    append_member(json, "event_log", event_log_json(file, plan, scenario.model.events));
    return json + '}';
}

}  // namespace tarazy
