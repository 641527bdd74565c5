#include "classroom/lab/parameter_choices.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "classroom/lab/values.h"
#include "scenario/form/setting_path.h"
#include "scenario/world/family_state.h"

namespace tarazy {
namespace {

/// The paths that are offered, each once, in the order in which they are named.
class Paths {
  public:
    void add(std::string path) {
        if (known_.insert(path).second) list_.push_back(std::move(path));
    }
    template <template <class> class Numbers>
    void add_numbers(const std::string& before) {
        for_each_number<Numbers>([&](const Field& field) { add(before + "." + std::string(field.key)); });
    }
    const std::vector<std::string>& list() const { return list_; }

  private:
    std::vector<std::string> list_;
    std::unordered_set<std::string> known_;
};

void add_doctrines(const Scenario& scenario, const std::vector<bool>& offered, Paths& paths) {
    for (std::size_t d = 0; d < scenario.doctrines.size(); ++d) {
        if (offered[d]) paths.add_numbers<DoctrineNumbers>("doctrines." + scenario.doctrines[d].name);
    }
}

void add_actors(const Scenario& scenario, Paths& paths) {
    for (const Actor& actor : scenario.actors) {
        if (!actor.decides()) continue;
        const std::string path = "actors." + actor.id;
        paths.add(path + ".growth." + scenario.capabilities[scenario.economy].name);
        paths.add(path + ".posture");
        paths.add(path + ".reach");
        if (scenario.arms_law == ArmsLaw::richardson) paths.add_numbers<RichardsonNumbers>(path + ".arms");
    }
}

void add_what_happens(const Scenario& scenario, Paths& paths) {
    for (const Institution& institution : scenario.institutions) {
        paths.add("institutions." + institution.id + ".active");
        paths.add("institutions." + institution.id + ".guarantee");
    }
    for (const Corridor& corridor : scenario.corridors) {
        paths.add("corridors." + corridor.id + ".status");
        paths.add("corridors." + corridor.id + ".growth");
    }
    for (const Event& event : scenario.events) {
        if (!event.id.empty()) paths.add("events." + event.id + (event.at ? ".at" : ".hazard"));
    }
}

Paths offered_paths(const ScenarioFile& file) {
    const Scenario& scenario = file.model;
    Paths paths;
    paths.add_numbers<WorldNumbers>("world");
    paths.add("conflict.enabled");
    paths.add_numbers<ConflictNumbers>("conflict");
    paths.add_numbers<AffinityNumbers>("affinity_dynamics");
    paths.add("arms.law");
    paths.add_numbers<ArmsNumbers>("arms");
    add_doctrines(scenario, offered_doctrines(file), paths);
    add_actors(scenario, paths);
    add_what_happens(scenario, paths);
    for (const LessonStep& step : file.lesson.steps) {
        for (const Setting& setting : step.changes.settings) paths.add(setting.path);
    }
    return paths;
}

/// The part of a path before the first point, in the singular where it is one of several.
std::string group_of(const std::string& path) {
    std::string first = path.substr(0, path.find('.'));
    if (first == "doctrines" || first == "actors" || first == "institutions" || first == "corridors" || first == "events") {
        return first.substr(0, first.size() - 1);
    }
    return first;
}

/// What stands between the first point and the second.
std::string owner_of(const std::string& path) {
    const std::size_t begin = path.find('.') + 1;
    return path.substr(begin, path.find('.', begin) - begin);
}

/// The range of a number; when something happens is asked within the years that are simulated and one more: never.
SliderRange range_of(const std::string& path, const Form& form, double standard, double value, const Horizon& time) {
    if (path.starts_with("events.") && path.ends_with(".at")) return {time.start, time.end + 1, time.step};
    SliderRange range = slider_range(form.bounds, form.unit, standard, value);
    if (path.starts_with("doctrines.") && path.ends_with(".responsiveness")) range.high = std::min(range.high, 1 / time.step);  // E15
    return range;
}

/// One entry; nothing for a path that has no value of its own to begin with.
std::optional<ParameterChoice> choice_of(const std::string& path, const ScenarioFamily& family) {
    const ScenarioFamily::State& state = family.state();
    Problems problems;
    const Form* form = find_setting(state.checked, path, state.names, {problems.add_source("choice"), 0, 0}, {}, problems);
    const auto value = scenario_value(family, path);
    if (!form || !value) return std::nullopt;
    ParameterChoice choice;
    choice.path = path;
    choice.group = group_of(path);
    if (choice.group == "actor") choice.actor = owner_of(path);
    if (choice.group == "doctrine") choice.doctrine = owner_of(path);
    choice.unit = form->unit;
    choice.meaning = form->meaning;
    if (form->kind == FormKind::number || form->kind == FormKind::whole) {
        const double now = *number_in(*value);
        const SliderRange range = range_of(path, *form, number_in(form->standard).value_or(0), now, family.original().model.time);
        choice.low = range.low;
        choice.high = range.high;
        choice.step = range.step;
        choice.value = now;
        choice.kind = "number";
    } else if (form->kind == FormKind::boolean) {
        choice.value = *value == "true";
        choice.kind = "switch";
    } else {
        choice.value = *value;
        choice.kind = "choice";
        if (form->kind == FormKind::choice) {
            choice.choices.emplace(form->choices.begin(), form->choices.end());
        } else {
            choice.choices.emplace(state.names.doctrines.all().begin(), state.names.doctrines.all().end());
        }
    }
    return choice;
}

/// 1, 2 or 5 times a power of ten, not below the value; a power below one divides, so that the result is the nearest number to its decimals.
double rounded_up(double value) {
    const int exponent = static_cast<int>(std::floor(std::log10(value)));
    for (const int power : {exponent, exponent + 1}) {
        const double unit = std::pow(10.0, std::abs(power));
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double round = power < 0 ? digit / unit : digit * unit;
            if (round >= value * (1 - 1e-12)) return round;
        }
    }
    return value;
}

}  // namespace

SliderRange slider_range(const Bounds& bounds, std::string_view unit, double standard, double value) {
    double size = 2 * std::max(std::abs(value), std::abs(standard));
    if (standard == 0) size = std::max(size, unit.find("year") == std::string_view::npos ? 1.0 : 0.1);
    const double open_end = rounded_up(size);
    SliderRange range;
    range.high = std::isfinite(bounds.most) ? bounds.most : open_end;
    range.low = std::isfinite(bounds.least) ? bounds.least : -open_end;
    range.high = std::max(range.high, value);
    range.step = rounded_up((range.high - range.low) / 100);
    if (bounds.above && range.low == bounds.least) range.low += range.step;
    if (bounds.below && range.high == bounds.most) range.high -= range.step;
    return range;
}

std::vector<ParameterChoice> parameter_choices(const ScenarioFamily& family) {
    std::vector<ParameterChoice> choices;
    const Paths paths = offered_paths(family.original());
    for (const std::string& path : paths.list()) {
        if (auto choice = choice_of(path, family)) choices.push_back(std::move(*choice));
    }
    return choices;
}

}  // namespace tarazy
