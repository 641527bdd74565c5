#pragma once
// What a result file must not hold, for equal input gives equal bytes: when, where and how it was made.
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/options.h"

namespace tarazy {

struct Provenance {
    std::vector<std::string> command;  ///< the words of the command line, the program's own name left out
    std::filesystem::path input;       ///< the file that was read
    std::filesystem::path file;        ///< the result
    std::chrono::system_clock::time_point started;
    double seconds = 0;  ///< that it took
    unsigned threads = 1;
};

/// The command and its words.
std::vector<std::string> words_of(const std::string& command, const Options& options);

/// FILE.provenance.json.
std::filesystem::path provenance_path(const std::filesystem::path& file);

/// A moment in universal time as ISO 8601 has it: 2026-01-31T09:05:00Z.
std::string iso_time(std::chrono::system_clock::time_point moment);

/// Writes FILE.provenance.json beside the result, whole, in place of an older one. Throws FileError.
void write_provenance(const Provenance& provenance);

}  // namespace tarazy
