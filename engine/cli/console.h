#pragma once
// Where a command writes: results and messages, and whether they go to a terminal.
#include <ostream>

namespace tarazy {

struct Console {
    std::ostream& out;             ///< results: standard output
    std::ostream& err;             ///< progress and messages: standard error
    bool err_is_terminal = false;  ///< a progress bar may be drawn
    bool colour = false;           ///< messages may be coloured
};

/// What the process ends with (COMMANDS.md).
enum ExitCode : int { done = 0, some_failed = 1, wrong_input = 2, file_trouble = 3, left_domain = 4, bug = 70, interrupted = 75 };

}  // namespace tarazy
