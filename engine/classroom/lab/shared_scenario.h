#pragma once
// A setting of the page as a scenario file of its own.
#include <cstdint>
#include <string>

#include "scenario/world/scenario_file.h"

namespace tarazy {

/// The text of a scenario file that `tarazy run --seed SEED` runs to the histories that `changes` make of `original`, number for number. What
/// changes the model stands where the file has it; what acts after calibration (E16: `world.*`, `doctrines.*`, policies) happens as one more event at
/// the start, the last of the file, so that all others keep their random numbers; a doctrine that is changed stands beside the one that was
/// calibrated, as NAME-shared. The first lines say so. Throws InputError for changes that cannot be, and where an event of the file may do otherwise
/// with the same at the start: then only the command line, which is named, tells it.
std::string shared_scenario(const ScenarioFile& original, const Changes& changes, std::uint64_t seed);

}  // namespace tarazy
