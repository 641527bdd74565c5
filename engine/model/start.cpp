#include "model/start.h"

#include <cmath>

#include "model/reach.h"
#include "model/start_state.h"

namespace tarazy {
namespace {

using Index = Eigen::Index;

Index at(std::size_t i) {
    return static_cast<Index>(i);
}

/// A sum in the order of the file.
double sum(const Eigen::Ref<const Eigen::ArrayXd>& values) {
    double total = 0;
    for (Index k = 0; k < values.size(); ++k) total += values[k];
    return total;
}

SquareTable distances(const Scenario& scenario) {
    const std::size_t n = scenario.size();
    SquareTable km = SquareTable::Zero(at(n), at(n));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            const auto& a = scenario.actors[i].capital;
            const auto& b = scenario.actors[j].capital;
            if (a && b) km(at(i), at(j)) = km(at(j), at(i)) = great_circle((*a)[0], (*a)[1], (*b)[0], (*b)[1]);
        }
    }
    for (const PairValue& given : scenario.distances) km(at(given.i), at(given.j)) = km(at(given.j), at(given.i)) = given.value;
    return km;
}

/// Affinity from ideal points, overridden by the pairs given (MODEL.md, Where no alignment or affinity is given).
SquareTable affinities(const Scenario& scenario) {
    const std::size_t n = scenario.size();
    SquareTable f = SquareTable::Zero(at(n), at(n));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const auto& x = scenario.actors[i].ideal_point;
            const auto& y = scenario.actors[j].ideal_point;
            if (i == j || !x || !y) continue;
            f(at(i), at(j)) = clamped(clamped(1 - std::abs(*x - *y) / scenario.affinity_scale, -1.0, 1.0) * scenario.affinity_gain, -1.0, 1.0);
        }
    }
    for (const GivenAffinity& given : scenario.affinities) {
        f(at(given.i), at(given.j)) = given.value;
        if (given.both) f(at(given.j), at(given.i)) = given.value;
    }
    return f;
}

Eigen::ArrayXd powers(const Scenario& scenario, const Eigen::ArrayXXd& capability) {
    Eigen::ArrayXd power = Eigen::ArrayXd::Zero(capability.rows());
    share_power<double>(
        scenario.size(), scenario.capabilities.size(), [&](std::size_t i, std::size_t c) { return capability(at(i), at(c)); },
        [&](std::size_t c) { return scenario.capabilities[c].weight; }, [&](std::size_t i, double part) { power[at(i)] += part; });
    return power;
}

/// The economic shares that flows of trade make: self-reliance is what is left, at least a tenth.
SquareTable shares_of_flows(const Scenario& scenario, const SquareTable& flow, const Eigen::ArrayXd& economy) {
    const std::size_t n = scenario.size();
    SquareTable w = SquareTable::Zero(at(n), at(n));
    for (std::size_t i = 0; i < n; ++i) {
        if (!scenario.actors[i].decides()) continue;
        double partners = 0;
        for (std::size_t j = 0; j < n; ++j) {
            w(at(i), at(j)) = flow(at(i), at(j)) / economy[at(i)];
            partners += w(at(i), at(j));
        }
        if (partners > 0.9) {
            w.row(at(i)) *= 0.9 / partners;
            partners = 0.9;
        }
        w(at(i), at(i)) = 1 - partners;
    }
    return w;
}

/// Flows given, or gravity where none are: (Y_i Y_j)^0.8 / max(distance, 300), scaled to the openness of the whole.
SquareTable flows(const Scenario& scenario, const StartState& start, const Eigen::ArrayXd& economy) {
    const std::size_t n = scenario.size();
    SquareTable flow = SquareTable::Zero(at(n), at(n));
    if (!scenario.trade.empty()) {
        for (const PairValue& given : scenario.trade) flow(at(given.i), at(given.j)) = flow(at(given.j), at(given.i)) = given.value;
        return flow;
    }
    double exchanged = 0;
    double produced = 0;
    for (std::size_t i = 0; i < n; ++i) {
        if (!scenario.actors[i].decides()) continue;
        produced += economy[at(i)];
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j || !scenario.actors[j].decides()) continue;
            const double km = felt_distance(start.distance(at(i), at(j)), start.border(at(i), at(j)), scenario.world.border_km);
            flow(at(i), at(j)) = power_of(economy[at(i)] * economy[at(j)], 0.8) / max(km, 300.0);
            exchanged += flow(at(i), at(j));
        }
    }
    if (exchanged > 0) flow *= scenario.openness * produced / exchanged;
    return flow;
}

/// A row with `self` on the actor and the rest in proportion to `weight` on the other deciding actors.
void proportional_row(const Scenario& scenario, std::size_t i, double self, const Eigen::ArrayXd& weight, SquareTable& w) {
    const std::size_t n = scenario.size();
    Eigen::ArrayXd partners = Eigen::ArrayXd::Zero(at(n));
    for (std::size_t j = 0; j < n; ++j) {
        if (j != i && scenario.actors[j].decides()) partners[at(j)] = weight[at(j)];
    }
    if (!(sum(partners) > 0)) {
        for (std::size_t j = 0; j < n; ++j) {
            if (j != i && scenario.actors[j].decides()) partners[at(j)] = 1;
        }
    }
    w.row(at(i)) = partners.transpose() * ((1 - self) / sum(partners));
    w(at(i), at(i)) = self;
}

SquareTable security_shares(const Scenario& scenario, const StartState& start) {
    const std::size_t n = scenario.size();
    SquareTable w = SquareTable::Zero(at(n), at(n));
    for (std::size_t i = 0; i < n; ++i) {
        if (!scenario.actors[i].decides()) continue;
        Eigen::ArrayXd weight = Eigen::ArrayXd::Zero(at(n));
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j) continue;
            const double amity = (1 + start.affinity(at(i), at(j))) / 2;
            const double km = felt_distance(start.distance(at(i), at(j)), start.border(at(i), at(j)), scenario.world.border_km);
            weight[at(j)] = amity * amity * amity * carried(km, scenario.world.reach_km, scenario.actors[j].numbers.reach) *
                            std::sqrt(start.capability(at(j), at(scenario.military)));
        }
        proportional_row(scenario, i, scenario.self_reliance_security, weight, w);
    }
    return w;
}

SquareTable political_shares(const Scenario& scenario, const StartState& start) {
    const std::size_t n = scenario.size();
    const Eigen::ArrayXd power = powers(scenario, start.capability);
    SquareTable w = SquareTable::Zero(at(n), at(n));
    for (std::size_t i = 0; i < n; ++i) {
        if (!scenario.actors[i].decides()) continue;
        Eigen::ArrayXd weight = Eigen::ArrayXd::Zero(at(n));
        for (std::size_t j = 0; j < n; ++j) {
            const double p = power[at(j)];
            weight[at(j)] = p > 0 ? exponential(1.5 * start.affinity(at(i), at(j))) * power_of(p, 0.3) : 0.0;
        }
        proportional_row(scenario, i, scenario.self_reliance_political, weight, w);
    }
    return w;
}

/// Named shares replace the defaults; what is left of 1 is spread over the unnamed, self too, as the defaults are.
void name_shares(const Scenario& scenario, const AlignmentRow& given, SquareTable& w) {
    const std::size_t n = scenario.size();
    Eigen::ArrayXd unnamed = w.row(at(given.actor)).transpose();
    Eigen::ArrayXd open = Eigen::ArrayXd::Zero(at(n));
    for (std::size_t j = 0; j < n; ++j) open[at(j)] = scenario.actors[j].decides() ? 1 : 0;
    double left = 1;
    for (const auto& [partner, share_of_row] : given.shares) {
        left -= share_of_row;
        open[at(partner)] = 0;
    }
    unnamed *= open;
    if (!(sum(unnamed) > 0)) unnamed = open;
    if (sum(unnamed) > 0) unnamed *= max(left, 0.0) / sum(unnamed);
    for (const auto& [partner, share_of_row] : given.shares) unnamed[at(partner)] = share_of_row;
    w.row(at(given.actor)) = unnamed.transpose();
}

}  // namespace

void normalise_with_floor(Eigen::Ref<Eigen::ArrayXd> row) {
    for (Index k = 0; k < row.size(); ++k) row[k] = max(row[k], least_share);
    row /= sum(row);
}

Start make_start(const Scenario& scenario) {
    const std::size_t n = scenario.size();
    auto made = std::make_shared<StartState>();
    StartState& start = *made;
    start.distance = distances(scenario);
    start.border = Eigen::Array<bool, -1, -1, Eigen::RowMajor>::Constant(at(n), at(n), false);
    for (const auto& [i, j] : scenario.borders) start.border(at(i), at(j)) = start.border(at(j), at(i)) = true;
    start.affinity = affinities(scenario);

    start.capability = Eigen::ArrayXXd::Zero(at(n), at(scenario.capabilities.size()));
    start.effort = Eigen::ArrayXd::Zero(at(n));
    for (std::size_t i = 0; i < n; ++i) {
        const Actor& actor = scenario.actors[i];
        for (std::size_t c = 0; c < scenario.capabilities.size(); ++c) start.capability(at(i), at(c)) = actor.capabilities[c];
        const double spending = actor.capabilities[scenario.military];
        start.capability(at(i), at(scenario.military)) = spending / scenario.arms.depreciation;  // E18
        if (actor.decides()) start.effort[at(i)] = spending / actor.capabilities[scenario.economy];
    }

    const Eigen::ArrayXd economy_of = start.capability.col(at(scenario.economy));
    start.alignment[security] = security_shares(scenario, start);
    start.alignment[economic] = shares_of_flows(scenario, flows(scenario, start, economy_of), economy_of);
    start.alignment[political] = political_shares(scenario, start);
    for (const AlignmentRow& given : scenario.alignment) name_shares(scenario, given, start.alignment[given.domain]);
    for (SquareTable& w : start.alignment) {
        for (std::size_t i = 0; i < n; ++i) {
            if (!scenario.actors[i].decides()) w(at(i), at(i)) = 1;
            Eigen::ArrayXd row = w.row(at(i)).transpose();
            normalise_with_floor(row);
            w.row(at(i)) = row.transpose();
        }
    }
    return Start(std::move(made));
}

}  // namespace tarazy
