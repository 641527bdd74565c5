#pragma once
// The worlds that are measured: the flagship of scenarios/, and made-up worlds of any size.
#include <cstddef>
#include <string>

#include "scenario/world/scenario_file.h"

namespace tarazy {

/// scenarios/kazakhstan-2021.yaml as it is shipped.
ScenarioFile flagship();

/// A world of n states over the globe with every phase of the step on (noise, crises, institutions, events), quarterly
/// over `steps` steps; `record` is the value of its key `record`. Crises are so rare that their number does not grow with n.
ScenarioFile made_up_world(std::size_t n, std::size_t steps, const std::string& record);

/// The text of its file.
std::string made_up_text(std::size_t n, std::size_t steps, const std::string& record);

}  // namespace tarazy
