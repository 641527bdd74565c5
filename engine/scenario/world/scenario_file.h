#pragma once
// A scenario as its file tells it: what the model needs, and what only people read.
#include <filesystem>
#include <string>
#include <vector>

#include "model/parameters.h"

namespace tarazy {

/// `path = value`, as `--set`, a lesson or a policy gives it; the value as it is written in YAML.
struct Setting {
    std::string path;
    std::string value;
    bool operator==(const Setting&) const = default;
};

/// An actor (by id) and the doctrine (by name) that it takes up at the start.
struct DoctrineChoice {
    std::string actor;
    std::string doctrine;
    bool operator==(const DoctrineChoice&) const = default;
};

/// What a user changes in a scenario without touching its file (FORMATS.md, Rules of reading, `--set`).
struct Changes {
    std::vector<Setting> settings;
    std::vector<DoctrineChoice> doctrine_choices;
};

/// One step of a lesson: a text, what it changes, and what to look for.
struct LessonStep {
    Text text;
    Changes changes;
    Text look_for;
};

/// What the classroom shows with a scenario.
struct Lesson {
    Text goal;
    std::vector<LessonStep> steps;
    std::vector<Text> questions;
    Text hint;
};

/// A policy that the scenario brings (`strategies`): doctrines taken up at the start, settings, and events that come after the file's own.
struct ScenarioPolicy {
    std::string name;
    Changes changes;
    std::vector<Event> events;
};

/// A scenario read, checked and complete.
struct ScenarioFile {
    std::string name;
    Text title;
    Text description;
    std::string source;
    Scenario model;         ///< every path but `world.*` and `doctrines.*` as changed
    Experiment experiment;  ///< `world.*`, `doctrines.*` and the choice of doctrines as changed: they act after calibration (E16)
    Lesson lesson;
    std::vector<ScenarioPolicy> policies;
    std::string text;  ///< the resolved YAML: `extends` merged in, settings that change `model` applied; reads back to the same model
    std::vector<std::string> warnings;  ///< one a line: `file:line:column: path: problem (why). hint`
};

/// Reads a scenario file and what it extends. Throws InputError with every problem, one a line, each as
/// `file:line:column: path: problem (why). hint`; FileError where a file cannot be read.
ScenarioFile read_scenario(const std::filesystem::path& file, const Changes& changes = {});

/// Reads a scenario from text; `file` names it in messages, and `extends` is relative to its folder. Throws likewise.
ScenarioFile parse_scenario(const std::string& text, const std::filesystem::path& file, const Changes& changes = {});

}  // namespace tarazy
