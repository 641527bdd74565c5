#include "scenario/world/scenario_family.h"

#include <algorithm>

#include "scenario/form/extended_file.h"
#include "scenario/form/forms.h"
#include "scenario/world/changed_scenario.h"
#include "scenario/world/family_state.h"
#include "scenario/yaml/limits.h"

namespace tarazy {
namespace {

/// Policies and lessons do not differ between variants, and have been checked.
Node without_lessons(Node tree) {
    const auto stays_the_same = [](const Entry& entry) { return entry.key.text == "strategies" || entry.key.text == "lesson"; };
    tree.entries.erase(std::remove_if(tree.entries.begin(), tree.entries.end(), stays_the_same), tree.entries.end());
    return tree;
}

}  // namespace

ScenarioFamily::ScenarioFamily(const std::filesystem::path& file) : state_(std::make_unique<State>()) {
    Problems problems;
    Node tree = read_extended(read_text(file), file, scenario_form(), problems);
    refuse_excess(tree, problems);
    state_->file = file;
    state_->tree = without_lessons(tree);
    Problems sources = problems;
    state_->original = read_whole(tree, {}, problems);
    state_->sources = std::move(sources);
    state_->names = collect_names(tree);
    state_->checked = std::move(tree);
}

ScenarioFamily::~ScenarioFamily() = default;

const std::filesystem::path& ScenarioFamily::file() const {
    return state_->file;
}

const ScenarioFile& ScenarioFamily::original() const {
    return state_->original;
}

ScenarioFile ScenarioFamily::with(const Changes& changes, const std::string& source) const {
    Problems problems = state_->sources;
    Node tree = state_->tree;
    ScenarioFile variant = read_changed(tree, changes, source, problems);
    problems.raise();
    return variant;
}

}  // namespace tarazy
