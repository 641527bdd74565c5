#pragma once
// What several actors who choose can gain from each other: the empirical game of a comparison.
#include <optional>
#include <string>
#include <vector>

#include "experiment/sweep/table.h"
#include "statistics/equilibria.h"
#include "statistics/game.h"

namespace tarazy {

/// Payoffs are means over futures and replicates of the first outcome of each player; where less is better, of its negative.
struct PlayedGame {
    std::vector<std::string> players;                  ///< ids
    std::vector<std::vector<std::string>> strategies;  ///< doctrines, [player][strategy]
    std::vector<std::size_t> payoff_of;                ///< the outcome of each player
    Game game{{1}};
    std::vector<std::size_t> policy_of;     ///< of each profile
    std::vector<std::size_t> pure;          ///< profiles
    std::vector<MixedEquilibrium> mixed;    ///< of two players: all
    std::optional<LogitEquilibrium> logit;  ///< of more: the one at the end of the logit path
    BestResponsePath path;                  ///< from the reference, or from the first profile
    MixedProfile replicated;                ///< where replicator dynamics from even shares have led
    std::vector<double> gain_left;          ///< of each player at the start of the path
};

/// The game of a table in which two actors or more choose, every combination of their doctrines is there, and each has an outcome;
/// else none. `means` are [policy][outcome].
std::optional<PlayedGame> played_game(const SweepTable& table, const std::vector<std::vector<double>>& means);

/// A profile in words: `KAZ=hedge UZB=balance`.
std::string profile_text(const PlayedGame& played, std::size_t profile);

}  // namespace tarazy
