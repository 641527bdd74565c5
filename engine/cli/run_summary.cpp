#include "cli/reports.h"

#include <algorithm>
#include <array>

#include "cli/scenario_options.h"
#include "cli/table.h"
#include "model/series.h"
#include "model/text.h"

namespace tarazy {
namespace {

using Align = Table::Align;

constexpr std::array<std::string_view, domain_count> domain_words{"security initiatives", "economic interaction", "political partnership"};
constexpr double least_named = 0.01;

/// Half a row: the median, then the band where the runs differ as printed.
template <class Print>
void add_band(std::vector<std::string>& cells, const Band& band, Print&& print) {
    const std::string low = print(band.low);
    const std::string high = print(band.high);
    cells.push_back(print(band.median));
    cells.push_back(low == high ? "" : "[" + low + " to " + high + "]");
}

template <class Print>
void add_row(Table& table, std::string label, const StartAndEnd& bands, Print&& print) {
    std::vector<std::string> cells{std::move(label)};
    add_band(cells, bands.start, print);
    add_band(cells, bands.end, print);
    table.row(std::move(cells));
}

std::vector<SummarisedShare> shares_in(std::size_t domain, const ActorSummary& summary) {
    std::vector<SummarisedShare> shares;
    for (const SummarisedShare& entry : summary.shares) {
        if (entry.domain == domain) shares.push_back(entry);
    }
    const auto weight = [](const SummarisedShare& entry) { return std::max(entry.bands.start.median, entry.bands.end.median); };
    std::stable_sort(shares.begin(), shares.end(), [&](const auto& a, const auto& b) { return weight(a) > weight(b); });
    return shares;
}

JsonTree band_tree(const Band& band) {
    return {{"low", json_number(band.low)}, {"median", json_number(band.median)}, {"high", json_number(band.high)}};
}

std::string label(std::string_view name) {
    return std::string(name);
}

}  // namespace

std::string summary_text(const Scenario& scenario, const ActorSummary& summary) {
    const std::string start = decimal(scenario.time.start);
    const std::string end = decimal(scenario.time.end);
    std::string text = title_of(scenario.actors[summary.actor]) + " from " + start + " to " + end + ", ";
    text += summary.runs == 1 ? "one run\n" : "median [90 % band] of " + std::to_string(summary.runs) + " runs; without a band: the same in all\n";

    Table measures({Align::left, Align::right, Align::left, Align::right, Align::left});
    measures.row({"", start, "", end});
    for (const SummarisedMeasure& measure : summary.measures) {
        add_row(measures, label(all_series()[measure.series].name), measure.bands, [](double value) { return fixed(value, 3); });
    }
    text += "\n" + measures.text(2);
    if (summary.shares.empty()) return text + "\nIts partners are not shown: the scenario does not record alignment.\n";

    for (std::size_t d = 0; d < domain_count; ++d) {
        Table partners({Align::left, Align::right, Align::left, Align::right, Align::left});
        std::size_t unnamed = 0;
        for (const SummarisedShare& entry : shares_in(d, summary)) {
            if (entry.bands.start.median < least_named && entry.bands.end.median < least_named) {
                ++unnamed;
                continue;
            }
            const std::string name = entry.partner == summary.actor ? "itself" : title_of(scenario.actors[entry.partner]);
            add_row(partners, name, entry.bands, percent);
        }
        text += "\n  " + label(domain_words[d]) + ", share of\n" + partners.text(4);
        if (unnamed > 0) text += "    and " + std::to_string(unnamed) + " below 1 %\n";
    }
    return text;
}

JsonTree summary_tree(const Scenario& scenario, const ActorSummary& summary) {
    JsonTree measures = JsonTree::object();
    for (const SummarisedMeasure& measure : summary.measures) {
        measures[std::string(all_series()[measure.series].name)] = {{"start", band_tree(measure.bands.start)}, {"end", band_tree(measure.bands.end)}};
    }
    const auto share = [&](const SummarisedShare& entry) {
        return JsonTree{{"domain", domain_names[entry.domain]},
                        {"partner", scenario.actors[entry.partner].id},
                        {"start", band_tree(entry.bands.start)},
                        {"end", band_tree(entry.bands.end)}};
    };
    return {{"actor", scenario.actors[summary.actor].id},
            {"runs", summary.runs},
            {"start", json_number(scenario.time.start)},
            {"end", json_number(scenario.time.end)},
            {"measures", std::move(measures)},
            {"shares", json_list(summary.shares, share)}};
}

}  // namespace tarazy
