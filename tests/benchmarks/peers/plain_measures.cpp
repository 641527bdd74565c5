// E24 at every record, and the run.
#include <algorithm>
#include <cmath>

#include "plain_model.h"

namespace plain {

void Model::measure(Series& series, double crises, double wars) {
    Row security_of(n), safety(n), free(n), standing(n), vectors(n), hedging(n), welfare(n), interests(n), shares(n);
    double all_power = 0;
    for (std::size_t i = 0; i < n; ++i) all_power += power[i];
    for (std::size_t i = 0; i < n; ++i) {
        security_of[i] = std::log(defence[i] / threat[i]);
        safety[i] = defence[i] / (defence[i] + threat[i]);
        welfare[i] = std::log(economy[i] / economy0[i]);
        double squares = 0;
        double given_to = 0;
        for (std::size_t j = 0; j < n; ++j) {
            if (j == i) continue;
            double leaning = 0;
            for (std::size_t d = 0; d < domains; ++d) leaning += domain_shares[d] * alignment[at(d, i, j)] * dependence[at(i, j)];
            squares += leaning * leaning;
            given_to += power[j] * alignment[at(political, j, i)];
        }
        free[i] = 1 - std::sqrt(squares);
        standing[i] = given_to / (all_power - power[i]);
        for (std::size_t d = 0; d < domains; ++d) {
            double partners = 0;
            for (std::size_t j = 0; j < n; ++j) partners += j == i ? 0 : alignment[at(d, i, j)];
            double entropy = 0;
            for (std::size_t j = 0; j < n; ++j) {
                shares[j] = j == i ? 0 : alignment[at(d, i, j)] / partners;
                if (shares[j] > 0) entropy -= shares[j] * std::log(shares[j]);
            }
            double mixing = 0;
            for (std::size_t k = 0; k < n; ++k) {
                for (std::size_t j = 0; j < k; ++j) mixing += 4 * rivalry[at(j, k)] * shares[j] * shares[k];
            }
            vectors[i] += domain_shares[d] * std::exp(entropy);
            hedging[i] += domain_shares[d] * mixing;
        }
        interests[i] = interest[0] * safety[i] + interest[1] * welfare[i] + interest[2] * free[i] + interest[3] * standing[i];
    }
    double squares = 0;
    double tension = 0;
    for (std::size_t i = 0; i < n; ++i) {
        squares += power[i] * power[i];
        tension += power[i] * threat[i];
    }
    Row mutual(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) mutual[at(i, j)] = (affinity[at(i, j)] + affinity[at(j, i)]) / 2;
    }
    double triads = 0;
    double all_triads = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            for (std::size_t k = j + 1; k < n; ++k) {
                const double triad = mutual[at(i, j)] * mutual[at(j, k)] * mutual[at(k, i)];
                triads += triad;
                all_triads += std::abs(triad);
            }
        }
    }
    const double one_in_n = 1 / static_cast<double>(n);
    const auto keep = [&series](const char* name, const Row& values) { series[name].push_back(values); };
    keep("power", power);
    keep("economy", economy);
    keep("military", military);
    keep("effort", effort);
    keep("threat", threat);
    keep("defence", defence);
    keep("security", security_of);
    keep("safety", safety);
    keep("openness", openness);
    keep("autonomy", free);
    keep("standing", standing);
    keep("vectors", vectors);
    keep("hedging", hedging);
    keep("welfare", welfare);
    keep("interest", interests);
    keep("poles", {1 / squares});
    keep("concentration", {std::sqrt(std::max(0.0, (squares - one_in_n) / (1 - one_in_n)))});
    keep("tension", {tension});
    keep("balance", {triads / all_triads});
    keep("crises", {crises});
    keep("wars", {wars});
}

Series Model::run(std::size_t steps) {
    Series series;
    std::vector<Crisis> crises;
    for (std::size_t step = 0;; ++step) {
        look(step, true);
        weigh();
        const auto wars = std::count_if(crises.begin(), crises.end(), [](const Crisis& crisis) { return crisis.i_fights && crisis.j_fights; });
        measure(series, static_cast<double>(crises.size()), static_cast<double>(wars));
        if (step == steps) return series;
        crises = decide_crises(step);
        decide();
        grow(step);
        arm();
        feel();
        opened = openness;
        std::swap(alignment, new_alignment);
        std::swap(economy, new_economy);
        std::swap(effort, new_effort);
        std::swap(military, new_military);
        std::swap(affinity, new_affinity);
        apply_crises(crises);
    }
}

}  // namespace plain
