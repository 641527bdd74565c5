#pragma once
// The crisis log of many runs, counted: by year, actor and pair.
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "record/run_reader.h"

namespace tarazy {

/// How crises ended, in the order of CrisisOutcome.
using OutcomeCounts = std::array<std::size_t, crisis_outcome_names.size()>;

/// Crises between two actors i < j, and the wars and concessions that i won.
struct PairCrises {
    OutcomeCounts outcomes{};
    std::size_t won_by_i = 0;
};

/// What one actor went through.
struct ActorCrises {
    std::map<int, OutcomeCounts> years;  ///< of its own crises
    std::size_t wars_joined = 0;         ///< of others
    std::size_t runs_with_crisis = 0;    ///< of its own
    std::size_t runs_with_war = 0;       ///< its own or joined
};

struct CrisisCounts {
    std::map<int, OutcomeCounts> years;
    std::vector<ActorCrises> actors;
    std::map<std::pair<std::size_t, std::size_t>, PairCrises> pairs;
};

/// Counts a log that is in the order of runs.
CrisisCounts count_crises(const std::vector<RecordedCrisis>& log, std::size_t actors);

}  // namespace tarazy
