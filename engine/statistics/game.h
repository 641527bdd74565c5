#pragma once
// An empirical game (Wellman 2006): players, the strategies each can choose, and what every combination has brought each of them.
#include <cstddef>
#include <vector>

namespace tarazy {

/// The strategy of each player.
using Profile = std::vector<std::size_t>;

/// The shares with which each player plays its strategies, [player][strategy]; each row sums to 1.
using MixedProfile = std::vector<std::vector<double>>;

/// Payoffs of every player at every profile; more is better. Profiles are numbered with the last player's strategy fastest.
class Game {
  public:
    /// Players by their number of strategies, at least one each; all payoffs are 0.
    explicit Game(std::vector<std::size_t> strategies);

    std::size_t players() const { return strategies_.size(); }
    std::size_t strategies(std::size_t player) const { return strategies_[player]; }
    std::size_t profiles() const { return profiles_; }

    std::size_t number_of(const Profile& profile) const;
    Profile profile(std::size_t number) const;
    /// What `player` plays at a profile.
    std::size_t strategy(std::size_t profile, std::size_t player) const { return profile / strides_[player] % strategies_[player]; }
    /// The profile in which `player` alone changes to `strategy`.
    std::size_t deviation(std::size_t profile, std::size_t player, std::size_t strategy) const;

    double payoff(std::size_t profile, std::size_t player) const { return payoffs_[profile * players() + player]; }
    void set_payoff(std::size_t profile, std::size_t player, double value) { payoffs_[profile * players() + player] = value; }
    /// Whether every payoff is a finite number. What asks for equilibria or paths needs that.
    bool complete() const;

  private:
    std::vector<std::size_t> strategies_;
    std::vector<std::size_t> strides_;
    std::size_t profiles_ = 1;
    std::vector<double> payoffs_;  ///< player fastest
};

/// Lowest payoff of a player, and how far the highest lies above it.
struct PayoffRange {
    double least = 0;
    double width = 0;
};
PayoffRange payoff_range(const Game& game, std::size_t player);

/// A profile as a mixed one: all weight on the strategies played.
MixedProfile as_mixed(const Game& game, std::size_t profile);

/// What each strategy of `player` brings it on average against the others' mixtures.
std::vector<double> strategy_payoffs(const Game& game, const MixedProfile& mixed, std::size_t player);

/// What `player` gets on average.
double expected_payoff(const Game& game, const MixedProfile& mixed, std::size_t player);

/// The most that `player` could still gain by changing to another of its strategies while the others keep theirs, at least 0. Only
/// strategies of the game are tried, so this is a lower bound of how exploitable the player is.
double gain_left(const Game& game, std::size_t profile, std::size_t player);
double gain_left(const Game& game, const MixedProfile& mixed, std::size_t player);

}  // namespace tarazy
