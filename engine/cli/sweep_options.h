#pragma once
// What the commands that run designs have in common: options, the journal beside the file, and how the work is done.
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "cli/provenance.h"
#include "experiment/sweep/ranks.h"
#include "experiment/sweep/table.h"
#include "record/table_file.h"
#include "scenario/design/file.h"

namespace tarazy {

/// Adds -o, --force, --threads, --resume, --dry-run, --json and --quiet.
void add_sweep_options(OptionTable& table);

/// What was asked for.
struct SweepTask {
    std::filesystem::path design_path;
    DesignFile design;
    std::filesystem::path output;
    Shard shard;
    unsigned threads = 1;
    bool resume = false;
    bool force = false;
    bool quiet = false;
    bool json = false;
};

/// Reads the design that the first operand names. Its warnings go to standard error. `shard`: `0/4`, or empty.
SweepTask sweep_task(const Options& options, const std::string& shard, Console& console);

/// Part i of n as `i/n`, counted from 0 (as arrays of jobs are) or from 1: n/n is the same part as 0/n. Throws UsageError.
Shard parse_shard(const std::string& text);

/// FILE.h5.journal.
std::filesystem::path journal_path(const std::filesystem::path& output);

/// Whether the output is there already, complete, of the same plan: then there is nothing to do.
bool is_done_already(const SweepTask& task, const SweepPlan& plan);

/// Runs everything that is not in the journal. Gives false where it was interrupted: what was done is kept, and has been said.
bool run_sweep(const SweepTask& task, SweepLedger& ledger, Ranks& ranks, Console& console);

/// Writes the full series where the design asks for them. Gives false where it was interrupted, as run_sweep does.
bool record_series(const SweepTask& task, const SweepPlan& plan, Console& console);

/// What a rank other than 0 does for the sweep. Gives its exit code.
int help_with(const SweepTask& task, Ranks& ranks);

/// Writes the file and its provenance, and removes the journal.
void publish(const SweepTask& task, const TableFile& file, const Provenance& provenance);

/// For a sweep that was done before: says where it is.
int say_done(const SweepTask& task, Console& console);

/// Prints how many points and runs there are, how long they are likely to take and how large the file will be; runs a block to know.
void show_plan(const SweepTask& task, const SweepPlan& plan, Console& console);

/// Tells the first failed runs.
void list_failures(const SweepTable& table, Console& console);

/// 0, 1 where some runs failed, 4 where all did.
int exit_code_of(const SweepTable& table);

}  // namespace tarazy
