#pragma once
// Reads a result file of `tarazy run` back.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "model/crisis_log.h"
#include "model/series.h"

namespace tarazy {

/// What a result file says of itself.
struct RunHeader {
    std::string title;
    std::string source;
    std::string scenario;
    std::string settings;
    std::string policy;
    std::string version;
    std::uint64_t seed = 0;
    std::vector<std::uint32_t> runs;
    std::vector<double> times;            ///< years
    std::vector<std::string> actors;      ///< ids
    std::vector<std::string> components;  ///< names of the capabilities
    std::vector<std::size_t> series;      ///< indices in all_series() of those kept
    std::vector<std::string> units;       ///< one for each of `series`
    std::string economy_unit;
    std::vector<std::string> component_units;  ///< one a component; of the military that of the stock
    std::vector<std::string> failures;         ///< one a run: empty, or why the run stopped
    bool has_events = false;                   ///< whether the file has an event log: one of before it was kept has none
};

/// One row of the crisis log with its run.
struct RecordedCrisis {
    std::uint32_t run = 0;
    Crisis crisis;
};

/// One row of the event log with its run.
struct RecordedEvent {
    std::uint32_t run = 0;
    double time = 0;
    std::string id;  ///< of the event, or its place in the scenario where it has none: `events[2]`
    bool undone = false;
    bool operator==(const RecordedEvent&) const = default;
};

/// A result file, open for reading. Throws FileError for a file that is missing, truncated, foreign, or of a newer format.
class RunReader {
  public:
    explicit RunReader(const std::filesystem::path& file);
    ~RunReader();
    RunReader(const RunReader&) = delete;
    RunReader& operator=(const RunReader&) = delete;

    const RunHeader& header() const;

    /// Series (index in all_series()) of `count` runs from the position `first` on: [run][time][width].
    std::vector<double> read(std::size_t series, std::size_t first, std::size_t count) const;

    /// The whole crisis log, in the order of run, time, pair.
    std::vector<RecordedCrisis> crises() const;

    /// The whole event log, in the order of run, time and acting. Throws FileError for a file that has none.
    std::vector<RecordedEvent> events() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
