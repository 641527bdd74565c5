#pragma once
// The actors of a scenario that can be sat in for or leaned on.
#include <cstddef>
#include <string>

#include "model/parameters.h"

namespace tarazy {

/// The actor of that id. Throws InputError where there is none, with the nearest id, and for one that does not decide.
std::size_t deciding_actor(const Scenario& scenario, const std::string& id);

}  // namespace tarazy
