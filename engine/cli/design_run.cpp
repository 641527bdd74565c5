#include "cli/design_run.h"

#include <chrono>
#include <sstream>
#include <utility>

#include "cli/progress.h"
#include "cli/provenance.h"
#include "experiment/sweep/farm.h"

namespace tarazy {
namespace {

int run_here(const DesignRun& run, const Options& options, Ranks& ranks, Console& console) {
    const auto started = std::chrono::system_clock::now();
    const Progress::Seconds begun = Progress::steady();
    const SweepTask task = sweep_task(options, run.shard, console);
    if (run.accept) run.accept(task.design);
    const SweepPlan plan(task.design);
    if (options.has("dry-run")) {
        show_plan(task, plan, console);
        return ExitCode::done;
    }
    if (is_done_already(task, plan)) return say_done(task, console);
    SweepLedger ledger(plan, task.shard);
    if (!run_sweep(task, ledger, ranks, console) || !record_series(task, plan, console)) return ExitCode::interrupted;
    SweepTable table = table_of(std::move(ledger));
    const DesignAnswer answer = run.answer(task, table, console);
    publish(task, answer.file,
            {.command = words_of(run.command, options),
             .input = task.design_path,
             .file = task.output,
             .started = started,
             .seconds = (Progress::steady() - begun).count(),
             .threads = task.threads});
    tell(answer, task.output, task.json, console);
    list_failures(table, console);
    return exit_code_of(table);
}

}  // namespace

int run_design(const DesignRun& run, const Options& options, Console& console) {
    Ranks ranks;
    if (ranks.rank() == 0) return run_here(run, options, ranks, console);
    std::ostringstream discarded;  // only rank 0 prints
    Console nobody{discarded, discarded};
    const SweepTask task = sweep_task(options, run.shard, nobody);
    return options.has("dry-run") ? static_cast<int>(ExitCode::done) : help_with(task, ranks);
}

void tell(const DesignAnswer& answer, const std::filesystem::path& file, bool json, Console& console) {
    if (!json) {
        console.out << answer.text << '\n' << file.string() << '\n';
        return;
    }
    JsonTree tree{{"file", file.string()}, {"provenance", provenance_path(file).string()}};
    tree.update(answer.json());
    console.out << json_page(tree);
}

}  // namespace tarazy
