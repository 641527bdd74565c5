#pragma once
// The tree of a scenario and what its user changes in it, read together.
#include <functional>
#include <string>

#include "scenario/world/reading.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// Reads what else stands in the checked tree, before it is known which doctrines are in use.
using ReadMore = std::function<void(Reading&)>;

/// Puts the settings that change the model into the tree, checks it and reads it; `strategies`, `lesson`, `text` and `warnings` stay empty.
/// Problems are added. In their lines `source` is what a change comes from; empty: the options `--set` and `--policy`.
ScenarioFile read_changed(Node& tree, const Changes& changes, const std::string& source, Problems& problems, const ReadMore& read_more = {});

/// read_changed() with everything that the tree says. Throws InputError with all problems.
ScenarioFile read_whole(Node& tree, const Changes& changes, Problems& problems);

}  // namespace tarazy
