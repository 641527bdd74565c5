#include "report/event_counts.h"

#include <algorithm>

#include "statistics/quantile.h"

namespace tarazy {

std::size_t place_of_event(const std::string& name, const std::vector<std::string>& names) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::vector<EventCounts> count_events(const std::vector<RecordedEvent>& log, const std::vector<std::string>& names) {
    std::vector<EventCounts> counts(names.size());
    std::vector<std::vector<double>> firsts(names.size());
    std::vector<std::optional<std::uint32_t>> last_run(names.size());  // in which it fired so far
    for (const RecordedEvent& row : log) {
        if (row.undone) continue;
        const std::size_t event = place_of_event(row.id, names);
        ++counts.at(event).fired;
        if (last_run[event] == row.run) continue;
        last_run[event] = row.run;
        firsts[event].push_back(row.time);
    }
    for (std::size_t event = 0; event < names.size(); ++event) {
        std::vector<double>& times = firsts[event];
        counts[event].runs = times.size();
        if (times.empty()) continue;
        std::sort(times.begin(), times.end());
        counts[event].first = {times.front(), quantile(times, 0.5), times.back()};
    }
    return counts;
}

}  // namespace tarazy
