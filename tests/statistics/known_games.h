#pragma once
// Games whose equilibria are in every textbook.
#include "statistics/game.h"

namespace tarazy {

using Payoffs = std::vector<std::vector<double>>;

/// A game of two from the payoffs of the first and of the second, [strategy of the first][of the second].
inline Game game_of_two(const Payoffs& first, const Payoffs& second) {
    Game game({first.size(), first.front().size()});
    for (std::size_t s = 0; s < first.size(); ++s) {
        for (std::size_t t = 0; t < first.front().size(); ++t) {
            game.set_payoff(game.number_of({s, t}), 0, first[s][t]);
            game.set_payoff(game.number_of({s, t}), 1, second[s][t]);
        }
    }
    return game;
}

inline Game matching_pennies() {
    return game_of_two({{1, -1}, {-1, 1}}, {{-1, 1}, {1, -1}});
}
inline Game battle_of_the_sexes() {
    return game_of_two({{2, 0}, {0, 1}}, {{1, 0}, {0, 2}});
}
inline Game prisoners_dilemma() {
    return game_of_two({{3, 0}, {5, 1}}, {{3, 5}, {0, 1}});
}
inline const Payoffs rock_paper_scissors_payoffs{{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}};
inline Game rock_paper_scissors() {
    return game_of_two(rock_paper_scissors_payoffs, {{0, 1, -1}, {-1, 0, 1}, {1, -1, 0}});
}
/// Jordan (1993): the first wants to match the second, the second the third, the third to mismatch the first; all mix evenly.
inline Game matching_pennies_of_three() {
    Game game({2, 2, 2});
    for (std::size_t profile = 0; profile < game.profiles(); ++profile) {
        const Profile plays = game.profile(profile);
        game.set_payoff(profile, 0, plays[0] == plays[1] ? 1 : 0);
        game.set_payoff(profile, 1, plays[1] == plays[2] ? 1 : 0);
        game.set_payoff(profile, 2, plays[2] != plays[0] ? 1 : 0);
    }
    return game;
}

}  // namespace tarazy
