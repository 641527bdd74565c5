#include "report/run_data.h"

#include <algorithm>

#include "model/error.h"
#include "record/run_reader.h"
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

FansData fans_data(const Series& series, std::string name, std::string shape, const std::string& unit, const std::vector<Fan>& fans) {
    FansData data;
    data.name = std::move(name);
    data.shape = std::move(shape);
    data.unit = unit;
    data.long_name = series.long_name;
    data.share = series.traits.share;
    for (const Fan& fan : fans) {
        data.bands.push_back(packed({fan.quantiles.begin(), fan.quantiles.end()}, band_digits));
        data.histories.push_back(packed(fan.histories, history_digits));
    }
    if (series.id != SeriesId::power) return data;
    data.mean.emplace();
    for (const Fan& fan : fans) data.mean->push_back(packed({fan.mean}, band_digits));
    return data;
}

std::vector<std::size_t> every(std::size_t size, std::size_t first = 0, std::size_t step = 1) {
    std::vector<std::size_t> places;
    for (std::size_t place = first; place < size; place += step) places.push_back(place);
    return places;
}

/// The series that have a fan: of actors, of the system, and of capabilities beyond those with a role.
std::vector<FansData> all_fans(const RunReader& file, const Scenario& scenario, const PagePlan& plan) {
    const RunHeader& header = file.header();
    const std::size_t n = header.actors.size();
    std::vector<FansData> fans;
    for (std::size_t k = 0; k < header.series.size(); ++k) {
        const std::size_t s = header.series[k];
        const Series& series = all_series()[s];
        if (series.shape == SeriesShape::actor) {
            fans.push_back(fans_data(series, std::string(series.name), "actor", header.units[k], fans_of(file, s, n, every(n), plan)));
        } else if (series.shape == SeriesShape::system) {
            fans.push_back(fans_data(series, std::string(series.name), "system", header.units[k], fans_of(file, s, 1, {0}, plan)));
        } else if (series.shape == SeriesShape::component) {
            const std::size_t count = header.components.size();
            for (std::size_t c = 0; c < count; ++c) {
                if (c == scenario.economy || c == scenario.military) continue;
                const std::string unit = c < header.component_units.size() ? header.component_units[c] : "";
                fans.push_back(fans_data(series, "capability:" + header.components[c], "actor", unit,
                                         fans_of(file, s, n * count, every(n * count, c, count), plan)));
            }
        }
    }
    return fans;
}

LinksData links_data(const std::vector<Link>& links) {
    std::vector<std::vector<double>> rows;
    LinksData data;
    for (const Link& link : links) {
        data.partners.push_back(link.partner);
        rows.push_back(link.mean);
    }
    static_cast<PackedRows&>(data) = packed(rows, link_exponent_digits);
    return data;
}

Named<std::vector<std::vector<LinksData>>> all_links(const RunReader& file, const PagePlan& plan) {
    Named<std::vector<std::vector<LinksData>>> all;
    for (const std::size_t s : file.header().series) {
        const Series& series = all_series()[s];
        if (!series.pairs) continue;
        auto& layers = all.members.emplace_back(series.name, std::vector<std::vector<LinksData>>{}).second;
        for (const auto& layer : mean_links(file, s, series.shape == SeriesShape::domains ? domain_count : 1, plan)) {
            auto& actors = layers.emplace_back();
            for (const std::vector<Link>& links : layer) actors.push_back(links_data(links));
        }
    }
    return all;
}

std::vector<FailureData> first_failures(const RunHeader& header) {
    std::vector<FailureData> failed;
    for (std::size_t run = 0; run < header.failures.size() && failed.size() < most_failures; ++run) {
        if (!header.failures[run].empty()) failed.push_back({header.runs[run], header.failures[run]});
    }
    return failed;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (const auto& [key, value] : assignments(text)) lines.emplace_back(key).append("=").append(value);
    return lines;
}

}  // namespace

RunData run_data(const std::filesystem::path& path) {
    const RunReader file(path);
    const RunHeader& header = file.header();
    const ScenarioFile scenario = scenario_of(header, path);
    if (scenario.model.size() != header.actors.size()) {
        throw FileError("cannot show " + path.string() + " (the scenario it holds has other actors than its series). Run it again");
    }
    const PagePlan plan = plan_page(header);

    RunData data;
    static_cast<ScenarioData&>(data) = scenario_data(scenario.title, scenario.description, scenario.model, scenario.experiment);
    data.version = header.version;
    data.source = header.source;
    data.scenario = header.scenario;
    data.set = lines_of(header.settings);
    data.policy = lines_of(header.policy);
    data.seed = std::to_string(header.seed);
    data.runs = header.runs.size();
    data.failed = header.runs.size() - plan.runs.size();
    data.failures = first_failures(header);
    data.recorded_times = header.times.size();
    for (const std::size_t time : plan.times) data.times.push_back(header.times[time]);
    for (const std::size_t run : plan.histories) data.histories.push_back(header.runs[run]);
    data.series = all_fans(file, scenario.model, plan);
    data.links = all_links(file, plan);
    data.crises = crises_data(file, plan);
    data.event_log = event_log_data(file, plan, scenario.model.events);
    return data;
}

}  // namespace tarazy
