#include "experiment/game/played_game.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "statistics/equilibria.h"

namespace tarazy {
namespace {

/// More strategies than this are not searched for all mixed equilibria: the work grows fourfold with each pair of them.
constexpr std::size_t most_for_all_equilibria = 16;

/// `KAZ=hedge UZB=balance` as pairs; empty for a label of another kind.
std::vector<std::pair<std::string, std::string>> choices_in(const std::string& label) {
    std::vector<std::pair<std::string, std::string>> choices;
    std::istringstream words(label);
    for (std::string word; words >> word;) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos) return {};
        choices.emplace_back(word.substr(0, equals), word.substr(equals + 1));
    }
    return choices;
}

std::size_t place_in(std::vector<std::string>& list, const std::string& name) {
    const auto found = std::find(list.begin(), list.end(), name);
    if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
    list.push_back(name);
    return list.size() - 1;
}

/// The doctrine of each player in each policy; false where the policies are no game.
bool read_players(const SweepTable& table, PlayedGame& played, std::vector<Profile>& profiles) {
    for (const std::string& label : table.policies) {
        const auto choices = choices_in(label);
        if (choices.size() < 2) {
            profiles.emplace_back();  // a strategy, not a combination of doctrines
            continue;
        }
        Profile profile;
        for (std::size_t p = 0; p < choices.size(); ++p) {
            if (played.players.size() <= p) {
                played.players.push_back(choices[p].first);
                played.strategies.emplace_back();
            }
            if (played.players[p] != choices[p].first) return false;
            profile.push_back(place_in(played.strategies[p], choices[p].second));
        }
        profiles.push_back(profile);
    }
    return played.players.size() >= 2;
}

}  // namespace

std::optional<PlayedGame> played_game(const SweepTable& table, const std::vector<std::vector<double>>& means) {
    PlayedGame played;
    std::vector<Profile> profiles;
    if (!read_players(table, played, profiles)) return std::nullopt;
    for (const std::string& player : played.players) {
        const auto own = std::find_if(table.outcomes.begin(), table.outcomes.end(), [&](const SweepOutcome& o) { return o.actor == player; });
        if (own == table.outcomes.end()) return std::nullopt;
        played.payoff_of.push_back(static_cast<std::size_t>(own - table.outcomes.begin()));
    }
    std::vector<std::size_t> sizes;
    for (const auto& strategies : played.strategies) sizes.push_back(strategies.size());
    played.game = Game(sizes);
    played.policy_of.assign(played.game.profiles(), table.policies.size());
    for (std::size_t a = 0; a < profiles.size(); ++a) {
        if (profiles[a].size() != played.players.size()) continue;
        const std::size_t number = played.game.number_of(profiles[a]);
        played.policy_of[number] = a;
        for (std::size_t p = 0; p < played.players.size(); ++p) {
            const std::size_t outcome = played.payoff_of[p];
            played.game.set_payoff(number, p, table.outcomes[outcome].more_is_better ? means[a][outcome] : -means[a][outcome]);
        }
    }
    const bool all_there = std::find(played.policy_of.begin(), played.policy_of.end(), table.policies.size()) == played.policy_of.end();
    if (!all_there || !played.game.complete()) return std::nullopt;

    played.pure = pure_equilibria(played.game);
    std::size_t strategies = 0;
    for (const std::size_t size : sizes) strategies += size;
    if (played.players.size() == 2 && strategies <= most_for_all_equilibria) {
        played.mixed = mixed_equilibria(played.game);
    } else {
        played.logit = logit_equilibrium(played.game);
    }
    const bool reference_plays = profiles[table.reference].size() == played.players.size();
    const std::size_t start = reference_plays ? played.game.number_of(profiles[table.reference]) : 0;
    played.path = best_response_path(played.game, start);
    for (std::size_t p = 0; p < played.players.size(); ++p) played.gain_left.push_back(gain_left(played.game, start, p));
    MixedProfile even;
    double widest = 0;
    for (std::size_t p = 0; p < played.players.size(); ++p) {
        even.emplace_back(sizes[p], 1.0 / static_cast<double>(sizes[p]));
        widest = std::max(widest, payoff_range(played.game, p).width);
    }
    // A thousand times the time in which the largest difference of payoffs makes a difference of e.
    const double step = widest > 0 ? 0.05 / widest : 1;
    played.replicated = replicator(played.game, even, {.step = step, .steps = 20000, .every = 20000}).shares.back();
    return played;
}

std::string profile_text(const PlayedGame& played, std::size_t profile) {
    std::string text;
    for (std::size_t p = 0; p < played.players.size(); ++p) {
        text += (p == 0 ? "" : " ") + played.players[p] + "=" + played.strategies[p][played.game.strategy(profile, p)];
    }
    return text;
}

}  // namespace tarazy
