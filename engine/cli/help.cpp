#include "cli/help.h"

#include "cli/table.h"

namespace tarazy {
namespace {

OptionTable help_options() {
    OptionTable table;
    table.operands("[COMMAND]", 0, 1);
    return table;
}

int show_help(const Options& options, Console& console) {
    console.out << (options.operands().empty() ? general_help() : help_of(command_named(options.operands().front())));
    return ExitCode::done;
}

std::string text(std::string_view view) {
    return std::string(view);
}

}  // namespace

Command help_command() {
    return {"help", "[COMMAND]", "say what the program or a command does", "tarazy help run", help_options, show_help};
}

std::string general_help() {
    Table commands({Table::Align::left, Table::Align::left});
    for (const Command& command : all_commands()) commands.row({text(command.name), text(command.summary)});
    return "Tarazy simulates the balance of power among states that live under anarchy.\n\n"
           "usage: tarazy COMMAND ...\n"
           "       tarazy --help | --version\n\n" +
           commands.text(2) +
           "\n'tarazy help COMMAND' shows what a command takes. A run to begin with:\n\n"
           "  tarazy run kazakhstan-2021 --runs 100\n";
}

std::string help_of(const Command& command) {
    return "usage: tarazy " + text(command.name) + " " + text(command.usage) + "\n\n" + text(command.summary) + "\n\n" + command.options().help() +
           "\nexample: " + text(command.example) + "\n";
}

}  // namespace tarazy
