#pragma once
// What a comparison, and a search for a better doctrine, came to, as variables of their file.
#include "experiment/compare/better_doctrine.h"
#include "experiment/compare/findings.h"
#include "record/table_file.h"

namespace tarazy {

// What a comparison came to, as variables of its file.

/// Adds the dimensions policy_label, future, rank and change (patrons that turn away) and the variables along them and along outcome.
/// Differences are against the attribute `reference`.
void add_comparison(const SweepTable& table, const ComparisonFindings& findings, TableFile& file);

// What a search for a better doctrine found, as variables of its file.

/// Adds the dimensions search_number and rival, the numbers of the doctrine, how it fares against its rivals, and the attribute
/// `search_block`: the doctrine in YAML.
void add_search(const BetterDoctrine& found, TableFile& file);

}  // namespace tarazy
