#include "cli/commands.h"

#include <array>
#include <string>
#include <vector>

#include "scenario/yaml/spelling.h"

namespace tarazy {

std::span<const Command> all_commands() {
    static const std::array commands{check_command(),   run_command(),    sweep_command(),  compare_command(), merge_command(),
                                     explain_command(), export_command(), report_command(), import_command(),  serve_command(),
                                     list_command(),    schema_command(), help_command()};
    return commands;
}

const Command& command_named(std::string_view name) {
    std::vector<std::string_view> known;
    for (const Command& command : all_commands()) {
        if (command.name == name) return command;
        known.push_back(command.name);
    }
    throw UsageError("unknown command '" + std::string(name) + "' (there is none of that name). " + suggestion(name, known));
}

}  // namespace tarazy
