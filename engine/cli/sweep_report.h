#pragma once
// A sweep as a researcher reads it.
#include "cli/design_run.h"
#include "experiment/sweep/findings.h"

namespace tarazy {

/// Tables: the points or what they come to, sensitivities, boxes, convergence.
std::string sweep_report(const SweepTable& table, const SweepFindings& findings);

/// A box in words, a line a restriction, with its coverage and density; `cases`: what it holds, runs or futures.
std::string box_report(const SweepTable& table, const PrimResult& found, const std::string& cases);

/// The findings as fields of a JSON object that is open.
void write_sweep(JsonWriter& json, const SweepTable& table, const SweepFindings& findings);

/// What a sweep comes to: its file (`kind`: sweep or comparison), which takes over the outcomes, and the two above.
DesignAnswer sweep_answer(SweepTable& table, const std::string& kind);

}  // namespace tarazy
