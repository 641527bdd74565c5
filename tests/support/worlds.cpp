#include "support/worlds.h"

#include "arithmetic/philox.h"
#include "model/doctrine.h"
#include "model/series.h"

namespace tarazy {
namespace {

constexpr std::uint32_t test_step = 0xFFFFFFu;  // far from the addresses of any simulation in the tests

Doctrine built_in(std::size_t k) {
    const BuiltInDoctrine& known = built_in_doctrines()[k];
    return {.name = std::string(known.name), .numbers = known.numbers, .tilt = {}};
}

Actor state(std::size_t i) {
    Actor actor;
    actor.id = std::string("A").append(std::to_string(i));
    actor.capabilities = {100, 2, 10};
    actor.growth = {0, 0, 0};
    return actor;
}

Event event(std::string id, std::vector<Action> actions) {
    Event made;
    made.id = std::move(id);
    made.actions = std::move(actions);
    return made;
}

/// One event of every kind of action: every third at a time, the others by hazard; half of them with an end.
std::vector<Event> every_event(std::size_t n, double start, double step) {
    WorldAction less_order;
    less_order.world.anarchy = 0.9;
    less_order.world.reach_km = 2100;
    const std::vector<Action> kinds{
        SanctionAction{{0, 1}, {2}, 0.3},
        AffinityAction{0, 1, true, {-0.2, true}},
        AffinityAction{1, 2, false, {0.35, false}},
        PostureAction{2, {1.4, false}},
        PostureAction{1, {-0.3, true}},
        CapabilityAction{n - 2, 0, 0.9},
        CapabilityAction{1, 1, 1.2},
        GrowthAction{0, 0, {0.02, true}},
        GrowthAction{2, 2, {-0.01, false}},
        DoctrineAction{1, 3},
        CorridorAction{0, 0.25},
        MembershipAction{0, 2, true},
        MembershipAction{1, 0, false},
        InstitutionAction{1, false},
        less_order,
        InitiativeAction{0, 0.2, {{1, 2}}, 0.15},
        ResolveAction{1, 0.9},
    };
    std::vector<Event> events;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
        Event made = event(std::string("event-").append(std::to_string(k)), {kinds[k]});
        if (k % 3 == 0) {
            made.at = start + step * static_cast<double>(k);
        } else {
            made.hazard = 0.3;
            made.repeat = k % 2 == 0;
        }
        if (k % 2 == 0) made.duration = 1.1;
        events.push_back(std::move(made));
    }
    return events;
}

}  // namespace

double drawn(std::uint64_t seed, std::uint32_t entity, std::uint32_t draw, double least, double most) {
    return least + (most - least) * uniform({seed, 0}, Stream::design, test_step, entity, draw);
}

Scenario plain_world(std::size_t n) {
    Scenario scenario;
    scenario.name = "plain";
    scenario.time = {.start = 2000, .end = 2010, .step = 0.25};
    scenario.capabilities = {{"economy", "money", 1}, {"military", "money a year", 1}, {"people", "million", 1}};
    scenario.economy = 0;
    scenario.military = 1;
    for (std::size_t k = 0; k < built_in_doctrines().size(); ++k) scenario.doctrines.push_back(built_in(k));
    for (std::size_t i = 0; i < n; ++i) scenario.actors.push_back(state(i));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) scenario.distances.push_back({i, j, 1000});
    }
    scenario.record.pairs.fill(true);
    return scenario;
}

Scenario varied_world(std::size_t n, std::uint64_t seed) {
    Scenario scenario = plain_world(n);
    scenario.name = "varied";
    scenario.distances.clear();
    scenario.capabilities[0].weight = 0.5;
    scenario.capabilities[1].weight = 0.3;
    scenario.capabilities[2].weight = 0.4;
    scenario.domain_weights = {1, 0.7, 0.4};
    scenario.world.anarchy = 0.6;
    Doctrine tilted = built_in(3);
    tilted.name = "tilted";
    tilted.tilt.assign(n, 0.0);
    tilted.tilt[0] = 0.3;
    scenario.doctrines.push_back(tilted);
    for (std::size_t i = 0; i < n; ++i) {
        Actor& actor = scenario.actors[i];
        std::uint32_t draw = 0;
        const auto next = [&](double least, double most) { return drawn(seed, static_cast<std::uint32_t>(i), draw++, least, most); };
        actor.capital = {next(-50, 60), next(-170, 170)};
        actor.capabilities = {next(5, 500), 0, next(1, 300)};
        actor.capabilities[1] = actor.capabilities[0] * next(0.005, 0.06);
        actor.growth = {next(-0.02, 0.06), 0, next(-0.01, 0.02)};
        actor.ideal_point = next(-2, 2);
        actor.doctrine = i % scenario.doctrines.size();
        actor.numbers = {.posture = next(0.5, 1.5), .volatility = next(0.6, 1.3), .visibility = next(-0.1, 0.2), .reach = next(0.7, 3)};
        actor.arms = {.reaction = next(0, 0.1), .fatigue = next(0, 0.2), .grievance = next(-0.1, 0.3)};
        actor.interest = {.safety = next(0, 2), .welfare = next(0, 2), .autonomy = next(0, 2), .standing = next(-1, 2)};
        if (i > 0) scenario.affinities.push_back({i - 1, i, i % 2 == 0, next(-0.95, 0.95)});
        if (i > 1) scenario.affinities.push_back({i, i - 2, false, next(-0.9, 0.6)});
        if (i % 3 == 1) scenario.borders.emplace_back(i - 1, i);
    }
    if (n >= 4) scenario.actors[n - 2].kind = ActorKind::bloc;
    if (n >= 5) {
        Actor& network = scenario.actors[n - 1];
        network.kind = ActorKind::nonstate;
        network.capabilities[0] = 0;
    }
    return scenario;
}

Scenario busy_world(std::size_t n, std::uint64_t seed) {
    Scenario scenario = varied_world(n, seed);
    scenario.name = "busy";
    scenario.world.perception_noise = 0.15;
    scenario.world.growth_noise = 0.03;
    scenario.conflict_enabled = true;
    scenario.conflict.crisis_rate = 6.0 / static_cast<double>(n);
    scenario.conflict.hostility_exponent = 1.3;
    scenario.conflict.decisiveness = 1.2;
    scenario.institutions = {{.id = "PACT",
                              .name = {},
                              .members = {0, 1, 3},
                              .active = true,
                              .numbers = {.guarantee = 0.6, .trade = 0.1, .affinity_bonus = 0.05, .socialisation = 0.1}},
                             {.id = "UNION",
                              .name = {},
                              .members = {0, 2, 3},
                              .active = true,
                              .numbers = {.guarantee = 0.2, .trade = 0.3, .affinity_bonus = -0.02, .socialisation = 0.03}}};
    scenario.corridors = {
        {.id = "PIPE", .name = {}, .kind = "oil", .from = 0, .to = 2, .transit = {1}, .numbers = {.capacity = 40, .status = 1, .growth = 0.01}},
        {.id = "RAIL", .name = {}, .kind = "rail", .from = 2, .to = 0, .transit = {3, 1}, .numbers = {.capacity = 15, .status = 0.8, .growth = 0.03}},
        {.id = "CABLE", .name = {}, .kind = "power", .from = 1, .to = 3, .transit = {}, .numbers = {.capacity = 7, .status = 0.5, .growth = -0.02}}};
    scenario.dependence = {{2, 0, 0.7}, {1, 3, 0.4}};
    scenario.events = every_event(n, scenario.time.start, scenario.time.step);
    return scenario;
}

Doctrine indifferent() {
    Doctrine doctrine;
    doctrine.name = "indifferent";
    doctrine.numbers = {};
    doctrine.numbers.temperature = 0.3;
    doctrine.numbers.responsiveness = 0.6;
    return doctrine;
}

std::vector<Job> PreparedWorld::jobs(std::uint32_t first, std::size_t count, std::uint64_t seed) const {
    std::vector<Job> made;
    for (std::size_t k = 0; k < count; ++k) made.push_back(job(first + static_cast<std::uint32_t>(k), seed));
    return made;
}

std::size_t Played::times() const {
    return recorded_steps(setting_.scenario).size();
}

double Played::at(std::string_view series, std::size_t time, std::size_t index, std::size_t run) const {
    const std::size_t s = find_series(series).value();
    const std::size_t width = series_width(all_series()[s], setting_.scenario);
    return results_.values[s].at((run * times() + time) * width + index);
}

double Played::share(std::size_t d, std::size_t i, std::size_t j, std::size_t time, std::size_t run) const {
    const std::size_t n = setting_.scenario.size();
    return at("alignment", time, (d * n + i) * n + j, run);
}

std::vector<double> Played::everything(std::size_t run) const {
    std::vector<double> all;
    for (const std::vector<double>& values : results_.values) {
        const std::size_t stride = values.size() / results_.runs;
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(run * stride);
        all.insert(all.end(), begin, begin + static_cast<std::ptrdiff_t>(stride));
    }
    return all;
}

}  // namespace tarazy
