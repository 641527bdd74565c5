#include "record/event_columns.h"

#include <algorithm>
#include <limits>

namespace tarazy {
namespace {

const std::string log_name = "event";
enum EventColumn : std::size_t { of_run, of_time, of_id, of_what };

std::string variable_of(EventColumn column) {
    return log_name + '_' + std::string(event_words.at(column));
}

bool is_undone(const std::string& what) {
    const auto found = std::find(occurrence_names.begin(), occurrence_names.end(), what);
    if (found == occurrence_names.end()) throw hdf5::Error("the event log has the unknown turn '" + what + "'");
    return found != occurrence_names.begin();
}

}  // namespace

EventColumns::EventColumns(NetcdfFile& file, std::vector<std::string> names, bool compress)
    : names_(std::move(names)), log_(file, log_name, compress) {
    const std::size_t width = std::max(longest(names_), longest({occurrence_names.begin(), occurrence_names.end()}));
    const Axis text = file.add_dimension("event_strlen", width);
    log_.add_numbers(file, event_words[of_run], hdf5::element<std::int32_t>(), "1", "number of the run of the event", -1);
    log_.add_numbers(file, event_words[of_time], hdf5::element<double>(), "year", "time at which the event fired or was undone (E21)",
                     std::numeric_limits<double>::quiet_NaN());
    log_.add_texts(file, event_words[of_id], text, "id of the event, or its place in the scenario");
    log_.add_texts(file, event_words[of_what], text, "what happened to the event: fired or undone (E21)");
}

void EventColumns::append(std::uint32_t run, const Occurrence& occurrence) {
    log_.put(of_run, static_cast<std::int32_t>(run));
    log_.put(of_time, occurrence.time);
    log_.put_text(of_id, names_.at(occurrence.event));
    log_.put_text(of_what, std::string(occurrence_names.at(occurrence.undone ? 1 : 0)));
}

bool has_event_log(hid_t file) {
    return hdf5::has_link(file, variable_of(of_run));
}

std::vector<RecordedEvent> read_events(hid_t file) {
    const auto runs = hdf5::read_column<std::int32_t>(file, variable_of(of_run));
    const auto times = hdf5::read_column<double>(file, variable_of(of_time), runs.size());
    const auto ids = hdf5::read_texts(file, variable_of(of_id), runs.size());
    const auto turns = hdf5::read_texts(file, variable_of(of_what), runs.size());
    std::vector<RecordedEvent> events;
    for (std::size_t row = 0; row < runs.size(); ++row) {
        events.push_back({static_cast<std::uint32_t>(runs[row]), times[row], ids[row], is_undone(turns[row])});
    }
    return events;
}

}  // namespace tarazy
