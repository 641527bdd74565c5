#include "scenario/world/lesson_part.h"

#include "scenario/form/check.h"
#include "scenario/form/setting_path.h"

namespace tarazy {
namespace {

/// A setting must lead somewhere, and its value must fit there.
void check_setting(Reading& reading, const Entry& entry, const Path& path) {
    const Form* form = find_setting(reading.file, entry.key.text, reading.names, entry.key.place, path, reading.problems);
    if (!form) return;
    Node value = entry.value;
    check_form(value, *form, path, reading.names, reading.problems);
}

}  // namespace

Changes read_changes(Reading& reading, const Node& node, const Path& path) {
    Changes changes;
    if (const Node* policy = usable(&node, "policy")) {
        for (const Entry& entry : policy->entries) {
            if (entry.key.faulty || entry.value.faulty) continue;
            reading.doctrine_in_use[entry.value.first] = true;
            changes.doctrine_choices.push_back({entry.key.text, entry.value.text});
        }
    }
    if (const Node* set = usable(&node, "set")) {
        const Path table = path / "set";
        for (const Entry& entry : set->entries) {
            if (entry.value.faulty) continue;
            check_setting(reading, entry, table / entry.key.text);
            changes.settings.push_back({entry.key.text, entry.value.text});
        }
    }
    return changes;
}

std::vector<ScenarioPolicy> read_scenario_policies(Reading& reading) {
    const Path top;
    const Path table = top / "strategies";
    std::vector<ScenarioPolicy> policies;
    const Node* given = usable(&reading.file, "strategies");
    if (!given) return policies;
    for (const Entry& entry : given->entries) {
        const Path path = table / entry.key.text;
        ScenarioPolicy policy{entry.key.text, read_changes(reading, entry.value, path), {}};
        policy.events = read_events(reading, usable(&entry.value, "events"), path / "events");
        policies.push_back(std::move(policy));
    }
    return policies;
}

Lesson read_lesson(Reading& reading) {
    const Path top;
    const Path path = top / "lesson";
    Lesson lesson;
    const Node* given = usable(&reading.file, "lesson");
    if (!given) return lesson;
    lesson.goal = wording_of(given, "goal");
    lesson.hint = wording_of(given, "hint");
    if (const Node* steps = usable(given, "steps")) {
        const Path list = path / "steps";
        for (std::size_t k = 0; k < steps->items.size(); ++k) {
            const Node& step = steps->items[k];
            lesson.steps.push_back({wording_of(&step, "text"), read_changes(reading, step, list[k]), wording_of(&step, "look_for")});
        }
    }
    if (const Node* questions = usable(given, "questions")) {
        for (const Node& question : questions->items) lesson.questions.push_back(wording_of(question));
    }
    return lesson;
}

}  // namespace tarazy
