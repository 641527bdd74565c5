#pragma once
// Gross domestic product in current US$, as the World Bank publishes it (NY.GDP.MKTP.CD).
#include <filesystem>
#include <optional>
#include <vector>

#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

/// Reads GDP in US$, one a state: the World Bank's wide table (a column a year, `2012` or `2012 [YR2012]`) or a long one (country code, year, value).
/// A file of many indicators is read for NY.GDP.MKTP.CD. Throws as read_table does; gaps go to the report.
std::vector<std::optional<Figure>> import_gdp(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                              ImportReport& report);

}  // namespace tarazy
