#pragma once
// Which of the programs built for the levels of x86-64 is started. Results do not depend on it, speed does.
#include <string>
#include <vector>

namespace tarazy {

/// The levels that this processor and its operating system know, the lowest first: v2, v3, v4 or fewer.
std::vector<std::string> known_instructions();

/// What to start, or why nothing is started.
struct InstructionChoice {
    std::vector<std::string> levels;  ///< in the order in which they are tried
    std::string problem;              ///< empty, or what is wrong with the wish
};

/// The levels to try: the best of `known` first; `wish` alone (what the environment variable TARAZY_INSTRUCTIONS holds) unless it is
/// empty. A wish that is no level, or not known here, is a problem of the input.
InstructionChoice choose_instructions(const std::vector<std::string>& known, const std::string& wish);

}  // namespace tarazy
