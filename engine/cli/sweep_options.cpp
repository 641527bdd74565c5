#include "cli/sweep_options.h"

#include <algorithm>
#include <optional>

#include "cli/interruption.h"
#include "cli/progress.h"
#include "cli/table.h"
#include "experiment/sweep/block_worker.h"
#include "experiment/sweep/farm.h"
#include "experiment/sweep/series.h"
#include "experiment/threads.h"
#include "record/json/document.h"
#include "record/table_file.h"

namespace tarazy {
namespace {

constexpr std::size_t most_parts = 1000000;
constexpr std::size_t most_listed_failures = 10;
/// A sweep that has not stopped by itself this long after a signal (milliseconds) is ended; its journal stays.
constexpr long sweep_timeout_ms = 800;
constexpr const char* kept_hint = "What was done is kept: the same command with --resume goes on";

/// The name of the file: that of the design, and of the part.
std::filesystem::path output_of(const DesignFile& design, const Shard& shard) {
    if (shard.parts == 1) return design.name + ".h5";
    return design.name + "." + std::to_string(shard.part - 1) + "-of-" + std::to_string(shard.parts) + ".h5";
}

/// The digest of the plan and the part: a journal of another part is none of ours.
PlanDigest digest_of_part(const SweepPlan& plan, const Shard& shard) {
    std::string text(plan.digest().begin(), plan.digest().end());
    text += std::to_string(shard.part) + "/" + std::to_string(shard.parts);
    return digest_of(text);
}

/// Refuses to overwrite an earlier journal unless --force asks for it: it may hold hours of work.
void protect_journal(const SweepTask& task) {
    const std::filesystem::path journal = journal_path(task.output);
    if (task.resume || task.force || !std::filesystem::exists(journal)) return;
    throw FileError("'" + journal.string() +
                    "' keeps what an earlier sweep has done (it was interrupted). Give --resume to go on with it, or --force to begin anew");
}

}  // namespace

void add_sweep_options(OptionTable& table) {
    table.value("output", "FILE.h5", "the file to write; default: named after the design, in this folder", 'o');
    table.flag("force", "replace the file if it exists, and begin anew");
    table.flag("resume", "go on where an interrupted sweep has stopped");
    table.flag("dry-run", "show how many points and runs there are, how long and how large; run nothing else");
    table.value("threads", "N", "how many threads; default: all that the process may use");
    table.flag("json", "answer with one JSON document");
    table.flag("quiet", "show neither progress nor warnings");
}

SweepTask sweep_task(const Options& options, const std::string& shard, Console& console) {
    SweepTask task;
    task.shard = shard.empty() ? Shard{} : parse_shard(shard);
    task.threads = static_cast<unsigned>(options.whole_number("threads", 1, most_threads).value_or(available_threads()));
    task.resume = options.has("resume");
    task.force = options.has("force");
    if (task.resume && task.force) throw UsageError("--resume and --force are given together (one goes on, the other begins anew)");
    task.quiet = options.has("quiet");
    task.json = options.has("json");
    task.design_path = options.operands().front();
    task.design = read_design(task.design_path);
    if (!task.quiet) {
        for (const std::string& warning : task.design.warnings) console.err << warning << '\n';
    }
    const auto output = options.text("output");
    task.output = output ? std::filesystem::path(*output) : output_of(task.design, task.shard);
    return task;
}

Shard parse_shard(const std::string& text) {
    const std::size_t slash = text.find('/');
    const auto number = [&](const std::string& digits) -> std::optional<std::size_t> {
        if (digits.empty() || digits.size() > 7 || digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
        return std::stoul(digits);
    };
    const auto part = slash == std::string::npos ? std::nullopt : number(text.substr(0, slash));
    const auto parts = slash == std::string::npos ? std::nullopt : number(text.substr(slash + 1));
    if (!part || !parts || *parts == 0 || *parts > most_parts || *part > *parts) {
        throw UsageError("--shard cannot be '" + text + "' (it reads i/n, part i of n from 0/n to n-1/n)");
    }
    return {*part % *parts + 1, *parts};
}

std::filesystem::path journal_path(const std::filesystem::path& output) {
    return std::filesystem::path(output) += ".journal";
}

bool is_done_already(const SweepTask& task, const SweepPlan& plan) {
    if (!task.resume || !std::filesystem::exists(task.output)) return false;
    const std::filesystem::path& output = task.output;
    const TableFile file = read_table_file(output);
    const std::string part = std::to_string(task.shard.part) + "/" + std::to_string(task.shard.parts);
    if (file.attribute("plan") == digest_text(plan.digest()) && file.attribute("part") + "/" + file.attribute("parts") == part) return true;
    throw FileError("'" + output.string() + "' exists (it is the result of another design or version). Give -o another path, or --force");
}

bool run_sweep(const SweepTask& task, SweepLedger& ledger, Ranks& ranks, Console& console) {
    if (!task.force && !task.resume && std::filesystem::exists(task.output)) {
        throw FileError("'" + task.output.string() + "' exists (it is not overwritten). Give --force, or -o another path");
    }
    if (task.design.record && !task.force && !task.resume) {
        for (const std::filesystem::path& file : series_files(task.design, task.output)) {
            if (std::filesystem::exists(file))
                throw FileError("'" + file.string() + "' exists (it is not overwritten). Give --force, or -o another path");
        }
    }
    protect_journal(task);
    const Interruption interruption({task.output}, sweep_timeout_ms, kept_hint);
    Journal journal(journal_path(task.output), digest_of_part(ledger.plan(), task.shard), task.resume,
                    [&](std::uint64_t, std::span<const char> entry) { ledger.accept(decode(entry)); });
    if (ledger.runs_done() > 0 && !task.quiet) console.err << ledger.runs_done() << " runs are kept from before\n";
    Progress progress(console, ledger.runs_in_all(), !task.quiet, ledger.runs_done());
    std::uint64_t number = 0;
    const SweepObserver observer{
        .keep = [&](const BlockResults& results) { journal.append(number++, encode(results)); },
        .progress = [&] { progress.update(ledger.runs_done(), ledger.runs_failed()); },
        .stop = Interruption::requested,
    };
    try {
        do_sweep(ledger, task.threads, ranks, observer);
    } catch (const Interrupted& stopped) {
        progress.wipe();
        journal.sync();
        console.err << "tarazy: " << stopped.what() << ". " << kept_hint << '\n';
        return false;
    }
    progress.wipe();
    return true;
}

bool record_series(const SweepTask& task, const SweepPlan& plan, Console& console) {
    if (!task.design.record) return true;
    if (task.shard.parts > 1) throw InputError("a part of a sweep has no series (they are made with the whole). Leave out `record` or --shard");
    if (!task.quiet) console.err << "recording the series\n";
    const Interruption interruption(series_files(task.design, task.output), sweep_timeout_ms, kept_hint);
    Progress progress(console, plan.points() * plan.most_replicates(), !task.quiet);
    try {
        write_sweep_series(
            plan, task.output, task.threads, true,
            {.keep = {}, .progress = [&](std::size_t done, std::size_t failed) { progress.update(done, failed); }, .stop = Interruption::requested});
    } catch (const Interrupted& stopped) {
        progress.wipe();
        console.err << "tarazy: " << stopped.what() << ". " << kept_hint << '\n';
        return false;
    }
    return true;
}

int help_with(const SweepTask& task, Ranks& ranks) {
    const Interruption interruption({}, sweep_timeout_ms, kept_hint);
    const SweepPlan plan(task.design);
    help_sweep(plan, task.threads, ranks, Interruption::requested);
    return ExitCode::done;
}

void publish(const SweepTask& task, const TableFile& file, const Provenance& provenance) {
    {
        const Interruption interruption({task.output}, 0, kept_hint);
        write_table_file(task.output, file, task.force);
    }
    write_provenance(provenance);
    std::filesystem::remove(journal_path(task.output));
}

int say_done(const SweepTask& task, Console& console) {
    std::filesystem::remove(journal_path(task.output));
    if (!task.quiet) console.err << "everything is done already\n";
    if (task.json) {
        console.out << json_page({{"file", task.output.string()}});
    } else {
        console.out << task.output.string() << '\n';
    }
    return ExitCode::done;
}

void show_plan(const SweepTask& task, const SweepPlan& plan, Console& console) {
    SweepLedger ledger(plan, task.shard);
    BlockWorker worker(plan);
    const auto block = ledger.next();
    const auto begun = Progress::steady();
    worker.work(*block);
    const double seconds = (Progress::steady() - begun).count();
    std::size_t measured = 0;
    for (const Cell& cell : block->cells) measured += cell.count;
    const auto runs_done = static_cast<double>(measured);
    const std::size_t points = ledger.points().size();
    const auto runs = static_cast<double>(ledger.runs_in_all());
    const double time = seconds / runs_done * runs / task.threads;
    const auto outcomes = static_cast<double>(task.design.outcomes.size());
    const double bytes =
        runs * (8 * outcomes + 1) + static_cast<double>(points) * (8 * static_cast<double>(task.design.factors.size()) + 60 * outcomes);
    const bool open_ended = task.design.until.has_value();
    if (task.json) {
        console.out << json_page({{"points", points},
                                  {"replicates", plan.most_replicates()},
                                  {"runs", ledger.runs_in_all()},
                                  {"open_ended", open_ended},
                                  {"threads", task.threads},
                                  {"seconds", json_number(time)},
                                  {"bytes", json_number(bytes)}});
        return;
    }
    const std::string most = open_ended ? "at most " : "";
    console.out << points << (points == 1 ? " point" : " points") << ", " << most << plan.most_replicates() << " replicates each, " << most
                << ledger.runs_in_all() << " runs of " << task.design.outcomes.size()
                << (task.design.outcomes.size() == 1 ? " outcome\n" : " outcomes\n");
    console.out << "about " << duration_text(std::chrono::duration<double>(time)) << " on " << task.threads
                << (task.threads == 1 ? " thread (" : " threads (") << fixed(runs / time, 0) << " runs a second, measured on " << fixed(runs_done, 0)
                << " runs), a file of about " << fixed(bytes / 1e6, 1) << " MB\n";
}

void list_failures(const SweepTable& table, Console& console) {
    for (std::size_t f = 0; f < table.failures.size() && f < most_listed_failures; ++f) {
        const SweepFailure& failure = table.failures[f];
        console.err << "point " << table.points[failure.point] << ", replicate " << failure.replicate << " failed: " << failure.reason << '\n';
    }
    if (table.failures.size() > most_listed_failures) console.err << "and " << table.failures.size() - most_listed_failures << " more runs failed\n";
}

int exit_code_of(const SweepTable& table) {
    if (table.failures.empty()) return ExitCode::done;
    const bool some =
        std::find(table.run_status.begin(), table.run_status.end(), static_cast<std::int8_t>(RunStatus::done)) != table.run_status.end();
    return some ? ExitCode::some_failed : ExitCode::left_domain;
}

}  // namespace tarazy
