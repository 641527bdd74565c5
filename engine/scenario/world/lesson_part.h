#pragma once
// What only people and comparisons read of a scenario: its policies and the lesson.
#include "scenario/world/reading.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// Reads `policy` and `set` of a node.
Changes read_changes(Reading& reading, const Node& node, const Path& path);

/// Reads `strategies`; settings and policies are checked as those of the command line are.
std::vector<ScenarioPolicy> read_scenario_policies(Reading& reading);

/// Reads `lesson` likewise.
Lesson read_lesson(Reading& reading);

}  // namespace tarazy
