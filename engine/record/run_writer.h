#pragma once
// Writes the results of a run, or of many, as netCDF-4-compatible HDF5 (FORMATS.md, Output), whole or not at all.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "model/parameters.h"
#include "model/results.h"

namespace tarazy {

/// What a result file says of itself beside its numbers. No clock, host, path or thread count: equal input, equal bytes.
struct RunDescription {
    std::string title;     ///< in English
    std::string source;    ///< where the scenario's numbers come from
    std::string scenario;  ///< the resolved YAML
    std::string settings;  ///< `path=value` a line, as given by --set
    std::string policy;    ///< `KAZ=hedge` a line, as given by --policy
    std::uint64_t seed = 1;
    std::size_t runs = 1;
    bool compress = false;  ///< shuffle and deflate
};

/// Streams blocks of consecutive runs into `FILE.tmp.<pid>` beside the file and puts it in its place when it is complete.
/// Throws FileError (what could not be written, why, a hint); what stood at the path before stays until publish() succeeds.
class RunWriter {
  public:
    RunWriter(const std::filesystem::path& file, const Scenario& scenario, const RunDescription& description, bool overwrite);
    ~RunWriter();  ///< removes the unfinished file unless published
    RunWriter(const RunWriter&) = delete;
    RunWriter& operator=(const RunWriter&) = delete;

    /// The next block, in the order of runs.
    void write(const Results& block);

    /// Flushes, closes, reads back, syncs and renames. All runs must have been written.
    void publish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tarazy
