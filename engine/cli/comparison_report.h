#pragma once
// A comparison as an analyst reads it.
#include <filesystem>
#include <ostream>
#include <string>

#include "cli/json.h"
#include "experiment/compare/findings.h"

namespace tarazy {

/// Tables and sentences: differences and how sure they are, robustness across futures, the game, the losses when patrons turn away.
std::string comparison_report(const SweepTable& table, const ComparisonFindings& findings);

/// The comparison as a field `comparison` of a JSON object that is open.
void write_comparison(JsonWriter& json, const SweepTable& table, const ComparisonFindings& findings);

}  // namespace tarazy
