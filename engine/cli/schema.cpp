#include "scenario/form/schema.h"

#include "cli/commands.h"
#include "record/json/typescript.h"
#include "report/described_data.h"
#include "serve/described_answers.h"

namespace tarazy {
namespace {

OptionTable schema_options() {
    OptionTable table;
    table.operands("scenario|design|answers", 1, 1);
    return table;
}

std::string answers_in_typescript() {
    std::vector<Shape> shapes = described_data();
    for (DescribedAnswer& answer : described_answers()) shapes.push_back(std::move(answer.shape));
    return "// What the server answers and what a report holds. Made by `tarazy schema answers` (./dev bless) from their descriptions in C++.\n\n" +
           typescript(shapes);
}

int show_schema(const Options& options, Console& console) {
    const std::string& what = options.operands().front();
    if (what == "scenario") {
        console.out << scenario_schema();
    } else if (what == "design") {
        console.out << design_schema();
    } else if (what == "answers") {
        console.out << answers_in_typescript();
    } else {
        throw UsageError("there is no schema of '" + what + "' (files are scenarios or designs, answers those of the server and its pages). " +
                         "Try 'tarazy schema scenario'");
    }
    return ExitCode::done;
}

}  // namespace

Command schema_command() {
    return {"schema",
            "scenario|design|answers",
            "print the JSON Schema by which editors check and complete files, or the TypeScript types of what the server answers",
            "tarazy schema scenario > scenario.schema.json",
            schema_options,
            show_schema};
}

}  // namespace tarazy
