#include "plain_model.h"

#include <algorithm>
#include <cmath>

namespace plain {

Model::Model(const World& world, Draws draws_of_run)
    : given(world), draws(draws_of_run), n(static_cast<std::size_t>(world.number("actors"))), delta(world.number("delta")) {
    balancing = world.row("doctrine_balancing");
    bandwagoning = world.row("doctrine_bandwagoning");
    for_economy = world.row("doctrine_economic");
    for_affinity = world.row("doctrine_affinity");
    risk_aversion = world.row("doctrine_risk_aversion");
    autonomy = world.row("doctrine_autonomy");
    temperature = world.row("doctrine_temperature");
    responsiveness = world.row("doctrine_responsiveness");
    arms_elasticity = world.row("doctrine_arms_elasticity");
    buck_passing = world.row("doctrine_buck_passing");
    resolve = world.row("doctrine_resolve");
    posture = world.row("posture");
    volatility = world.row("volatility");
    visibility = world.row("visibility");
    growth_rate = world.row("growth");
    reach = world.row("reach");
    guarantee = world.row("guarantee");
    trade = world.row("trade");
    capability_weights = world.row("capability_weights");
    domain_shares = world.row("domain_shares");
    interest = world.row("interest");
    economy = new_economy = economy0 = world.row("economy");
    military = new_military = world.row("military");
    effort = new_effort = effort0 = world.row("effort");
    affinity = new_affinity = affinity0 = world.row("affinity");
    alignment = new_alignment = alignment0 = world.row("alignment");
    for (Row* row : {&power, &threat, &defence, &norm, &openness, &pressure0}) row->resize(n);
    for (Row* matrix :
         {&perceived, &hostility, &amity, &threat_from, &theta, &support, &covariance, &rivalry, &dependence, &tie, &market0, &balance0}) {
        matrix->resize(n * n);
    }
    for (Row* matrices : {&risk, &crowding, &utility, &prior}) matrices->resize(domains * n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) market0[at(i, j)] = economy[j] * std::max(1 + trade[at(i, j)], 1e-6);
    }
    look(0, false);
    weigh();
    for (std::size_t d = 0; d < domains; ++d) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) prior[at(d, i, j)] = std::log(alignment[at(d, i, j)]) - utility[at(d, i, j)] / temperature[i];
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        pressure0[i] = threat[i] / defence[i];
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t k = 0; k < n; ++k) balance0[at(i, j)] += affinity[at(i, k)] * affinity[at(k, j)] / static_cast<double>(n);
        }
    }
    opened = openness;
}

void Model::look(std::size_t step, bool noisy) {
    // E1
    double all_economy = 0;
    double all_military = 0;
    for (std::size_t i = 0; i < n; ++i) {
        all_economy += economy[i];
        all_military += military[i];
    }
    const double weight_of_economy = capability_weights[0] / (capability_weights[0] + capability_weights[1]);
    for (std::size_t i = 0; i < n; ++i) {
        power[i] = weight_of_economy * economy[i] / all_economy + (1 - weight_of_economy) * military[i] / all_military;
    }
    // E3, E4
    const double sigma = given.perception_noise;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const std::size_t ij = at(i, j);
            if (i == j) {
                perceived[ij] = power[i];
                hostility[ij] = amity[ij] = 0;
                continue;
            }
            const double noise = noisy ? std::exp(sigma * draws.normal(perception, step, ij) - sigma * sigma / 2) : 1.0;
            perceived[ij] = reach[ij] * power[j] * noise;
            hostility[ij] = (1 - affinity[ij]) / 2;
            amity[ij] = (1 + affinity[ij]) / 2;
        }
    }
    // E5
    for (std::size_t i = 0; i < n; ++i) {
        threat[i] = given.ambient_threat;
        for (std::size_t j = 0; j < n; ++j) {
            const std::size_t ij = at(i, j);
            threat_from[ij] = perceived[ij] * posture[j] * hostility[ij] * std::exp(-given.appeasement * alignment[at(security, i, j)]);
            threat[i] += threat_from[ij];
        }
        for (std::size_t j = 0; j < n; ++j) theta[at(i, j)] = threat_from[at(i, j)] / threat[i];
    }
    // E6, E7, E8
    for (std::size_t i = 0; i < n; ++i) {
        defence[i] = 0;
        for (std::size_t j = 0; j < n; ++j) {
            double shared = 0;
            for (std::size_t k = 0; k < n; ++k) shared += theta[at(i, k)] * hostility[at(j, k)];
            const double credibility = 1 - given.anarchy * (1 - guarantee[at(i, j)]);
            support[at(i, j)] = i == j ? power[i] : credibility * perceived[at(i, j)] * amity[at(j, i)] * shared;
            defence[i] += alignment[at(security, i, j)] * support[at(i, j)];
        }
    }
    // E9
    for (std::size_t j = 0; j < n; ++j) {
        double squares = 1;
        for (std::size_t k = 0; k < n; ++k) squares += k == j ? 0 : affinity[at(j, k)] * affinity[at(j, k)];
        norm[j] = std::sqrt(squares);
    }
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t k = 0; k < n; ++k) {
            double product = 0;
            for (std::size_t l = 0; l < n; ++l) product += (l == j ? 1.0 : affinity[at(j, l)]) * (l == k ? 1.0 : affinity[at(k, l)]);
            covariance[at(j, k)] = volatility[j] * volatility[k] * product / (norm[j] * norm[k]);
        }
    }
    // E10, E11
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t k = 0; k < n; ++k) {
            dependence[at(j, k)] = j == k ? 0 : power[k] / (power[j] + power[k]);
            rivalry[at(j, k)] = j == k ? 0 : std::max(0.0, -(affinity[at(j, k)] + affinity[at(k, j)]) / 2);
        }
    }
    for (std::size_t d = 0; d < domains; ++d) {
        for (std::size_t i = 0; i < n; ++i) {
            double weighted = 0;
            double partners = 0;
            for (std::size_t j = 0; j < n; ++j) {
                double risks = 0;
                double crowds = 0;
                for (std::size_t k = 0; k < n; ++k) {
                    if (k == i) continue;
                    risks += covariance[at(j, k)] * alignment[at(d, i, k)];
                    crowds += rivalry[at(j, k)] * alignment[at(d, i, k)];
                }
                if (j == i) continue;
                risk[at(d, i, j)] = risks;
                crowding[at(d, i, j)] = crowds;
                weighted += alignment[at(d, i, j)] * risks;
                partners += alignment[at(d, i, j)];
            }
            risk[at(d, i, i)] = weighted / partners;
            crowding[at(d, i, i)] = 0;
        }
    }
}

void Model::weigh() {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const std::size_t ij = at(i, j);
            // E12, E13
            const double access = std::max(1 + trade[ij], 1e-6);
            const double benefit[domains] = {
                balancing[i] * (support[ij] / (defence[i] + support[ij]) - theta[ij]) + bandwagoning[i] * given.appeasement * theta[ij],
                for_economy[i] * std::log(economy[j] * access / market0[ij]), i == j ? 0 : for_affinity[i] * (affinity[ij] + visibility[j])};
            for (std::size_t d = 0; d < domains; ++d) {
                utility[at(d, i, j)] = benefit[d] - risk_aversion[i] * risk[at(d, i, j)] - autonomy[i] * dependence[ij] * alignment[at(d, i, j)] -
                                       given.exclusivity * crowding[at(d, i, j)];
            }
        }
    }
    // E14
    for (std::size_t i = 0; i < n; ++i) {
        double ties = 0;
        for (std::size_t j = 0; j < n; ++j) {
            const double x = alignment[at(economic, i, j)] * economy[i];
            const double y = alignment[at(economic, j, i)] * economy[j];
            tie[at(i, j)] = i == j ? 0 : 2 * x * y / (x + y);
            ties += tie[at(i, j)];
        }
        openness[i] = ties / economy[i];
    }
}

}  // namespace plain
