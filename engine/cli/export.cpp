#include <algorithm>
#include <functional>
#include <memory>

#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/text_file.h"
#include "record/export.h"
#include "record/table_file.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

OptionTable export_options() {
    OptionTable table;
    table.operands("FILE.h5", 1, 1);
    table.value("csv", "FILE", "write a table: of a run run,time,variable,domain,actor,partner,value; of a sweep one row a run");
    table.value("json", "FILE", "write one JSON document");
    table.value("crises", "FILE", "write the log of crises of a run as a table");
    table.value("events", "FILE", "write the log of events of a run as a table: run,time,id,what (fired or undone)");
    table.repeated("series", "NAMES", "only these series of a run: --series autonomy,alignment");
    table.repeated("times", "YEARS", "only these times of a run: --times 2021,2030.5");
    table.flag("force", "replace files that exist");
    return table;
}

ExportSelection selection_of(const Options& options) {
    ExportSelection selection;
    for (const std::string& list : options.texts("series")) {
        for (std::string& name : split_list(list)) selection.series.push_back(std::move(name));
    }
    for (const std::string& list : options.texts("times")) {
        for (const std::string& time : split_list(list)) {
            const auto year = parse_number(time);
            if (!year) throw UsageError("--times cannot be '" + list + "' (it reads 2021,2030.5)");
            selection.times.push_back(*year);
        }
    }
    return selection;
}

/// One thing to write, and where to: `-` is standard output.
struct Product {
    std::string path;
    std::function<void(std::ostream&)> write;
};

/// What was asked for of a run, in an order that does not matter to the user.
std::vector<Product> products_of_run(const Options& options, const ExportSelection& selection) {
    const auto file = std::make_shared<const RunReader>(options.operands().front());
    std::vector<Product> products;
    if (const auto path = options.text("csv")) products.push_back({*path, [=](std::ostream& out) { export_csv(*file, selection, out); }});
    if (const auto path = options.text("json")) products.push_back({*path, [=](std::ostream& out) { export_json(*file, selection, out); }});
    if (const auto path = options.text("crises")) products.push_back({*path, [=](std::ostream& out) { export_crises(*file, out); }});
    if (const auto path = options.text("events")) products.push_back({*path, [=](std::ostream& out) { export_events(*file, out); }});
    return products;
}

/// What is exported of a sweep or a comparison.
std::vector<Product> products_of_tables(const Options& options, const std::string& kind) {
    for (const char* name : {"crises", "events", "series", "times"}) {
        if (options.has(name)) throw UsageError("--" + std::string(name) + " is given for a " + kind + " (it takes a part of a run)");
    }
    const auto tables = std::make_shared<const TableFile>(read_table_file(options.operands().front()));
    if (const auto path = options.text("csv")) return {{*path, [=](std::ostream& out) { export_csv(*tables, out); }}};
    return {{options.text("json").value(), [=](std::ostream& out) { export_json(*tables, out); }}};
}

int export_file(const Options& options, Console& console) {
    if (options.has("csv") && options.has("json")) throw UsageError("--csv and --json are given together (an export makes one of them)");
    const ExportSelection selection = selection_of(options);
    if (!options.has("csv") && !options.has("json") && !options.has("crises") && !options.has("events")) {
        throw UsageError("what to write is not said (one of --csv, --json, --crises and --events must be given)");
    }
    const std::string kind = kind_of_file(options.operands().front());
    const std::vector<Product> products = kind == "run" ? products_of_run(options, selection) : products_of_tables(options, kind);
    std::vector<std::filesystem::path> paths;
    for (const Product& product : products) {
        if (product.path != "-") paths.emplace_back(product.path);
    }
    if (products.size() - paths.size() > 1) throw UsageError("several tables go to standard output (only one can)");
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        if (std::find(paths.begin(), path, *path) != path) throw UsageError("two tables go to " + path->string() + " (each needs a file)");
    }

    const Interruption interruption(paths, 0);
    std::vector<std::unique_ptr<TextFile>> files;
    for (const auto& path : paths) files.push_back(std::make_unique<TextFile>(path, options.has("force")));
    auto next = files.begin();
    for (const Product& product : products) product.write(product.path == "-" ? console.out : (*next++)->stream());
    for (const auto& written : files) written->publish();
    // A path in the middle of a table would spoil it.
    std::ostream& told = paths.size() == products.size() ? console.out : console.err;
    for (const auto& path : paths) told << path.string() << '\n';
    return ExitCode::done;
}

}  // namespace

Command export_command() {
    return {"export",
            "FILE.h5 --csv FILE | --json FILE [--crises FILE] [--events FILE]",
            "turn a result into tables or JSON; - as FILE is standard output",
            "tarazy export kazakhstan-2021.h5 --csv - --series autonomy --times 2021,2051",
            export_options,
            export_file};
}

}  // namespace tarazy
