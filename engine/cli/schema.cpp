#include "scenario/form/schema.h"

#include "cli/commands.h"

namespace tarazy {
namespace {

OptionTable schema_options() {
    OptionTable table;
    table.operands("scenario|design", 1, 1);
    return table;
}

int show_schema(const Options& options, Console& console) {
    const std::string& what = options.operands().front();
    if (what != "scenario" && what != "design")
        throw UsageError("there is no schema of '" + what + "' (files are scenarios or designs). Try 'tarazy schema scenario'");
    console.out << (what == "scenario" ? scenario_schema() : design_schema());
    return ExitCode::done;
}

}  // namespace

Command schema_command() {
    return {"schema",
            "scenario|design",
            "print the JSON Schema by which editors check and complete files",
            "tarazy schema scenario > scenario.schema.json",
            schema_options,
            show_schema};
}

}  // namespace tarazy
