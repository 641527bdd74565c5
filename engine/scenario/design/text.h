#pragma once
// A design as text that is equal where the design is.
#include <memory>
#include <string>
#include <vector>

#include "scenario/world/scenario_family.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// The checked design as YAML: keys in the order of the form, scenarios by their names. Reads no design back: files have other names.
std::string design_text(const Node& design, const std::vector<std::shared_ptr<const ScenarioFamily>>& scenarios);

}  // namespace tarazy
