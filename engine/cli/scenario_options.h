#pragma once
// What all commands that read a scenario have in common: --set, --policy, and the file itself.
#include <cstddef>
#include <string>

#include "cli/console.h"
#include "cli/options.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// Adds --set and --policy.
void add_changes(OptionTable& table);

/// The changes that were asked for. Throws UsageError for what is not PATH=VALUE or ACTOR=DOCTRINE.
Changes changes_of(const Options& options);

/// `path=value` and `KAZ=hedge`, a line each.
std::string setting_lines(const Changes& changes);
std::string doctrine_choice_lines(const Changes& changes);

/// Reads the scenario that the first operand names, changed as asked. Its warnings go to standard error, unless there is a --quiet.
ScenarioFile open_scenario(const Options& options, Console& console);

/// The index of the actor with an id. Throws InputError with the nearest id.
std::size_t actor_named(const Scenario& scenario, const std::string& id);

/// `Kazakhstan (KAZ)`.
std::string title_of(const Actor& actor);

}  // namespace tarazy
