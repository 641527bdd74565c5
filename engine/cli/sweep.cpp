#include "cli/design_run.h"
#include "cli/reports.h"

namespace tarazy {
namespace {

OptionTable options_of_sweep() {
    OptionTable table;
    table.operands("DESIGN", 1, 1);
    add_sweep_options(table);
    table.value("shard", "i/n", "do part i of n only, from 0/n to n-1/n; `tarazy merge` puts the parts together");
    return table;
}

int sweep(const Options& options, Console& console) {
    const DesignRun run{
        .command = "sweep", .shard = options.text("shard").value_or(""), .accept = {}, .answer = [](const SweepTask&, SweepTable& table, Console&) {
            return sweep_answer(table, "sweep");
        }};
    return run_design(run, options, console);
}

}  // namespace

Command sweep_command() {
    return {"sweep",
            "DESIGN -o FILE.h5",
            "run a design: every point with its replicates, resumable, and analyse it",
            "tarazy sweep configs/anarchy-hedging.yaml -o anarchy-hedging.h5",
            options_of_sweep,
            sweep};
}

}  // namespace tarazy
