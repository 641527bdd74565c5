#include "report/event_data.h"

#include "model/error.h"
#include "record/run_layout.h"
#include "report/event_counts.h"
#include "report/log_rows.h"

namespace tarazy {

OrNull<EventLogData> event_log_data(const RunReader& file, const PagePlan& plan, const std::vector<Event>& events) {
    const RunHeader& header = file.header();
    if (!header.has_events) return std::nullopt;
    const std::vector<std::string> names = event_names(events);
    const std::vector<RecordedEvent> log = rows_of_runs(file.events(), header, plan.runs);
    for (const RecordedEvent& row : log) {
        if (place_of_event(row.id, names) < names.size()) continue;
        throw FileError("cannot show the events (the log names '" + row.id + "', which the scenario of the file has not). Run it again");
    }
    EventLogData data;
    data.all = log.size();
    for (const EventCounts& counts : count_events(log, names)) {
        EventCountsData& told = data.events.emplace_back();
        told.runs = counts.runs;
        told.fired = counts.fired;
        if (counts.first) told.first = std::array{counts.first->least, counts.first->median, counts.first->most};
    }
    for (const RecordedEvent& row : rows_of_runs(log, header, plan.histories)) {
        if (data.log.size() == most_listed_events) break;
        data.log.emplace_back(row.run, row.time, place_of_event(row.id, names), row.undone ? 1 : 0);
    }
    return data;
}

}  // namespace tarazy
