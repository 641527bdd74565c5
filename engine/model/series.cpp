#include "model/series.h"

#include <algorithm>

namespace tarazy {

std::span<const Series> all_series() {
    return series_table;
}

std::optional<std::size_t> find_series(std::string_view name) {
    for (std::size_t s = 0; s < series_table.size(); ++s) {
        if (series_table[s].name == name) return s;
    }
    return std::nullopt;
}

std::size_t series_width(const Series& series, const Scenario& scenario) {
    const std::size_t n = scenario.size();
    switch (series.shape) {
        case SeriesShape::actor: return n;
        case SeriesShape::system: return 1;
        case SeriesShape::component: return n * scenario.capabilities.size();
        case SeriesShape::domains: return domain_count * n * n;
        case SeriesShape::pair: return n * n;
    }
    return 0;
}

std::string stock_unit(const Scenario& scenario, std::size_t component) {
    constexpr std::string_view yearly = " a year";
    const std::string& unit = scenario.capabilities.at(component).unit;
    if (unit.empty()) return "1";
    if (component != scenario.military) return unit;
    return unit.ends_with(yearly) ? unit.substr(0, unit.size() - yearly.size()) : unit + " year";
}

std::string series_unit(const Series& series, const Scenario& scenario, std::optional<std::size_t> component) {
    switch (series.traits.unit_of) {
        case UnitOf::series: return std::string(series.unit);
        case UnitOf::economy: return stock_unit(scenario, scenario.economy);
        case UnitOf::military: return stock_unit(scenario, scenario.military);
        case UnitOf::component: return component ? stock_unit(scenario, *component) : "1";
    }
    return "1";
}

bool is_recorded(const Series& series, const Record& record) {
    return !series.pairs || record.keeps(*series.pairs);
}

std::vector<std::size_t> series_in_order(std::uint8_t SeriesTraits::*place) {
    std::vector<std::size_t> order;
    for (const Series& series : all_series()) {
        if (series.traits.*place != 0) order.push_back(index_of(series.id));
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return series_table[a].traits.*place < series_table[b].traits.*place; });
    return order;
}

SeriesChoice only(std::initializer_list<SeriesId> wanted) {
    SeriesChoice choice(all_series().size(), false);
    for (const SeriesId id : wanted) choice[index_of(id)] = true;
    return choice;
}

SeriesChoice recorded_series(const Record& record) {
    SeriesChoice choice;
    for (const Series& series : all_series()) choice.push_back(is_recorded(series, record));
    return choice;
}

std::vector<std::size_t> recorded_steps(const Scenario& scenario) {
    const std::size_t last = scenario.time.steps();
    std::vector<std::size_t> steps;
    for (std::size_t n = 0; n < last; n += scenario.record.every) steps.push_back(n);
    steps.push_back(last);
    return steps;
}

}  // namespace tarazy
