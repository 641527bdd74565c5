#pragma once
// Help pages, made from the table of commands.
#include <string>

#include "cli/commands.h"

namespace tarazy {

/// What the program is, and a line a command.
std::string general_help();

/// Usage, options and an example of one command.
std::string help_of(const Command& command);

}  // namespace tarazy
