#pragma once
// What a student must know of a scenario to choose: who there is and which doctrines; nothing of what is to come.
#include <string>

#include "scenario/world/scenario_file.h"

namespace tarazy {

/// `{"title","actors":[{"id","name","kind","capital"?,"power"}],"borders":[[i,j]],"doctrines":[{"name","idea"?,"built_in"}],"series":[…]}`; power at
/// the start, the series that the class is shown.
std::string class_world_json(const ScenarioFile& file);

}  // namespace tarazy
