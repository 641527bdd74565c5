#include "model/world.h"

#include "model/reach.h"

namespace tarazy {
namespace {

template <class Layout, template <class> class Numbers>
Numbers<Column<Layout>> columns(std::size_t n) {
    Numbers<Column<Layout>> group;
    Numbers<Column<Layout>>::describe([&](const Field&, auto member) { group.*member = Column<Layout>(n); });
    return group;
}

template <class Layout>
typename World<Layout>::State empty_state(std::size_t n, std::size_t components) {
    using M = Matrix<Layout>;
    using C = Column<Layout>;
    return {.alignment = {M(n), M(n), M(n)}, .affinity = M(n), .capability = std::vector<C>(components, C(n)), .effort = C(n)};
}

bool same_pair(std::size_t a, std::size_t b, std::size_t i, std::size_t j) {
    return (a == i && b == j) || (a == j && b == i);
}

}  // namespace

template <class Layout>
World<Layout>::World(const Scenario& scenario)
    : n(scenario.size()),
      components(scenario.capabilities.size()),
      economy_index(scenario.economy),
      military_index(scenario.military),
      step(scenario.time.step),
      arms_law(scenario.arms_law),
      conflict_enabled(scenario.conflict_enabled),
      deciding(n),
      present(n),
      start(Layout::runs, nullptr),
      capability_weight(components),
      doctrine(columns<Layout, DoctrineNumbers>(n)),
      tilt(n),
      actor(columns<Layout, ActorNumbers>(n)),
      richardson(columns<Layout, RichardsonNumbers>(n)),
      interest(columns<Layout, InterestNumbers>(n)),
      growth(components, ColumnOf(n)),
      reach(n),
      mutual_reach(n),
      guarantee(n),
      bonus(n),
      socialised(n),
      anchor(n),
      sanction(n),
      access(n),
      log_access(n),
      log_access_start(n),
      corridors(scenario.corridors),
      corridor(columns<Layout, CorridorNumbers>(corridors.size())),
      prior{MatrixOf(n), MatrixOf(n), MatrixOf(n)},
      base_alignment{MatrixOf(n), MatrixOf(n), MatrixOf(n)},
      base_balance(n),
      base_effort(n),
      base_security(n),
      base_economy(n),
      log_base_economy(n),
      past_openness(n),
      largest_volatility(1),
      log_alignment{MatrixOf(n), MatrixOf(n), MatrixOf(n)},
      now(empty_state<Layout>(n, components)),
      next(empty_state<Layout>(n, components)) {
    for (std::size_t i = 0; i < n; ++i) {
        decides.push_back(scenario.actors[i].decides());
        (decides[i] ? deciders : nonstate).push_back(i);
        deciding.set(i, Element(decides[i] ? 1.0 : 0.0));
        present.set(i, Element(1.0));
        for (std::size_t j = 0; j < n; ++j) sanction.set(i, j, Element(1.0));
    }
    for (std::size_t r = 0; r < corridors.size(); ++r) {
        CorridorPair* pair = nullptr;
        for (CorridorPair& known : corridor_pairs) {
            if (same_pair(corridors[r].from, corridors[r].to, known.i, known.j)) pair = &known;
        }
        if (!pair) pair = &corridor_pairs.emplace_back(CorridorPair{corridors[r].from, corridors[r].to, {}});
        pair->corridors.push_back(r);
    }
    corridor_dependence = ColumnOf(corridor_pairs.size());
    corridor_flow_start = ColumnOf(corridor_pairs.size());
}

template <class Layout>
void World<Layout>::load(std::size_t run, const Scenario& scenario, const StartState& from, RandomKey of) {
    start[run] = &from;
    random_key[run] = of;
    if constexpr (Layout::runs == 1) random_key.fill(of);
    set_lanes<Layout>(world, run, scenario.world);
    set_lanes<Layout>(arms, run, scenario.arms);
    set_lanes<Layout>(affinity_dynamics, run, scenario.affinity_dynamics);
    set_lanes<Layout>(conflict, run, scenario.conflict);
    double weights = 0;
    for (const double weight : scenario.domain_weights) weights += weight;
    for (std::size_t d = 0; d < domain_count; ++d) set_lane<Layout>(domain_share[d], run, scenario.domain_weights[d] / weights);
    for (std::size_t c = 0; c < components; ++c) set_lane<Layout>(capability_weight[c], run, scenario.capabilities[c].weight);

    double volatile_most = 0;
    for (std::size_t i = 0; i < n; ++i) {
        const Actor& who = scenario.actors[i];
        const auto row = static_cast<Eigen::Index>(i);
        set_entries<Layout>(actor, i, run, who.numbers);
        set_entries<Layout>(richardson, i, run, who.arms);
        set_entries<Layout>(interest, i, run, who.interest);
        set_doctrine(run, i, scenario.doctrines[who.doctrine]);
        if (decides[i]) volatile_most = max(volatile_most, who.numbers.volatility);
        for (std::size_t c = 0; c < components; ++c) {
            growth[c].at(i, run) = who.growth[c];
            now.capability[c].at(i, run) = from.capability(row, static_cast<Eigen::Index>(c));
        }
        now.effort.at(i, run) = base_effort.at(i, run) = from.effort[row];
        const double economy_at_start = now.capability[economy_index].at(i, run);
        base_economy.at(i, run) = economy_at_start;
        log_base_economy.at(i, run) = decides[i] ? logarithm(economy_at_start) : 0.0;
        for (std::size_t j = 0; j < n; ++j) {
            const auto column = static_cast<Eigen::Index>(j);
            now.affinity.at(i, j, run) = anchor.at(i, j, run) = from.affinity(row, column);
            sanction.at(i, j, run) = 1;
            for (std::size_t d = 0; d < domain_count; ++d) {
                const double w = from.alignment[d](row, column);
                now.alignment[d].at(i, j, run) = w;
                log_alignment[d].at(i, j, run) = logarithm(w);
            }
        }
    }
    largest_volatility.at(0, run) = volatile_most;
    for (std::size_t r = 0; r < corridors.size(); ++r) set_entries<Layout>(corridor, r, run, scenario.corridors[r].numbers);
    for (std::size_t p = 0; p < corridor_pairs.size(); ++p) {
        corridor_dependence.at(p, run) = 0;
        for (const PairValue& given : scenario.dependence) {
            if (same_pair(given.i, given.j, corridor_pairs[p].i, corridor_pairs[p].j)) corridor_dependence.at(p, run) = given.value;
        }
    }
    renew_reach(run);
}

template <class Layout>
void World<Layout>::take_up(std::size_t run, const Scenario& scenario, const Experiment& experiment) {
    set_lanes<Layout>(world, run, experiment.world);
    renew_reach(run);
    for (std::size_t i = 0; i < n; ++i)
        set_doctrine(run, i, experiment.doctrines[experiment.doctrine_choices[i].value_or(scenario.actors[i].doctrine)]);
}

template <class Layout>
void World<Layout>::set_doctrine(std::size_t run, std::size_t i, const Doctrine& taken) {
    set_entries<Layout>(doctrine, i, run, taken.numbers);
    for (std::size_t j = 0; j < n; ++j) tilt.at(i, j, run) = taken.tilt.empty() ? 0.0 : taken.tilt[j];
}

template <class Layout>
void World<Layout>::renew_reach(std::size_t run) {
    const double reach_km = lane<Layout>(world.reach_km, run);
    const double border_km = lane<Layout>(world.border_km, run);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const auto row = static_cast<Eigen::Index>(i);
            const auto column = static_cast<Eigen::Index>(j);
            const double km = felt_distance(start[run]->distance(row, column), start[run]->border(row, column), border_km);
            reach.at(i, j, run) = i == j ? 1.0 : carried(km, reach_km, actor.reach.at(j, run));
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) mutual_reach.at(i, j, run) = max(reach.at(i, j, run), reach.at(j, i, run));
    }
}

template struct World<EnsembleLayout>;
template struct World<SingleLayout>;
template struct World<RowLayout>;

}  // namespace tarazy
