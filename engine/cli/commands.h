#pragma once
// The commands, said once: dispatch, help and suggestions come from this table.
#include <span>
#include <string_view>

#include "cli/console.h"
#include "cli/options.h"

namespace tarazy {

struct Command {
    std::string_view name;
    std::string_view usage;    ///< what stands behind the name
    std::string_view summary;  ///< one line
    std::string_view example;
    OptionTable (*options)();
    /// Does it; gives the exit code, or throws an error of model/error.h.
    int (*run)(const Options& options, Console& console);
};

Command check_command();
Command run_command();
Command sweep_command();
Command compare_command();
Command merge_command();
Command explain_command();
Command export_command();
Command report_command();
Command import_command();
Command serve_command();
Command list_command();
Command schema_command();
Command help_command();

/// In the order in which help shows them.
std::span<const Command> all_commands();

/// Throws UsageError, with the nearest name, where there is none.
const Command& command_named(std::string_view name);

}  // namespace tarazy
