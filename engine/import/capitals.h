#pragma once
// Where the capitals of states were (peacesciencer's cow_capitals, Miller 2022, or a table like it).
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

struct Capital {
    std::string name;
    double latitude = 0;
    double longitude = 0;
};

/// Reads the capital of each state at the end of the year: columns `ccode` (or an ISO code), `lat`, `lng`, and where there are `capital`, `styear`,
/// `endyear`. Of two that the year belongs to the later one counts, and is noted. Throws as read_table does; gaps go to the report.
std::vector<std::optional<Capital>> import_capitals(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                    ImportReport& report);

}  // namespace tarazy
