#pragma once
// The crisis log of a run file as JSON: counts, and the crises of the histories that the page shows one by one.
#include <string>

#include "record/run_reader.h"
#include "report/page_plan.h"

namespace tarazy {

/// Crises of single histories that a page lists at most, and pairs of actors.
inline constexpr std::size_t most_listed_crises = 1500;
inline constexpr std::size_t most_crisis_pairs = 400;

/// `{"years":[...],"total":[[fizzle, concession, war] a year],"actors":[...],"pairs":[...],"log":[...],"all":n}`; null where nothing is kept
/// of crises, for there were none.
std::string crises_json(const RunReader& file, const PagePlan& plan);

}  // namespace tarazy
