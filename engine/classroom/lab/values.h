#pragma once
// What the numbers, booleans and choices of a scenario are, by their paths.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/world/scenario_family.h"

namespace tarazy {

/// The value of a path in the scenario as its file says, as YAML has it (`0.5`, `true`, `elasticity`): what the file gives, else what a doctrine
/// takes from another, else the default; none where there is no default.
std::optional<std::string> scenario_value(const ScenarioFamily& family, const std::string& path);

/// The number that a text is; none where it is something else.
std::optional<double> number_in(std::string_view text);

/// Which doctrines a classroom offers: the built-in ones, and those that actors, events or the lesson use. One flag a doctrine.
std::vector<bool> offered_doctrines(const ScenarioFile& file);

}  // namespace tarazy
