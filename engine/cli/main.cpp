// The program: words in, exit code out.
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/command_line.h"

int main(int count, char** words) {
    // A full disk or a reader that has gone is an error of one write, told like any other.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    const bool watched = ::isatty(STDERR_FILENO) != 0;
    const char* no_colour = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe)
    tarazy::Console console{std::cout, std::cerr, watched, watched && (no_colour == nullptr || *no_colour == '\0')};
    const std::vector<std::string> given(words + (count > 0 ? 1 : 0), words + count);
    return tarazy::run_command_line(given, console);
}
