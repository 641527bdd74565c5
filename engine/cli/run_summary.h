#pragma once
// What became of one actor, for people and for programs.
#include <string>

#include "cli/json.h"
#include "experiment/summary.h"

namespace tarazy {

/// Tables of the measures and of the partners in each domain, at the start and at the end: the median, and the 90 % band where the runs
/// differ. Partners whose median stays below 1 % are counted, not named.
std::string summary_text(const Scenario& scenario, const ActorSummary& summary);

/// The summary as one JSON object, every partner included.
void write_summary(JsonWriter& json, const Scenario& scenario, const ActorSummary& summary);

}  // namespace tarazy
