#include "scenario/design/file.h"

#include <algorithm>
#include <map>

#include "model/error.h"
#include "scenario/design/reading.h"
#include "scenario/design/text.h"
#include "scenario/form/check.h"
#include "scenario/form/extended_file.h"
#include "scenario/form/forms.h"
#include "scenario/yaml/reader.h"

namespace tarazy {
namespace {

namespace fs = std::filesystem;

/// The document, or nothing where it is no YAML.
std::optional<Node> read_leniently(const std::string& text, const fs::path& file) {
    Problems problems;
    try {
        return read_yaml(text, problems.add_source(file.string()), problems);
    } catch (const InputError&) {
        return std::nullopt;
    }
}

bool has_line(const std::string& text, std::string_view key) {
    const std::string line = "\n" + std::string(key) + ":";
    return text.starts_with(line.substr(1)) || text.find(line) != std::string::npos;
}

bool is_design_text(const std::string& text, const fs::path& file) {
    const auto tree = read_leniently(text, file);
    const auto has = [&](std::string_view key) { return tree ? tree->find(key) != nullptr : has_line(text, key); };
    return (has("scenario") || has("scenarios")) && !has("actors");
}

void refuse_scenario(const std::string& text, const fs::path& file) {
    const auto tree = read_leniently(text, file);
    if (!tree || !tree->find("actors")) return;
    throw InputError(file.string() + ": this is a scenario, no design (it has actors). A design names the scenario that it runs: 'scenario: " +
                     file.filename().string() + "'");
}

/// The scenarios of a design. What is wrong in their files is kept: it has places of its own.
class ScenarioList {
  public:
    ScenarioList(const Node& design, const fs::path& file, Problems& problems) : folder_(file.parent_path()), problems_(problems) {
        const Path top;
        if (const Node* one = design.find("scenario")) read(*one, top / "scenario");
        const Node* several = design.find("scenarios");
        if (!several || several->kind != NodeKind::list) return;
        const Path list = top / "scenarios";
        if (several->items.empty()) problems.add(several->place, list, {"no scenarios", "a design runs one at least", "Name one"});
        for (std::size_t k = 0; k < several->items.size(); ++k) read(several->items[k], list[k]);
    }

    std::vector<std::shared_ptr<const ScenarioFamily>> scenarios;
    std::string trouble;  ///< what their own reader says; empty: nothing

  private:
    void read(const Node& name, const Path& path) {
        if (name.kind != NodeKind::scalar) return;
        try {
            auto family = std::make_shared<const ScenarioFamily>((folder_ / name.text).lexically_normal());
            const std::string& id = family->original().name;
            const auto [first, is_new] = places_.try_emplace(id, name.place);
            if (!is_new) {
                problems_.add(
                    name.place, path,
                    {"a second scenario '" + id + "'", "the first at " + problems_.where(first->second), "Remove one, or rename it in its file"});
                return;
            }
            scenarios.push_back(std::move(family));
        } catch (const InputError& error) {
            trouble += std::string("\n") + error.what();
        } catch (const FileError& error) {
            throw FileError(problems_.where(name.place) + ": " + path.text() + ": " + error.what());
        }
    }

    fs::path folder_;
    Problems& problems_;
    std::map<std::string, Place> places_;
};

/// Names that nobody knows: what stands for them is passed over.
KnownNames unknown_names() {
    KnownNames names;
    for (NameTable* table : {&names.actors, &names.capabilities, &names.doctrines, &names.institutions, &names.corridors}) table->doubt();
    return names;
}

/// All problems of the design, then those of its scenarios.
void raise_all(const Problems& problems, const std::string& trouble) {
    try {
        problems.raise();
    } catch (const InputError& error) {
        throw InputError(error.what() + trouble);
    }
    if (!trouble.empty()) throw InputError(trouble.substr(1));
}

/// Single precision is refused where a scenario has too many actors for it.
void read_precision(DesignReading& reading) {
    const Node* given = usable(&reading.file(), "precision");
    if (!given) return;
    reading.design.precision = static_cast<Precision>(given->first);
    if (reading.design.precision == Precision::full) return;
    for (const auto& family : reading.design.scenarios) {
        const ScenarioFile& scenario = family->original();
        if (has_single_precision(scenario.model.size())) continue;
        reading.problems.add(given->place, Path() / "precision",
                             {"no single precision for '" + scenario.name + "'",
                              std::to_string(scenario.model.size()) + " actors are too many for it", "Write 'double', or remove the key"});
    }
}

/// `common_random_numbers`, or its alias `luck`.
void read_common_random_numbers(DesignReading& reading) {
    const Node& file = reading.file();
    const Node* alias = usable(&file, "luck");
    if (alias && file.find("common_random_numbers")) {
        reading.problems.add(alias->place, Path() / "luck", {"common_random_numbers twice", "luck is an older word for it", "Remove this one"});
    }
    reading.design.common_random_numbers = alias ? alias->first == 0 : boolean_or(&file, "common_random_numbers", true);
}

void read_general(DesignReading& reading) {
    const Node& file = reading.file();
    DesignFile& design = reading.design;
    design.title = wording_of(&file, "title");
    design.description = wording_of(&file, "description");
    design.seed = whole_or(&file, "seed", 1);
    design.replicates = whole_or(&file, "replicates", 1);
    read_common_random_numbers(reading);
    read_precision(reading);
    if (const Node* record = usable(&file, "record")) design.record = record_of(record);
}

/// Tries what changes scenarios, and throws what they have against it, each once.
void run_trials(const DesignReading& reading) {
    std::vector<std::string> trouble;
    for (const Trial& trial : reading.trials) {
        try {
            (void)reading.design.scenarios[trial.scenario]->with(trial.changes, reading.problems.where(trial.place));
        } catch (const InputError& error) {
            if (std::find(trouble.begin(), trouble.end(), error.what()) == trouble.end()) trouble.emplace_back(error.what());
        }
    }
    std::string all;
    for (const std::string& text : trouble) all += (all.empty() ? "" : "\n") + text;
    if (!all.empty()) throw InputError(all);
}

}  // namespace

DesignFile parse_design(const std::string& text, const fs::path& file) {
    refuse_scenario(text, file);
    Problems problems;
    const Node tree = read_extended(text, file, design_form(), problems);
    ScenarioList list(tree, file, problems);
    DesignReading reading{{}, {}, problems};
    for (const auto& scenario : list.scenarios) {
        reading.names.push_back(scenario->state().names);
        if (list.scenarios.size() > 1) reading.names.back().scenario = scenario->original().name;
    }
    const bool complete = !list.scenarios.empty() && list.trouble.empty();
    if (!complete) reading.names = {unknown_names()};
    for (const KnownNames& names : reading.names) {
        reading.trees.push_back(tree);
        check_form(reading.trees.back(), design_form(), {}, names, problems);
    }
    if (!complete) {
        raise_all(problems, list.trouble);
        throw Bug("a design without scenarios is told to be wrong");
    }

    DesignFile& design = reading.design;
    design.name = file.stem().string();
    design.scenarios = std::move(list.scenarios);
    read_general(reading);
    read_method(reading);
    read_factors(reading);
    read_policies(reading);
    read_outcomes(reading);
    read_thresholds(reading);
    read_defections(reading);
    read_search(reading);
    problems.raise();
    run_trials(reading);
    design.text = design_text(reading.file(), design.scenarios);
    design.warnings = problems.warnings();
    for (const auto& scenario : design.scenarios) {
        const std::vector<std::string>& theirs = scenario->original().warnings;
        design.warnings.insert(design.warnings.end(), theirs.begin(), theirs.end());
    }
    return std::move(reading.design);
}

DesignFile read_design(const fs::path& file) {
    return parse_design(read_text(file), file);
}

bool is_design(const fs::path& file) {
    return is_design_text(read_text(file), file);
}

}  // namespace tarazy
