#pragma once
// The world: everything that lasts from one step to the next, for the runs that are simulated together.
// Each number stands once a run, parameters too, for an event may change them in one run and not in another.
#include <vector>

#include "arithmetic/layout.h"
#include "arithmetic/noise.h"
#include "model/start_state.h"

namespace tarazy {

/// State, parameters and base values of `Layout::runs` runs of scenarios of the same structure.
template <class Layout>
struct World {
    using Element = typename Layout::Element;
    using ColumnOf = Column<Layout>;
    using MatrixOf = Matrix<Layout>;

    /// What changes in a step; kept twice, for all phases of a step read one snapshot.
    struct State {
        std::array<MatrixOf, domain_count> alignment;  ///< w
        MatrixOf affinity;                             ///< F
        std::vector<ColumnOf> capability;              ///< C, the military as a stock
        ColumnOf effort;                               ///< m
    };

    explicit World(const Scenario& scenario);

    /// Puts a run in its place: start state and parameters of its scenario, as its file gives them.
    void load(std::size_t run, const Scenario& scenario, const StartState& start, RandomKey random_key);

    /// Writes actor i's doctrine and its tilt.
    void set_doctrine(std::size_t run, std::size_t i, const Doctrine& doctrine);

    /// What an experiment changes at the start, after calibration (E16).
    void take_up(std::size_t run, const Scenario& scenario, const Experiment& experiment);

    /// E2: how strongly each power is felt by each, made anew after a change of reach_km or border_km.
    void renew_reach(std::size_t run);

    const ColumnOf& economy() const { return now.capability[economy_index]; }
    const ColumnOf& military() const { return now.capability[military_index]; }

    std::size_t n;
    std::size_t components;
    std::size_t economy_index;
    std::size_t military_index;
    double step;  ///< Delta, in years
    ArmsLaw arms_law;
    bool conflict_enabled;
    std::vector<bool> decides;
    ColumnOf deciding;  ///< 1 for those who decide, 0 for nonstate actors
    ColumnOf present;   ///< 1 for every actor, 0 in the lanes beyond the last
    std::vector<std::size_t> deciders;
    std::vector<std::size_t> nonstate;

    std::vector<const StartState*> start;  ///< one a run
    RandomKeysOf<Layout> random_key{};

    // Parameters.
    WorldNumbers<Element> world;
    ArmsNumbers<Element> arms;
    AffinityNumbers<Element> affinity_dynamics;
    ConflictNumbers<Element> conflict;
    std::array<Element, domain_count> domain_share{};  ///< theta_d: weight over the sum of weights
    std::vector<Element> capability_weight;
    DoctrineNumbers<ColumnOf> doctrine;
    MatrixOf tilt;
    ActorNumbers<ColumnOf> actor;
    RichardsonNumbers<ColumnOf> richardson;
    InterestNumbers<ColumnOf> interest;
    std::vector<ColumnOf> growth;

    // What events set, by pair.
    MatrixOf reach;             ///< L of E2, 1 on the diagonal
    MatrixOf mutual_reach;      ///< max(L_ij, L_ji) of E22
    MatrixOf guarantee;         ///< gamma of E6
    MatrixOf bonus;             ///< iota of E13
    MatrixOf socialised;        ///< rise of the anchors by institutions since the start (E19)
    MatrixOf anchor;            ///< anchor of E19
    MatrixOf sanction;          ///< sanction of E12, 1: none
    MatrixOf access;            ///< sanctions and trade of institutions (E12), without corridors
    MatrixOf log_access;        ///< ln(a / a⁰), corridors included (E13)
    MatrixOf log_access_start;  ///< ln a⁰

    // Corridors (E20).
    std::vector<Corridor> corridors;  ///< ends and transit; the numbers are below
    CorridorNumbers<ColumnOf> corridor;
    struct CorridorPair {
        std::size_t i;
        std::size_t j;
        std::vector<std::size_t> corridors;
    };
    std::vector<CorridorPair> corridor_pairs;
    ColumnOf corridor_dependence;  ///< psi, one a corridor pair
    ColumnOf corridor_flow_start;  ///< f⁰, one a corridor pair

    // Base values (superscript 0 of MODEL.md).
    std::array<MatrixOf, domain_count> prior;           ///< l⁰ (E16)
    std::array<MatrixOf, domain_count> base_alignment;  ///< w⁰ (E19)
    MatrixOf base_balance;                              ///< N B⁰ (E19)
    ColumnOf base_effort;                               ///< m⁰ (E18)
    ColumnOf base_security;                             ///< −ln (T/D)⁰ (E18)
    ColumnOf base_economy;                              ///< Y⁰
    ColumnOf log_base_economy;                          ///< ln Y⁰, 0 for nonstate actors
    ColumnOf past_openness;                             ///< O′ (E17)
    ColumnOf largest_volatility;                        ///< v of E15 in element 0

    std::array<MatrixOf, domain_count> log_alignment;  ///< ln w: of now, and from E15 on of next; 0 in the lanes beyond the last actor

    State now;
    State next;
};

/// Sets one run's lane of an element.
template <class Layout>
void set_lane(typename Layout::Element& element, std::size_t run, double value) {
    if constexpr (Layout::runs == 1) {
        (void)run;
        element = value;
    } else {
        using Number = typename Layout::Number;
        alignas(64) std::array<Number, Layout::runs> values;
        element.store(values.data());
        values[run] = static_cast<Number>(value);
        element = Layout::Pack::load(values.data());
    }
}

/// One run's lane of an element.
template <class Layout>
double lane(const typename Layout::Element& element, std::size_t run) {
    if constexpr (Layout::runs == 1) {
        (void)run;
        return element;
    } else {
        alignas(64) std::array<typename Layout::Number, Layout::runs> values;
        element.store(values.data());
        return values[run];
    }
}

/// Sets one run's lane of every number of a group (world, arms ...).
template <class Layout, template <class> class Numbers>
void set_lanes(Numbers<typename Layout::Element>& elements, std::size_t run, const Numbers<double>& values) {
    using Element = typename Layout::Element;
    std::vector<double> flat;
    Numbers<double>::describe([&](const Field&, auto member) { flat.push_back(values.*member); });
    std::size_t k = 0;
    Numbers<Element>::describe([&](const Field&, auto member) { set_lane<Layout>(elements.*member, run, flat[k++]); });
}

/// Sets element i in one run of every column of a group (doctrine, actor ...).
template <class Layout, template <class> class Numbers>
void set_entries(Numbers<Column<Layout>>& columns, std::size_t i, std::size_t run, const Numbers<double>& values) {
    std::vector<double> flat;
    Numbers<double>::describe([&](const Field&, auto member) { flat.push_back(values.*member); });
    std::size_t k = 0;
    Numbers<Column<Layout>>::describe([&](const Field&, auto member) { (columns.*member).at(i, run) = flat[k++]; });
}

extern template struct World<EnsembleLayout>;
extern template struct World<SingleLayout>;
extern template struct World<RowLayout>;

}  // namespace tarazy
