#pragma once
// The event log in a result file: one column a word, one row an event that fired or was undone (FORMATS.md, Output).
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/event_log.h"
#include "record/log_columns.h"
#include "record/run_reader.h"

namespace tarazy {

/// The columns in order: they head the CSV log, and the variables with `event_` before.
inline constexpr std::array<std::string_view, 4> event_words{"run", "time", "id", "what"};

/// Streams the log into a file.
class EventColumns {
  public:
    /// `names` as event_names() has them.
    EventColumns(NetcdfFile& file, std::vector<std::string> names, bool compress);

    void append(std::uint32_t run, const Occurrence& occurrence);
    void finish(NetcdfFile& file) { log_.finish(file); }
    void close() { log_.close(); }
    void verify(hid_t file) const { log_.verify(file); }

  private:
    std::vector<std::string> names_;
    LogColumns log_;
};

/// Whether a file has the log: one of before it was kept has none.
bool has_event_log(hid_t file);

/// Reads the whole log back. Throws hdf5::Error.
std::vector<RecordedEvent> read_events(hid_t file);

}  // namespace tarazy
