#include <optional>

#include "cli/design_run.h"
#include "cli/interruption.h"
#include "cli/progress.h"
#include "cli/reports.h"
#include "experiment/compare/file.h"

namespace tarazy {
namespace {

OptionTable options_of_compare() {
    OptionTable table;
    table.operands("DESIGN", 1, 1);
    add_sweep_options(table);
    return table;
}

void require_choice(const DesignFile& design) {
    if (design.policies.size() > 1) return;
    throw InputError("there is nothing to compare (the design has one policy). Name doctrines in `policies`, or `strategies`");
}

/// Searches for a doctrine where the design asks for it; says how far it is.
std::optional<BetterDoctrine> searched(const SweepTask& task, Console& console) {
    if (!task.design.search) return std::nullopt;
    const Interruption interruption({}, 0, "The runs of the comparison are kept: the same command with --resume goes on");
    if (!task.quiet) console.err << "searching for a better doctrine\n";
    Progress progress(console, task.design.search->evaluations, !task.quiet);
    return search_doctrine(task.design, task.threads, {.progress = [&](std::size_t tried) { progress.update(tried, 0); }, .stop = {}});
}

DesignAnswer answer(const SweepTask& task, SweepTable& table, Console& console) {
    const ComparisonFindings findings = compare(table);
    const auto found = searched(task, console);
    DesignAnswer answer = sweep_answer(table, "comparison");
    add_comparison(table, findings, answer.file);
    answer.text = comparison_report(table, findings);
    if (found) {
        add_search(*found, answer.file);
        answer.text += search_report(*found, table.outcomes[found->search.outcome].label);
    }
    answer.json = [of_sweep = answer.json, &table, findings, found] {
        JsonTree tree = of_sweep();
        tree["comparison"] = comparison_tree(table, findings);
        if (found) tree["search"] = search_tree(*found, table.outcomes[found->search.outcome].label);
        return tree;
    };
    return answer;
}

int compare_policies(const Options& options, Console& console) {
    return run_design({.command = "compare", .shard = "", .accept = require_choice, .answer = answer}, options, console);
}

}  // namespace

Command compare_command() {
    return {"compare",
            "DESIGN -o FILE.h5",
            "compare policies with common random numbers: which is better, how sure, what could go wrong",
            "tarazy compare configs/kazakhstan-doctrines.yaml",
            options_of_compare,
            compare_policies};
}

}  // namespace tarazy
