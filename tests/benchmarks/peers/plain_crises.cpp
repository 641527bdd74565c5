// E22 and E23.
#include <algorithm>
#include <cmath>

#include "plain_model.h"

namespace plain {

std::vector<Crisis> Model::decide_crises(std::size_t step) {
    std::vector<Crisis> crises;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const double rate = given.crisis_rate * std::max(reach[at(i, j)], reach[at(j, i)]) *
                                std::pow(hostility[at(i, j)] * hostility[at(j, i)], given.hostility_exponent / 2);
            if (draws.uniform(crisis, step, at(i, j)) < 1 - std::exp(-rate * delta)) crises.push_back(decide_crisis(step, i, j));
        }
    }
    return crises;
}

Crisis Model::decide_crisis(std::size_t step, std::size_t i, std::size_t j) {
    Crisis result{.i = i, .j = j, .with_i = {}, .with_j = {}, .i_fights = false, .j_fights = false, .i_wins = false};
    double strength_i = reach[at(j, i)] * power[i];
    double strength_j = reach[at(i, j)] * power[j];
    for (std::size_t k = 0; k < n; ++k) {
        if (k == i || k == j) continue;
        const double for_i = (1 - given.anarchy * (1 - guarantee[at(i, k)])) * amity[at(k, i)] * hostility[at(k, j)];
        const double for_j = (1 - given.anarchy * (1 - guarantee[at(j, k)])) * amity[at(k, j)] * hostility[at(k, i)];
        if (std::abs(for_i - for_j) <= 1e-12 || draws.uniform(joining, step, at(i, j), k) >= std::max(for_i, for_j)) continue;
        if (for_i > for_j) {
            result.with_i.push_back(k);
            strength_i += reach[at(j, k)] * power[k];
        } else {
            result.with_j.push_back(k);
            strength_j += reach[at(i, k)] * power[k];
        }
    }
    const double at_i = std::pow(strength_i, given.decisiveness);
    const double at_j = std::pow(strength_j, given.decisiveness);
    const double chance = at_i / (at_i + at_j);
    const auto judged = [&](double p, std::size_t entity) {
        if (given.misperception == 0 || p == 0 || p == 1) return p;
        return 1 / (1 + std::exp(-(std::log(p / (1 - p)) + given.misperception * draws.normal(misperception, step, entity))));
    };
    result.i_fights = judged(chance, at(i, j)) >= 1 - resolve[i] - 1e-12;
    result.j_fights = judged(1 - chance, at(j, i)) >= 1 - resolve[j] - 1e-12;
    result.i_wins = result.i_fights && (!result.j_fights || draws.uniform(outcome, step, at(i, j)) < chance);
    return result;
}

void Model::resent(std::size_t i, std::size_t j, double by) {
    affinity[at(i, j)] = std::clamp(affinity[at(i, j)] + by, -1.0, 1.0);
    affinity[at(j, i)] = std::clamp(affinity[at(j, i)] + by, -1.0, 1.0);
}

void Model::wage(const Crisis& crisis) {
    std::vector<std::size_t> side_i{crisis.i};
    std::vector<std::size_t> side_j{crisis.j};
    side_i.insert(side_i.end(), crisis.with_i.begin(), crisis.with_i.end());
    side_j.insert(side_j.end(), crisis.with_j.begin(), crisis.with_j.end());
    for (const auto& [side, wins] : {std::pair{&side_i, crisis.i_wins}, std::pair{&side_j, !crisis.i_wins}}) {
        for (const std::size_t k : *side) {
            const double share = (k == side->front() ? 1.0 : 0.5) * (wins ? 0.5 : 1.0);
            economy[k] *= 1 - share * given.economic_damage;
            military[k] *= 1 - share * given.military_damage;
        }
    }
    const std::size_t winner = crisis.i_wins ? crisis.i : crisis.j;
    const std::size_t loser = crisis.i_wins ? crisis.j : crisis.i;
    const double spoils = given.spoils * economy[loser];
    economy[loser] -= spoils;
    economy[winner] += spoils;
    for (const std::size_t first : side_i) {
        for (const std::size_t second : side_j) {
            if (first != crisis.i || second != crisis.j) resent(first, second, -0.5);
        }
    }
    affinity[at(crisis.i, crisis.j)] = affinity[at(crisis.j, crisis.i)] = -1;
    for (const auto* side : {&side_i, &side_j}) {
        for (std::size_t a = 0; a < side->size(); ++a) {
            for (std::size_t b = a + 1; b < side->size(); ++b) resent((*side)[a], (*side)[b], 0.1);
        }
    }
}

void Model::apply_crises(const std::vector<Crisis>& crises) {
    for (const Crisis& crisis : crises) {
        if (crisis.i_fights && crisis.j_fights) {
            wage(crisis);
        } else if (crisis.i_fights || crisis.j_fights) {
            const std::size_t winner = crisis.i_fights ? crisis.i : crisis.j;
            const std::size_t conceder = crisis.i_fights ? crisis.j : crisis.i;
            alignment[at(security, conceder, winner)] *= std::exp(given.concession);
            double sum = 0;
            for (std::size_t k = 0; k < n; ++k) sum += alignment[at(security, conceder, k)];
            double kept = 0;
            for (std::size_t k = 0; k < n; ++k) {
                double& share = alignment[at(security, conceder, k)];
                share = std::max(share / sum, 1e-12);
                kept += share;
            }
            for (std::size_t k = 0; k < n; ++k) alignment[at(security, conceder, k)] /= kept;
        }
    }
}

}  // namespace plain
