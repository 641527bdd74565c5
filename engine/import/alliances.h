#pragma once
// Alliances: Correlates of War (Gibler 2009) or ATOP (Leeds et al. 2002), a row for each dyad and year.
#include <filesystem>
#include <vector>

#include "import/alliance_groups.h"
#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

struct ImportedAlliances {
    bool atop = false;  ///< else Correlates of War
    std::vector<AllianceTie> ties;
};

/// Reads the ties of the year. Defense: `defense` is 1. Consultation: else `entente` (Correlates of War) or `consul` (ATOP) is 1. Neutrality,
/// non-aggression and offense promise no help to the attacked and are left out. Rows are of alliances by `version4id` in one, of dyads with
/// `atopid1`, `atopid2`, … in the other. Throws as read_table does; a file without the year goes to the report.
ImportedAlliances import_alliances(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule, ImportReport& report);

}  // namespace tarazy
