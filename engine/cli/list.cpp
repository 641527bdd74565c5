#include <array>
#include <stdexcept>

#include "cli/commands.h"
#include "cli/scenario_options.h"
#include "cli/scenario_search.h"
#include "cli/table.h"
#include "model/doctrine.h"
#include "model/series.h"
#include "record/json/document.h"
#include "scenario/form/parameter_list.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

OptionTable list_options() {
    OptionTable table;
    table.operands("WHAT [SCENARIO]", 1, 2);
    table.flag("json", "answer with one JSON document");
    return table;
}

/// What a list shows: the words of one line, by the names of its columns; in JSON each line's numbers too, by name.
struct Listing {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> lines;
    std::vector<std::vector<std::pair<std::string_view, double>>> numbers = {};
};

Listing list_scenarios(const Options&) {
    Listing listing{{"name", "title", "file"}, {}};
    for (const auto& file : shipped_scenarios()) {
        std::string title;
        try {
            title = read_scenario(file).title.in("en");
        } catch (const std::runtime_error&) {
            title = "(has problems: 'tarazy check " + file.stem().string() + "' lists them)";
        }
        listing.lines.push_back({file.stem().string(), title, file.string()});
    }
    return listing;
}

Listing list_actors(const Options& options) {
    if (options.operands().size() < 2) throw UsageError("whose actors is not said (a SCENARIO must be given). Try 'tarazy list actors steppe'");
    const ScenarioFile file = read_scenario(find_scenario(options.operands()[1]));
    Listing listing{{"id", "name", "kind", "doctrine"}, {}};
    for (const Actor& actor : file.model.actors) {
        const std::string doctrine = actor.decides() ? file.model.doctrines[actor.doctrine].name : "";
        listing.lines.push_back({actor.id, actor.name.in("en"), std::string(words_of(actor.kind).name), doctrine});
    }
    return listing;
}

Listing list_doctrines(const Options&) {
    Listing listing{{"name", "idea", "source"}, {}};
    for (const BuiltInDoctrine& doctrine : built_in_doctrines()) {
        listing.lines.push_back({std::string(doctrine.name), std::string(doctrine.idea), std::string(doctrine.source)});
        auto& numbers = listing.numbers.emplace_back();
        DoctrineNumbers<double>::describe([&](const Field& field, auto member) { numbers.emplace_back(field.key, doctrine.numbers.*member); });
    }
    return listing;
}

Listing list_parameters(const Options&) {
    Listing listing{{"path", "default", "values", "unit", "meaning"}, {}};
    for (const ParameterInfo& parameter : parameter_list()) {
        listing.lines.push_back({parameter.path, parameter.standard, parameter.values, parameter.unit, parameter.meaning});
    }
    return listing;
}

std::string_view shape_words(SeriesShape shape) {
    switch (shape) {
        case SeriesShape::actor: return "actor";
        case SeriesShape::system: return "system";
        case SeriesShape::component: return "actor, capability";
        case SeriesShape::domains: return "domain, actor, partner";
        case SeriesShape::pair: return "actor, partner";
    }
    return "";
}

Listing list_series(const Options&) {
    Listing listing{{"name", "of each", "unit", "meaning"}, {}};
    for (const Series& series : all_series()) {
        listing.lines.push_back(
            {std::string(series.name), std::string(shape_words(series.shape)), std::string(series.unit), std::string(series.long_name)});
    }
    return listing;
}

struct ListOf {
    std::string_view what;
    Listing (*make)(const Options& options);
};
constexpr std::array<ListOf, 5> lists{{{"scenarios", list_scenarios},
                                       {"actors", list_actors},
                                       {"doctrines", list_doctrines},
                                       {"parameters", list_parameters},
                                       {"series", list_series}}};

JsonTree listing_tree(const Listing& listing) {
    JsonTree lines = JsonTree::array();
    for (std::size_t k = 0; k < listing.lines.size(); ++k) {
        JsonTree& line = lines.emplace_back(JsonTree::object());
        for (std::size_t c = 0; c < listing.columns.size(); ++c) line[listing.columns[c]] = listing.lines[k][c];
        if (listing.numbers.empty()) continue;
        JsonTree& numbers = line["numbers"] = JsonTree::object();
        for (const auto& [name, value] : listing.numbers[k]) numbers[std::string(name)] = json_number(value);
    }
    return lines;
}

int list(const Options& options, Console& console) {
    const std::string& what = options.operands().front();
    if (options.operands().size() == 2 && what != "actors") {
        throw UsageError("'" + options.operands()[1] + "' is too much (a list of " + what + " takes nothing else)");
    }
    std::vector<std::string_view> known;
    for (const ListOf& candidate : lists) {
        known.push_back(candidate.what);
        if (candidate.what != what) continue;
        const Listing listing = candidate.make(options);
        if (options.has("json")) {
            console.out << json_page({{what, listing_tree(listing)}});
        } else {
            Table table(std::vector(listing.columns.size(), Table::Align::left));
            for (const auto& line : listing.lines) table.row(line);
            console.out << table.text();
        }
        return ExitCode::done;
    }
    throw UsageError("there is no list of '" + what + "' (scenarios, actors, doctrines, parameters and series can be listed). " +
                     suggestion(what, known));
}

}  // namespace

Command list_command() {
    return {
        "list", "scenarios | actors SCENARIO | doctrines | parameters | series", "list what is there", "tarazy list parameters --json", list_options,
        list};
}

}  // namespace tarazy
