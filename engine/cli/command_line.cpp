#include "cli/command_line.h"

#include <filesystem>
#include <new>

#include "cli/help.h"
#include "model/error.h"

namespace tarazy {
namespace {

int dispatch(std::span<const std::string> words, Console& console) {
    if (words.empty()) {
        console.err << general_help();
        return ExitCode::wrong_input;
    }
    const std::string& first = words.front();
    if (first == "--version") {
        console.out << "tarazy " TARAZY_VERSION "\n";
        return ExitCode::done;
    }
    if (first == "--help" || first == "-h") {
        console.out << general_help();
        return ExitCode::done;
    }
    const Command& command = command_named(first);
    const Options options = command.options().parse(words.subspan(1));
    if (options.has("help")) {
        console.out << help_of(command);
        return ExitCode::done;
    }
    return command.run(options, console);
}

/// Says what went wrong and passes the exit code on.
int say(Console& console, const std::string& message, ExitCode code) {
    console.err << (console.colour ? "\x1b[31m" : "") << message << (console.colour ? "\x1b[0m" : "") << std::endl;
    return code;
}

std::string hint_at_help(std::span<const std::string> words) {
    for (const Command& command : all_commands()) {
        if (!words.empty() && command.name == words.front()) return "'tarazy help " + words.front() + "' shows what it takes.";
    }
    return "'tarazy --help' shows the commands.";
}

}  // namespace

int run_command_line(std::span<const std::string> words, Console& console) {
    const std::string speaker = "tarazy: ";
    try {
        const int code = dispatch(words, console);
        console.out.flush();
        if (!console.out) throw FileError("standard output cannot be written (it is closed, or its disk is full)");
        return code;
    } catch (const UsageError& error) {
        return say(console, speaker + error.what() + "\n" + hint_at_help(words), ExitCode::wrong_input);
    } catch (const InputError& error) {
        return say(console, error.what(), ExitCode::wrong_input);  // as it is: editors read file:line:column
    } catch (const FileError& error) {
        return say(console, speaker + error.what(), ExitCode::file_trouble);
    } catch (const std::filesystem::filesystem_error& error) {
        return say(console, speaker + "a file cannot be used (" + error.what() + ")", ExitCode::file_trouble);
    } catch (const DomainError& error) {
        return say(console, speaker + error.what(), ExitCode::left_domain);
    } catch (const Interrupted& error) {
        return say(console, speaker + error.what() + ". Nothing was written", ExitCode::interrupted);
    } catch (const std::bad_alloc&) {
        return say(
            console,
            speaker + "there is not enough memory (the scenario asks for more). Record less often or fewer pairs (record:), or use fewer --threads",
            ExitCode::wrong_input);
    } catch (const std::exception& error) {
        return say(console, speaker + "this is a fault of the program (" + error.what() + "). Please report it with the command and the scenario",
                   ExitCode::bug);
    }
}

}  // namespace tarazy
