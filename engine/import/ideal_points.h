#pragma once
// Ideal points from votes in the UN General Assembly (Bailey, Strezhnev & Voeten 2017).
#include <filesystem>
#include <optional>
#include <vector>

#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

/// Reads the ideal point of each state: states by `ccode` or `iso3c`, time by `year` or `session` (session n met in 1945 + n), values from
/// IdealPointFP (votes on final passage), else IdealPointAll, else IdealPoint, as releases from 2020 to 2025 call them. Throws as read_table does;
/// gaps go to the report.
std::vector<std::optional<Figure>> import_ideal_points(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                       ImportReport& report);

}  // namespace tarazy
