#include "scenario/scenario_file.h"

#include <algorithm>

#include "scenario/emission.h"
#include "scenario/extended_file.h"
#include "scenario/form_check.h"
#include "scenario/lesson_part.h"
#include "scenario/limits.h"
#include "scenario/name_check.h"
#include "scenario/reading.h"
#include "scenario/scenario_form.h"
#include "scenario/setting_path.h"

namespace tarazy {
namespace {

/// Puts the settings that act after calibration, or those that do not, into the tree.
void apply_settings(Node& tree, const std::vector<Setting>& settings, bool after_calibration, Problems& problems) {
    const KnownNames names = collect_names(tree);
    for (const Setting& setting : settings) {
        if (acts_after_calibration(setting.path) != after_calibration) continue;
        const Place place{problems.add_source("--set " + setting.path + "=" + setting.value), 0, 0};
        if (!find_setting(tree, setting.path, names, place, {}, problems)) continue;
        put_setting(tree, setting.path, make_scalar(setting.value, place));
    }
}

/// Looks up who takes up which doctrine at the start.
void read_policies(Reading& reading, const std::vector<Policy>& policies, Experiment& experiment) {
    experiment.policies.assign(reading.scenario.actors.size(), std::nullopt);
    for (const Policy& policy : policies) {
        const Place place{reading.problems.add_source("--policy " + policy.actor + "=" + policy.doctrine), 0, 0};
        Node actor = make_scalar(policy.actor, place);
        Node doctrine = make_scalar(policy.doctrine, place);
        check_reference(actor, NameKind::decider, {}, reading.names, reading.problems);
        check_reference(doctrine, NameKind::doctrine, {}, reading.names, reading.problems);
        if (actor.faulty || doctrine.faulty) continue;
        experiment.policies[actor.first] = doctrine.first;
        reading.doctrine_in_use[doctrine.first] = true;
    }
}

/// The experiment's world and doctrines: those of the tree with the settings that act after calibration.
void read_experiment(Node tree, const Changes& changes, const Reading& calibrated, Experiment& experiment) {
    Problems& problems = calibrated.problems;
    apply_settings(tree, changes.settings, true, problems);
    const KnownNames names = collect_names(tree);
    check_form(tree, scenario_form(), {}, names, problems);
    Reading reading{tree, names, problems};
    read_model(reading);
    reading.doctrine_in_use = calibrated.doctrine_in_use;
    reading.scenario.calibrate = false;  // its warning is about the scenario's own values and has been given
    read_doctrine_use(reading);
    experiment.world = reading.scenario.world;
    experiment.doctrines = std::move(reading.scenario.doctrines);
}

}  // namespace

ScenarioFile parse_scenario(const std::string& text, const std::filesystem::path& file, const Changes& changes) {
    Problems problems;
    Node tree = read_extended(text, file, scenario_form(), problems);
    refuse_excess(tree, problems);
    apply_settings(tree, changes.settings, false, problems);
    const KnownNames names = collect_names(tree);
    Node untouched;
    const bool changed_after =
        std::any_of(changes.settings.begin(), changes.settings.end(), [](const Setting& s) { return acts_after_calibration(s.path); });
    if (changed_after) untouched = tree;
    check_form(tree, scenario_form(), {}, names, problems);

    Reading reading{tree, names, problems};
    read_model(reading);
    ScenarioFile result;
    result.name = reading.scenario.name;
    result.title = wording_of(&tree, "title");
    result.description = wording_of(&tree, "description");
    result.source = text_of(&tree, "source");
    result.strategies = read_strategies(reading);
    result.lesson = read_lesson(reading);
    read_policies(reading, changes.policies, result.experiment);
    read_doctrine_use(reading);
    result.experiment.world = reading.scenario.world;
    result.experiment.doctrines = reading.scenario.doctrines;
    if (changed_after) read_experiment(std::move(untouched), changes, reading, result.experiment);
    problems.raise();
    result.model = std::move(reading.scenario);
    result.text = emit_yaml(tree);
    result.warnings = problems.warnings();
    return result;
}

ScenarioFile read_scenario(const std::filesystem::path& file, const Changes& changes) {
    return parse_scenario(read_text(file), file, changes);
}

}  // namespace tarazy
