#include "cli/design_run.h"
#include "cli/interruption.h"
#include "cli/reports.h"
#include "experiment/sweep/file.h"

namespace tarazy {
namespace {

OptionTable merge_options() {
    OptionTable table;
    table.operands("SHARD...", 1, OptionTable::any_number);
    table.value("output", "FILE.h5", "the file to write", 'o');
    table.flag("force", "replace the file if it exists");
    table.flag("json", "answer with one JSON document");
    return table;
}

int merge(const Options& options, Console& console) {
    const auto output = options.text("output");
    if (!output) throw UsageError("where to write is not said (-o FILE.h5 must be given)");
    std::vector<SweepTable> parts;
    std::vector<std::filesystem::path> names;
    for (const std::string& name : options.operands()) {
        parts.push_back(table_from(read_table_file(name), name));
        names.emplace_back(name);
    }
    SweepTable table = merge_tables(parts, names);
    parts.clear();
    const DesignAnswer answer = sweep_answer(table, "sweep");
    const Interruption interruption({*output}, 0);
    write_table_file(*output, answer.file, options.has("force"));
    tell(answer, *output, options.has("json"), console);
    list_failures(table, console);
    return exit_code_of(table);
}

}  // namespace

Command merge_command() {
    return {"merge", "-o FILE.h5 SHARD...", "put the parts of a sweep together", "tarazy merge -o all.h5 part-*.h5", merge_options, merge};
}

}  // namespace tarazy
