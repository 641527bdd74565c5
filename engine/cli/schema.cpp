#include "scenario/schema.h"

#include "cli/commands.h"

namespace tarazy {
namespace {

OptionTable schema_options() {
    OptionTable table;
    table.operands("scenario", 1, 1);
    return table;
}

int show_schema(const Options& options, Console& console) {
    const std::string& what = options.operands().front();
    if (what != "scenario") throw UsageError("there is no schema of '" + what + "' (this version reads scenarios). Try 'tarazy schema scenario'");
    console.out << scenario_schema();
    return ExitCode::done;
}

}  // namespace

Command schema_command() {
    return {"schema",
            "scenario",
            "print the JSON Schema by which editors check and complete scenarios",
            "tarazy schema scenario > scenario.schema.json",
            schema_options,
            show_schema};
}

}  // namespace tarazy
