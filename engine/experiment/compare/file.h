#pragma once
// What a comparison came to, as variables of its file.
#include "experiment/compare/findings.h"
#include "record/table_file.h"

namespace tarazy {

/// Adds the dimensions policy_label, future, rank and change (patrons that turn away) and the variables along them and along outcome.
/// Differences are against the attribute `reference`.
void add_comparison(const SweepTable& table, const ComparisonFindings& findings, TableFile& file);

}  // namespace tarazy
