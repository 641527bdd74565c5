#include "report/event_json.h"

#include <algorithm>
#include <array>

#include "model/error.h"
#include "record/json_text.h"
#include "record/run_layout.h"
#include "report/event_counts.h"
#include "report/log_rows.h"

namespace tarazy {
namespace {

std::string counts_json(const EventCounts& counts) {
    std::string json(1, '{');
    append_member(json, "runs", std::to_string(counts.runs));
    append_member(json, "fired", std::to_string(counts.fired));
    append_member(json, "first",
                  counts.first ? json_list(std::array{counts.first->least, counts.first->median, counts.first->most}, decimal) : "null");
    return json + '}';
}

}  // namespace

std::string event_log_json(const RunReader& file, const PagePlan& plan, const std::vector<Event>& events) {
    const RunHeader& header = file.header();
    if (!header.has_events) return "null";
    const std::vector<std::string> names = event_names(events);
    const std::vector<RecordedEvent> log = rows_of_runs(file.events(), header, plan.runs);
    for (const RecordedEvent& row : log) {
        if (place_of_event(row.id, names) < names.size()) continue;
        throw FileError("cannot show the events (the log names '" + row.id + "', which the scenario of the file has not). Run it again");
    }
    std::vector<RecordedEvent> shown = rows_of_runs(log, header, plan.histories);
    shown.resize(std::min(shown.size(), most_listed_events));
    std::string json(1, '{');
    append_member(json, "all", std::to_string(log.size()));
    append_member(json, "events", json_list(count_events(log, names), counts_json));
    append_member(json, "log", json_list(shown, [&](const RecordedEvent& row) {
                      return json_list(std::array{std::to_string(row.run), decimal(row.time), std::to_string(place_of_event(row.id, names)),
                                                  std::to_string(row.undone ? 1 : 0)},
                                       as_it_is);
                  }));
    return json + '}';
}

}  // namespace tarazy
