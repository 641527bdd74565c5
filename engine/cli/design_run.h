#pragma once
// The way of every command that runs a design: read it, do what is left to do, find out what it came to, write and tell.
#include <functional>
#include <string>

#include "cli/commands.h"
#include "cli/sweep_options.h"
#include "record/json/document.h"

namespace tarazy {

/// What a command makes of the outcomes.
struct DesignAnswer {
    TableFile file;
    std::string text;                ///< for people
    std::function<JsonTree()> json;  ///< the same for programs: an object
};

/// One command that runs designs.
struct DesignRun {
    std::string command;
    std::string shard;  ///< `0/4`, or empty
    /// Throws InputError for a design that the command cannot run; may be empty.
    std::function<void(const DesignFile& design)> accept;
    /// Gives the answer, whose file may take over the outcomes of the table.
    std::function<DesignAnswer(const SweepTask& task, SweepTable& table, Console& console)> answer;
};

/// Does it, alone or with the other ranks of an MPI job. Gives the exit code.
int run_design(const DesignRun& run, const Options& options, Console& console);

/// Tells the answer, as text or as one JSON document, and the path of the file last.
void tell(const DesignAnswer& answer, const std::filesystem::path& file, bool json, Console& console);

}  // namespace tarazy
