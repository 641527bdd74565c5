#pragma once
// What a sweep comes to: summaries of points, sensitivities to the factors, boxes, convergence.
#include <string>
#include <vector>

#include "experiment/sweep/summary.h"
#include "statistics/convergence.h"
#include "statistics/morris_effects.h"
#include "statistics/prim.h"
#include "statistics/sobol_indices.h"

namespace tarazy {

/// The rows of the design in one scenario, with one policy, under one defection or none: what sensitivities and boxes are of.
struct SweepGroup {
    std::string label;                ///< empty where there is one group
    std::vector<std::size_t> places;  ///< of its points in the table, by row
};

/// What one outcome depends on in one group; the sensitivities of a design of another kind are empty.
struct OutcomeFindings {
    SobolIndices sobol;
    std::vector<MorrisEffect> morris;
    Convergence convergence;  ///< of the mean over all runs of the group, or of the widest total index
};

/// A box that was asked for, in one group.
struct DiscoveredBox {
    std::size_t threshold = 0;  ///< of table.discover
    PrimResult found;
};

struct SweepFindings {
    SweepSummary summary;
    std::vector<SweepGroup> groups;
    std::vector<std::vector<OutcomeFindings>> outcomes;  ///< [group][outcome]
    std::vector<std::vector<DiscoveredBox>> boxes;       ///< [group]
};

/// Finds out. Of a part of a sweep only the summary, for the rest needs all its points.
SweepFindings find_out(const SweepTable& table);

/// The choices that a box allows a parameter without numbers: `hedge or balance`.
std::string choices_text(const SweepTable& table, const Restriction& restriction);

/// Adds the findings as variables: of the summary along point and outcome, of the rest along outcome and parameter, with the dimension group
/// before them where there are several.
void add_findings(const SweepTable& table, const SweepFindings& findings, TableFile& file);

}  // namespace tarazy
