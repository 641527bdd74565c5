#pragma once
// Correlates of War direct contiguity (Stinnett et al. 2002): who shares a border on land.
#include <cstddef>
#include <filesystem>
#include <utility>
#include <vector>

#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

/// Reads the pairs, i < j in order, that are contiguous by land or river in the year (`conttype` 1; water up to 400 miles, types 2 to 5, is no
/// border). Throws as read_table does; a file without the year goes to the report.
std::vector<std::pair<std::size_t, std::size_t>> import_contiguity(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                                   ImportReport& report);

}  // namespace tarazy
