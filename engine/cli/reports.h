#pragma once
// What commands print of what they found.
#include <filesystem>
#include <ostream>
#include <string>

#include "cli/design_run.h"
#include "experiment/compare/better_doctrine.h"
#include "experiment/compare/findings.h"
#include "experiment/summary.h"
#include "experiment/sweep/findings.h"
#include "record/json/document.h"

namespace tarazy {

// What became of one actor, for people and for programs.

/// Tables of the measures and of the partners in each domain, at the start and at the end: the median, and the 90 % band where the runs
/// differ. Partners whose median stays below 1 % are counted, not named.
std::string summary_text(const Scenario& scenario, const ActorSummary& summary);

/// The summary for programs, every partner included.
JsonTree summary_tree(const Scenario& scenario, const ActorSummary& summary);

// A sweep as a researcher reads it.

/// Tables: the points or what they come to, sensitivities, boxes, convergence.
std::string sweep_report(const SweepTable& table, const SweepFindings& findings);

/// A box in words, a line a restriction, with its coverage and density; `cases`: what it holds, runs or futures.
std::string box_report(const SweepTable& table, const PrimResult& found, const std::string& cases);

/// The findings for programs.
JsonTree sweep_tree(const SweepTable& table, const SweepFindings& findings);

/// What a sweep comes to: its file (`kind`: sweep or comparison), which takes over the outcomes, and the two above.
DesignAnswer sweep_answer(SweepTable& table, const std::string& kind);

// A comparison as an analyst reads it.

/// Tables and sentences: differences and how sure they are, robustness across futures, the game, the losses when patrons turn away.
std::string comparison_report(const SweepTable& table, const ComparisonFindings& findings);

/// The comparison for programs.
JsonTree comparison_tree(const SweepTable& table, const ComparisonFindings& findings);

// What a search for a better doctrine found, as an analyst reads it, and as variables of the file.

/// The doctrine ready to paste, and how it fares against the built-in ones with fresh random numbers.
std::string search_report(const BetterDoctrine& found, const std::string& outcome);

/// The search for programs.
JsonTree search_tree(const BetterDoctrine& found, const std::string& outcome);

}  // namespace tarazy
