#pragma once
// The result of a class as the page shows it.
#include <string>
#include <vector>

#include "classroom/game/scores.h"

namespace tarazy {

/// `{"seats":[{"actor","student","score","built_in":[{"doctrine","score"}],"rank","luck":{"runs","mean","best","best_mean","better_in",
/// "equal_in"}|null}],"replay":{"played":[…],"history":{…}}}`: the flagged seats, in their order, with their scores; the history of all that was
/// played.
std::string class_result_json(const Scoring& scoring, const std::vector<SeatScore>& scores);

/// Scores and tells: pure and thread-safe. Throws as seat_scores does.
std::string score(const Scoring& scoring, unsigned threads, const std::function<bool()>& stop = {});

}  // namespace tarazy
