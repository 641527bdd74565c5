#include "record/run_layout.h"

#include <array>

namespace tarazy {

std::span<const std::string_view> label_dimensions(SeriesShape shape) {
    static constexpr std::array<std::string_view, 1> actor{"actor"};
    static constexpr std::array<std::string_view, 2> component{"actor", "component"};
    static constexpr std::array<std::string_view, 3> domains{"domain", "actor", "partner"};
    switch (shape) {
        case SeriesShape::actor: return actor;
        case SeriesShape::system: return {};
        case SeriesShape::component: return component;
        case SeriesShape::domains: return domains;
        case SeriesShape::pair: return std::span(domains).subspan(1);
    }
    return {};
}

std::vector<std::string> event_names(const std::vector<Event>& events) {
    std::vector<std::string> names;
    for (std::size_t k = 0; k < events.size(); ++k) names.push_back(events[k].id.empty() ? "events[" + std::to_string(k) + "]" : events[k].id);
    return names;
}

std::vector<std::size_t> series_extents(SeriesShape shape, const Lengths& lengths) {
    std::vector<std::size_t> extents{lengths.runs, lengths.times};
    for (const std::string_view dimension : label_dimensions(shape)) {
        extents.push_back(dimension == "domain" ? domain_count : dimension == "component" ? lengths.components : lengths.actors);
    }
    return extents;
}

double series_bytes(const Scenario& scenario, std::size_t runs) {
    double numbers = 0;
    for (const Series& series : all_series()) {
        if (is_recorded(series, scenario.record)) numbers += static_cast<double>(series_width(series, scenario));
    }
    return numbers * static_cast<double>(recorded_steps(scenario).size()) * static_cast<double>(runs) * sizeof(double);
}

}  // namespace tarazy
