#pragma once
// How many of a history's times the page is told.
#include <cstddef>
#include <vector>

#include "model/parameters.h"

namespace tarazy {

/// The scenario with a record of at most so many times (2 at least): the first, the last and evenly spread ones between.
Scenario thinned(const Scenario& scenario, std::size_t most_times);

/// The years that a scenario records.
std::vector<double> recorded_times(const Scenario& scenario);

}  // namespace tarazy
