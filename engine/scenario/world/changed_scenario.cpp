#include "scenario/world/changed_scenario.h"

#include <algorithm>

#include "scenario/form/check.h"
#include "scenario/form/forms.h"
#include "scenario/form/setting_path.h"
#include "scenario/world/lesson_part.h"
#include "scenario/yaml/emission.h"

namespace tarazy {
namespace {

class ChangeReader {
  public:
    ChangeReader(const Changes& changes, const std::string& source, Problems& problems) : changes_(changes), source_(source), problems_(problems) {}

    bool acts_after_calibration() const {
        return std::any_of(changes_.settings.begin(), changes_.settings.end(),
                           [](const Setting& setting) { return tarazy::acts_after_calibration(setting.path); });
    }

    /// Puts the settings that act after calibration, or those that do not, into the tree.
    void apply_settings(Node& tree, bool after_calibration) const {
        const auto acts_now = [&](const Setting& setting) { return tarazy::acts_after_calibration(setting.path) == after_calibration; };
        if (std::none_of(changes_.settings.begin(), changes_.settings.end(), acts_now)) return;
        const KnownNames names = collect_names(tree);
        for (const Setting& setting : changes_.settings) {
            if (!acts_now(setting)) continue;
            const Place place = place_of("--set ", setting.path, setting.value);
            if (!find_setting(tree, setting.path, names, place, {}, problems_)) continue;
            put_setting(tree, setting.path, make_scalar(setting.value, place));
        }
    }

    /// Looks up who takes up which doctrine at the start.
    void read_doctrine_choices(Reading& reading, Experiment& experiment) const {
        experiment.doctrine_choices.assign(reading.scenario.actors.size(), std::nullopt);
        for (const DoctrineChoice& choice : changes_.doctrine_choices) {
            const Place place = place_of("--policy ", choice.actor, choice.doctrine);
            Node actor = make_scalar(choice.actor, place);
            Node doctrine = make_scalar(choice.doctrine, place);
            check_reference(actor, NameKind::decider, {}, reading.names, problems_);
            check_reference(doctrine, NameKind::doctrine, {}, reading.names, problems_);
            if (actor.faulty || doctrine.faulty) continue;
            experiment.doctrine_choices[actor.first] = doctrine.first;
            reading.doctrine_in_use[doctrine.first] = true;
        }
    }

    /// The experiment's world and doctrines: those of the tree with the settings that act after calibration.
    void read_experiment(Node tree, const Reading& calibrated, Experiment& experiment) const {
        apply_settings(tree, true);
        const KnownNames names = collect_names(tree);
        check_form(tree, scenario_form(), {}, names, problems_);
        Reading reading{tree, names, problems_};
        read_model(reading);
        reading.doctrine_in_use = calibrated.doctrine_in_use;
        reading.scenario.calibrate = false;  // its warning is about the scenario's own values and has been given
        read_doctrine_use(reading);
        experiment.world = reading.scenario.world;
        experiment.doctrines = std::move(reading.scenario.doctrines);
    }

  private:
    Place place_of(const char* option, const std::string& what, const std::string& value) const {
        return {problems_.add_source(source_.empty() ? option + what + "=" + value : source_), 0, 0};
    }

    const Changes& changes_;
    const std::string& source_;
    Problems& problems_;
};

}  // namespace

ScenarioFile read_changed(Node& tree, const Changes& changes, const std::string& source, Problems& problems, const ReadMore& read_more) {
    const ChangeReader reader(changes, source, problems);
    reader.apply_settings(tree, false);
    const KnownNames names = collect_names(tree);
    Node untouched;
    const bool changed_after = reader.acts_after_calibration();
    if (changed_after) untouched = tree;
    check_form(tree, scenario_form(), {}, names, problems);

    Reading reading{tree, names, problems};
    read_model(reading);
    ScenarioFile result;
    result.name = reading.scenario.name;
    result.title = wording_of(&tree, "title");
    result.description = wording_of(&tree, "description");
    result.source = text_of(&tree, "source");
    if (read_more) read_more(reading);
    reader.read_doctrine_choices(reading, result.experiment);
    read_doctrine_use(reading);
    result.experiment.world = reading.scenario.world;
    result.experiment.doctrines = reading.scenario.doctrines;
    if (changed_after) reader.read_experiment(std::move(untouched), reading, result.experiment);
    result.model = std::move(reading.scenario);
    return result;
}

ScenarioFile read_whole(Node& tree, const Changes& changes, Problems& problems) {
    std::vector<ScenarioPolicy> policies;
    Lesson lesson;
    ScenarioFile result = read_changed(tree, changes, {}, problems, [&](Reading& reading) {
        policies = read_scenario_policies(reading);
        lesson = read_lesson(reading);
    });
    problems.raise();
    result.policies = std::move(policies);
    result.lesson = std::move(lesson);
    result.text = emit_yaml(tree);
    result.warnings = problems.warnings();
    return result;
}

}  // namespace tarazy
