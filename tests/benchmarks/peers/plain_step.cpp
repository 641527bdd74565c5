// E15 to E19: what follows from a snapshot.
#include <algorithm>
#include <cmath>

#include "plain_model.h"

namespace plain {

void Model::decide() {
    const double volatile_most = *std::max_element(volatility.begin(), volatility.end());
    Row logits(n);
    for (std::size_t d = 0; d < domains; ++d) {
        for (std::size_t i = 0; i < n; ++i) {
            const double pace = 1 / (temperature[i] / (responsiveness[i] * delta) + risk_aversion[i] * volatile_most * volatile_most + autonomy[i] +
                                     given.exclusivity);
            for (std::size_t j = 0; j < n; ++j) {
                const double logged = std::log(alignment[at(d, i, j)]);
                logits[j] = logged + pace * (temperature[i] * (prior[at(d, i, j)] - logged) + utility[at(d, i, j)]);
            }
            const double highest = *std::max_element(logits.begin(), logits.end());
            double sum = 0;
            for (double& logit : logits) {
                logit = std::exp(logit - highest);
                sum += logit;
            }
            double kept = 0;
            for (double& share : logits) {
                share = std::max(share / sum, 1e-12);
                kept += share;
            }
            for (std::size_t j = 0; j < n; ++j) new_alignment[at(d, i, j)] = logits[j] / kept;
        }
    }
}

void Model::grow(std::size_t step) {
    const double sigma = given.growth_noise;
    for (std::size_t i = 0; i < n; ++i) {
        new_economy[i] =
            economy[i] * std::exp(delta * (growth_rate[i] - given.military_burden * (effort[i] - effort0[i])) +
                                  given.openness_return * (openness[i] - opened[i]) + sigma * std::sqrt(delta) * draws.normal(growth, step, i));
    }
}

void Model::arm() {
    for (std::size_t i = 0; i < n; ++i) {
        double left = 0;
        for (std::size_t k = 0; k < n; ++k) {
            double against = 0;
            for (std::size_t j = 0; j < n; ++j) {
                if (j != i && j != k) against += power[j] * hostility[at(j, k)];
            }
            left += theta[at(i, k)] * against / (power[i] + against);
        }
        const double pressure = threat[i] / defence[i] / pressure0[i];
        const double wanted = effort0[i] * std::pow(pressure, arms_elasticity[i] * (1 - buck_passing[i] * left));
        new_effort[i] = effort[i] + delta * given.speed * (std::clamp(wanted, 0.0, given.ceiling) - effort[i]);
        new_military[i] = std::max(0.0, military[i] + delta * (effort[i] * economy[i] - given.depreciation * military[i]));
    }
}

void Model::feel() {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j) continue;
            const std::size_t ij = at(i, j);
            double triads = 0;
            for (std::size_t k = 0; k < n; ++k) triads += affinity[at(i, k)] * affinity[at(k, j)];
            double leaning = 0;
            for (std::size_t d = 0; d < domains; ++d) leaning += domain_shares[d] * (alignment[at(d, i, j)] - alignment0[at(d, i, j)]);
            const double change = given.affinity_anchoring * (affinity0[ij] - affinity[ij]) +
                                  (1 - affinity[ij] * affinity[ij]) *
                                      (given.affinity_trust * leaning + given.affinity_balance * (triads / static_cast<double>(n) - balance0[ij]));
            new_affinity[ij] = std::clamp(affinity[ij] + delta * change, -1.0, 1.0);
        }
    }
}

}  // namespace plain
