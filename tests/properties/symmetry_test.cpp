// Properties 2 and 3 of MODEL.md: names and units mean nothing.
#include <cmath>

#include "support/stage.h"

namespace tarazy::symmetry_test {
namespace {

/// Everything on that has an index, but noise, conflict and events.
Scenario bound_world(std::size_t n, std::uint64_t seed) {
    Scenario scenario = busy_world(n, seed);
    scenario.world.perception_noise = scenario.world.growth_noise = 0;
    scenario.conflict_enabled = false;
    scenario.events.clear();
    scenario.alignment = {{1, security, {{0, 0.2}, {1, 0.3}}}};
    return scenario;
}

/// The world with actor i called `name[i]`.
Scenario relabelled(const Scenario& original, const std::vector<std::size_t>& name) {
    Scenario scenario = original;
    for (std::size_t i = 0; i < name.size(); ++i) scenario.actors[name[i]] = original.actors[i];
    for (auto& [i, j] : scenario.borders) i = name[i], j = name[j];
    for (GivenAffinity& given : scenario.affinities) given.i = name[given.i], given.j = name[given.j];
    for (PairValue& given : scenario.dependence) given.i = name[given.i], given.j = name[given.j];
    for (AlignmentRow& row : scenario.alignment) {
        row.actor = name[row.actor];
        for (auto& entry : row.shares) entry.first = name[entry.first];
    }
    for (Institution& institution : scenario.institutions) {
        for (std::size_t& member : institution.members) member = name[member];
    }
    for (Corridor& corridor : scenario.corridors) {
        corridor.from = name[corridor.from];
        corridor.to = name[corridor.to];
        for (std::size_t& through : corridor.transit) through = name[through];
    }
    for (std::size_t k = 0; k < scenario.doctrines.size(); ++k) {
        const std::vector<double>& tilt = original.doctrines[k].tilt;
        for (std::size_t i = 0; i < tilt.size(); ++i) scenario.doctrines[k].tilt[name[i]] = tilt[i];
    }
    return scenario;
}

Catch::Detail::Approx about(double value) {
    return Catch::Detail::Approx(value).epsilon(1e-10).margin(1e-12);
}

/// Alignments, affinities and powers agree at all times.
void check_same_politics(const Scenario& a, const Scenario& b) {
    const PreparedWorld one(a);
    const PreparedWorld other(b);
    const Played first(one);
    const Played second(other);
    const std::size_t n = a.size();
    for (std::size_t t = 0; t < first.times(); ++t) {
        for (std::size_t i = 0; i < n; ++i) {
            REQUIRE(second.at("power", t, i) == about(first.at("power", t, i)));
            for (std::size_t j = 0; j < n; ++j) {
                CAPTURE(t, i, j);
                REQUIRE(second.at("affinity", t, i * n + j) == about(first.at("affinity", t, i * n + j)));
                for (std::size_t d = 0; d < domain_count; ++d) REQUIRE(second.share(d, i, j, t) == about(first.share(d, i, j, t)));
            }
        }
    }
}

}  // namespace

TEST_CASE("property 2: relabelling the actors relabels the results", "[properties]") {
    const std::vector<std::size_t> name{3, 0, 5, 6, 1, 4, 2};
    const Scenario original = bound_world(7, 70);
    const PreparedWorld one(original);
    const PreparedWorld other(relabelled(original, name));
    const Played first(one);
    const Played second(other);
    for (std::size_t t = 0; t < first.times(); t += 5) {
        for (std::size_t i = 0; i < 7; ++i) {
            for (const std::string_view series : {"power", "economy", "military", "effort", "threat", "defence", "security", "openness", "autonomy",
                                                  "standing", "vectors", "hedging", "welfare", "interest"}) {
                CAPTURE(series, t, i);
                REQUIRE(second.at(series, t, name[i]) == about(first.at(series, t, i)));
            }
            for (std::size_t j = 0; j < 7; ++j) {
                CAPTURE(t, i, j);
                REQUIRE(second.at("affinity", t, name[i] * 7 + name[j]) == about(first.at("affinity", t, i * 7 + j)));
                REQUIRE(second.at("tie", t, name[i] * 7 + name[j]) == about(first.at("tie", t, i * 7 + j)));
                for (std::size_t d = 0; d < domain_count; ++d) REQUIRE(second.share(d, name[i], name[j], t) == about(first.share(d, i, j, t)));
            }
        }
        for (const std::string_view series : {"poles", "concentration", "tension", "balance"}) {
            REQUIRE(second.at(series, t) == about(first.at(series, t)));
        }
    }
}

TEST_CASE("property 3: the unit of a capability without a role changes no politics", "[properties]") {
    const Scenario original = bound_world(7, 71);
    Scenario scaled = original;
    for (Actor& actor : scaled.actors) actor.capabilities[2] *= 7.3;
    check_same_politics(original, scaled);
}

TEST_CASE("property 3: nor does the unit of money", "[properties]") {
    for (const ArmsLaw law : {ArmsLaw::elasticity, ArmsLaw::richardson}) {
        for (const bool traded : {false, true}) {
            Scenario original = bound_world(7, 72);
            original.arms_law = law;
            if (traded) original.trade = {{0, 1, 3}, {1, 2, 0.7}, {0, 4, 2}, {3, 2, 5}};
            Scenario scaled = original;
            for (Actor& actor : scaled.actors) {
                actor.capabilities[0] *= 0.013;
                actor.capabilities[1] *= 0.013;
                actor.arms.grievance *= 0.013;
            }
            for (PairValue& flow : scaled.trade) flow.value *= 0.013;
            CAPTURE(traded);
            check_same_politics(original, scaled);
        }
    }
}

}  // namespace tarazy::symmetry_test
