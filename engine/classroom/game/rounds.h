#pragma once
// When the rounds of a class begin and end: as evenly as whole steps allow.
#include <cstddef>

#include "model/parameters.h"

namespace tarazy {

inline constexpr std::size_t most_rounds = 50;

/// The step at which `done` of `rounds` rounds are over: 0 for none, the last step for all.
std::size_t step_after(const Horizon& time, std::size_t rounds, std::size_t done);

/// The year of that step.
double time_after(const Horizon& time, std::size_t rounds, std::size_t done);

/// Throws InputError unless there are 1 to 50 rounds, each of a step at least.
void check_rounds(const Horizon& time, std::size_t rounds);

}  // namespace tarazy
