#pragma once
// From the words of a command line to an exit code.
#include <span>
#include <string>

#include "cli/console.h"

namespace tarazy {

/// Runs the command that the words (the program's name left out) ask for. Gives the exit code of COMMANDS.md; no exception leaves it.
int run_command_line(std::span<const std::string> words, Console& console);

}  // namespace tarazy
