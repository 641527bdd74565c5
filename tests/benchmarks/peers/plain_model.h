#pragma once
// The model in plain loops over doubles: the program that one writes first, straight from the equations.
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "plain_world.h"

namespace plain {

inline constexpr std::size_t security = 0, economic = 1, political = 2, domains = 3;

struct Crisis {
    std::size_t i, j;
    std::vector<std::size_t> with_i, with_j;
    bool i_fights, j_fights, i_wins;
};

/// By name, one vector a record.
using Series = std::map<std::string, std::vector<Row>>;

/// One run of a world.
class Model {
  public:
    Model(const World& world, Draws draws);
    Series run(std::size_t steps);

  private:
    void look(std::size_t step, bool noisy);              // E1-E11
    void weigh();                                         // E12-E14
    void decide();                                        // E15
    void grow(std::size_t step);                          // E17
    void arm();                                           // E18
    void feel();                                          // E19
    std::vector<Crisis> decide_crises(std::size_t step);  // E22
    Crisis decide_crisis(std::size_t step, std::size_t i, std::size_t j);
    void apply_crises(const std::vector<Crisis>& crises);  // E22, E23
    void wage(const Crisis& crisis);
    void resent(std::size_t i, std::size_t j, double by);
    void measure(Series& series, double crises, double wars);  // E24

    std::size_t at(std::size_t i, std::size_t j) const { return i * n + j; }
    std::size_t at(std::size_t d, std::size_t i, std::size_t j) const { return (d * n + i) * n + j; }

    Parameters given;
    Draws draws;
    std::size_t n;
    double delta;
    Row balancing, bandwagoning, for_economy, for_affinity, risk_aversion, autonomy, temperature, responsiveness, arms_elasticity, buck_passing,
        resolve;
    Row capability_weights, domain_shares, interest, posture, volatility, visibility, growth_rate, reach, guarantee, trade;
    // The state, and what follows after a step.
    Row economy, military, effort, affinity, alignment;
    Row new_economy, new_military, new_effort, new_affinity, new_alignment;
    // The base year.
    Row economy0, effort0, affinity0, alignment0, market0, balance0, prior, pressure0;
    // The snapshot.
    Row power, perceived, hostility, amity, threat_from, threat, theta, support, defence, norm, covariance, rivalry, dependence, risk, crowding,
        utility, tie, openness, opened;
};

}  // namespace plain
