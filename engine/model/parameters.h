#pragma once
// A scenario as the model sees it: plain values, ids already resolved to indices.
// Indices follow the order of the file. Pairs are given in both orders only where direction matters.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/numbers.h"
#include "model/text.h"

namespace tarazy {

inline constexpr std::size_t domain_count = 3;
inline constexpr std::array<std::string_view, domain_count> domain_names{"security", "economic", "political"};
enum Domain : std::size_t { security = 0, economic = 1, political = 2 };

/// From start to end in steps, in years.
struct Horizon {
    double start = 0;
    double end = 0;
    double step = 0.25;

    /// The number of steps; end - start is a whole number of them.
    std::size_t steps() const;
    /// The time of step n.
    double time(std::size_t n) const { return start + static_cast<double>(n) * step; }
};

/// Times that are this near are the same, in years (E21).
inline constexpr double time_tolerance = 1e-9;

struct Capability {
    std::string name;
    std::string unit;
    double weight = 1;
};

enum class ActorKind { state, bloc, nonstate };

/// What the kinds of actors are called, and whether they decide.
struct ActorKindWords {
    std::string_view name;
    bool decides;
};
inline constexpr std::array<ActorKindWords, 3> actor_kinds{{{"state", true}, {"bloc", true}, {"nonstate", false}}};
constexpr const ActorKindWords& words_of(ActorKind kind) {
    return actor_kinds[static_cast<std::size_t>(kind)];
}

struct Actor {
    std::string id;
    Text name;
    ActorKind kind = ActorKind::state;
    std::optional<std::array<double, 2>> capital;  ///< latitude, longitude in degrees
    std::vector<double> capabilities;              ///< in the order of Scenario::capabilities; military as annual spending
    std::vector<double> growth;                    ///< log growth a year, in the same order
    std::optional<double> ideal_point;
    std::size_t doctrine = 0;  ///< index in Scenario::doctrines
    ActorNumbers<double> numbers = standard_numbers<ActorNumbers>();
    RichardsonNumbers<double> arms = standard_numbers<RichardsonNumbers>();
    InterestNumbers<double> interest = standard_numbers<InterestNumbers>();

    /// States and blocs decide; nonstate actors do not.
    bool decides() const { return words_of(kind).decides; }
};

/// A doctrine complete: its numbers and what it adds to the utility of each actor (E13).
struct Doctrine {
    std::string name;
    DoctrineNumbers<double> numbers = standard_numbers<DoctrineNumbers>();
    std::vector<double> tilt;  ///< one an actor; empty: none
};

enum class ArmsLaw { elasticity, richardson };

struct PairValue {
    std::size_t i = 0;
    std::size_t j = 0;
    double value = 0;
};

/// An affinity given by hand: of i toward j, and of j toward i too where `both`.
struct GivenAffinity {
    std::size_t i = 0;
    std::size_t j = 0;
    bool both = true;
    double value = 0;
};

/// Named shares of one actor's alignment in one domain.
struct AlignmentRow {
    std::size_t actor = 0;
    std::size_t domain = 0;
    std::vector<std::pair<std::size_t, double>> shares;
};

struct Institution {
    std::string id;
    Text name;
    std::vector<std::size_t> members;
    bool active = true;
    InstitutionNumbers<double> numbers = standard_numbers<InstitutionNumbers>();
};

struct Corridor {
    std::string id;
    Text name;
    std::string kind;
    std::size_t from = 0;
    std::size_t to = 0;
    std::vector<std::size_t> transit;
    CorridorNumbers<double> numbers = standard_numbers<CorridorNumbers>();
};

/// A new value (`to`) or a difference (`by`).
struct Change {
    double value = 0;
    bool by = false;
};

struct SanctionAction {
    std::vector<std::size_t> from;
    std::vector<std::size_t> on;
    double access = 1;
};
struct AffinityAction {
    std::size_t i = 0;
    std::size_t j = 0;
    bool both = true;
    Change change;
};
struct PostureAction {
    std::size_t actor = 0;
    Change change;
};
struct CapabilityAction {
    std::size_t actor = 0;
    std::size_t component = 0;
    double times = 1;
};
struct GrowthAction {
    std::size_t actor = 0;
    std::size_t component = 0;
    Change change;
};
struct DoctrineAction {
    std::size_t actor = 0;
    std::size_t doctrine = 0;
};
struct CorridorAction {
    std::size_t corridor = 0;
    double status = 1;
};
struct MembershipAction {
    std::size_t institution = 0;
    std::size_t actor = 0;
    bool member = true;
};
struct InstitutionAction {
    std::size_t institution = 0;
    bool active = true;
};
struct WorldAction {
    WorldNumbers<std::optional<double>> world;
};
/// The affinity of i toward j, and of j toward i too where `both`.
struct MediatedPair {
    std::size_t i = 0;
    std::size_t j = 0;
    bool both = true;
    bool operator==(const MediatedPair&) const = default;
};
struct InitiativeAction {
    std::size_t host = 0;
    double visibility = 0;
    std::vector<MediatedPair> mediates;
    double by = 0;  ///< rise of the affinity between the mediated pairs
};
struct ResolveAction {
    std::size_t actor = 0;
    double to = 0;
};
using Action = std::variant<SanctionAction, AffinityAction, PostureAction, CapabilityAction, GrowthAction, DoctrineAction, CorridorAction,
                            MembershipAction, InstitutionAction, WorldAction, InitiativeAction, ResolveAction>;

/// Something that happens at a time or at random (E21).
struct Event {
    std::string id;
    Text label;
    std::optional<double> at;        ///< the first step at or after this year; else `hazard` rules
    double hazard = 0;               ///< a year
    bool repeat = false;             ///< may fire again (hazard only)
    std::optional<double> duration;  ///< years until it is undone (`for`)
    std::vector<Action> actions;
};

enum class PairSeries : std::size_t { alignment = 0, affinity = 1, threat_from = 2, tie = 3 };
inline constexpr std::size_t pair_series_count = 4;

/// What is kept of a run.
struct Record {
    std::size_t every = 1;
    std::array<bool, pair_series_count> pairs{true, false, false, false};

    bool keeps(PairSeries series) const { return pairs[static_cast<std::size_t>(series)]; }
};

/// Everything the model needs to know; valid by contract (the scenario reader checks).
struct Scenario {
    std::string name;
    Horizon time;
    bool calibrate = true;
    WorldNumbers<double> world = standard_numbers<WorldNumbers>();
    ArmsLaw arms_law = ArmsLaw::elasticity;
    ArmsNumbers<double> arms = standard_numbers<ArmsNumbers>();
    AffinityNumbers<double> affinity_dynamics = standard_numbers<AffinityNumbers>();
    bool conflict_enabled = false;
    ConflictNumbers<double> conflict = standard_numbers<ConflictNumbers>();
    std::array<double, domain_count> domain_weights{1, 1, 1};
    std::vector<Capability> capabilities;
    std::size_t economy = 0;   ///< index of the capability with that role
    std::size_t military = 0;  ///< likewise
    std::vector<Doctrine> doctrines;
    std::vector<Actor> actors;
    std::vector<std::pair<std::size_t, std::size_t>> borders;
    std::vector<PairValue> distances;  ///< km, either order
    double affinity_scale = 1.5;
    double affinity_gain = 0.7;
    std::vector<GivenAffinity> affinities;  ///< in the order in which they apply: both ways first
    std::vector<PairValue> trade;           ///< a year, in the unit of the economy; empty: gravity
    double openness = 0.25;
    double self_reliance_security = 0.6;
    double self_reliance_political = 0.4;
    std::vector<AlignmentRow> alignment;
    std::vector<Institution> institutions;
    std::vector<Corridor> corridors;
    std::vector<PairValue> dependence;
    std::vector<Event> events;
    Record record;

    std::size_t size() const { return actors.size(); }
};

/// What an experiment changes after calibration (E16): world, doctrines, and who follows which.
struct Experiment {
    WorldNumbers<double> world = standard_numbers<WorldNumbers>();
    std::vector<Doctrine> doctrines;                           ///< same order as Scenario::doctrines
    std::vector<std::optional<std::size_t>> doctrine_choices;  ///< one an actor: the doctrine taken up at the start
};

/// The experiment that changes nothing.
Experiment unchanged(const Scenario& scenario);

}  // namespace tarazy
