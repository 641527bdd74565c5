#include "statistics/game.h"

#include <algorithm>
#include <cmath>

#include "model/error.h"

namespace tarazy {

Game::Game(std::vector<std::size_t> strategies) : strategies_(std::move(strategies)), strides_(strategies_.size()) {
    require(!strategies_.empty(), "a game has players");
    for (std::size_t player = strategies_.size(); player-- > 0;) {
        require(strategies_[player] > 0, "a player has a strategy at least");
        strides_[player] = profiles_;
        profiles_ *= strategies_[player];
    }
    payoffs_.assign(profiles_ * strategies_.size(), 0.0);
}

std::size_t Game::number_of(const Profile& profile) const {
    require(profile.size() == players(), "a profile has one strategy a player");
    std::size_t number = 0;
    for (std::size_t player = 0; player < players(); ++player) {
        require(profile[player] < strategies_[player], "a profile is made of strategies of the game");
        number += profile[player] * strides_[player];
    }
    return number;
}

Profile Game::profile(std::size_t number) const {
    Profile profile(players());
    for (std::size_t player = 0; player < players(); ++player) profile[player] = strategy(number, player);
    return profile;
}

std::size_t Game::deviation(std::size_t profile, std::size_t player, std::size_t strategy) const {
    return profile - this->strategy(profile, player) * strides_[player] + strategy * strides_[player];
}

bool Game::complete() const {
    return std::all_of(payoffs_.begin(), payoffs_.end(), [](double payoff) { return std::isfinite(payoff); });
}

PayoffRange payoff_range(const Game& game, std::size_t player) {
    double least = game.payoff(0, player);
    double most = least;
    for (std::size_t profile = 1; profile < game.profiles(); ++profile) {
        least = std::min(least, game.payoff(profile, player));
        most = std::max(most, game.payoff(profile, player));
    }
    return {least, most - least};
}

MixedProfile as_mixed(const Game& game, std::size_t profile) {
    MixedProfile mixed;
    for (std::size_t player = 0; player < game.players(); ++player) {
        mixed.emplace_back(game.strategies(player), 0.0);
        mixed.back()[game.strategy(profile, player)] = 1;
    }
    return mixed;
}

std::vector<double> strategy_payoffs(const Game& game, const MixedProfile& mixed, std::size_t player) {
    std::vector<double> payoffs(game.strategies(player), 0.0);
    for (std::size_t profile = 0; profile < game.profiles(); ++profile) {
        double weight = 1;
        for (std::size_t other = 0; other < game.players(); ++other) {
            if (other != player) weight *= mixed[other][game.strategy(profile, other)];
        }
        payoffs[game.strategy(profile, player)] += weight * game.payoff(profile, player);
    }
    return payoffs;
}

double expected_payoff(const Game& game, const MixedProfile& mixed, std::size_t player) {
    const std::vector<double> payoffs = strategy_payoffs(game, mixed, player);
    double sum = 0;
    for (std::size_t strategy = 0; strategy < payoffs.size(); ++strategy) sum += mixed[player][strategy] * payoffs[strategy];
    return sum;
}

double gain_left(const Game& game, std::size_t profile, std::size_t player) {
    double most = 0;
    for (std::size_t strategy = 0; strategy < game.strategies(player); ++strategy) {
        most = std::max(most, game.payoff(game.deviation(profile, player, strategy), player) - game.payoff(profile, player));
    }
    return most;
}

double gain_left(const Game& game, const MixedProfile& mixed, std::size_t player) {
    const std::vector<double> payoffs = strategy_payoffs(game, mixed, player);
    return std::max(0.0, *std::max_element(payoffs.begin(), payoffs.end()) - expected_payoff(game, mixed, player));
}

}  // namespace tarazy
