// Properties 1 and 4 of MODEL.md: what never changes.
#include <cmath>

#include "model/series.h"
#include "support/stage.h"

namespace tarazy::invariants_test {
namespace {

void check_invariants(const PreparedWorld& setting, std::size_t runs) {
    const std::size_t n = setting.scenario.size();
    const Played played(setting, setting.jobs(0, runs));
    for (std::size_t run = 0; run < runs; ++run) {
        REQUIRE(played.results().failures[run].empty());
        for (std::size_t t = 0; t < played.times(); ++t) {
            CAPTURE(n, run, t);
            double power = 0;
            for (std::size_t i = 0; i < n; ++i) {
                power += played.at("power", t, i, run);
                for (std::size_t d = 0; d < domain_count; ++d) {
                    double sum = 0;
                    double least = 1;
                    for (std::size_t j = 0; j < n; ++j) {
                        const double w = played.share(d, i, j, t, run);
                        sum += w;
                        least = std::min(least, w);
                    }
                    REQUIRE(std::abs(sum - 1) <= 1e-12);
                    REQUIRE(least > 0);
                }
                for (std::size_t j = 0; j < n; ++j) {
                    REQUIRE(std::abs(played.at("affinity", t, i * n + j, run)) <= 1);
                    REQUIRE(played.at("tie", t, i * n + j, run) == near(played.at("tie", t, j * n + i, run)));
                }
                REQUIRE(played.at("affinity", t, i * n + i, run) == 0);
            }
            REQUIRE(power == near(1));
        }
    }
}

Scenario without_growth(Scenario scenario) {
    for (Actor& actor : scenario.actors) actor.growth.assign(scenario.capabilities.size(), 0.0);
    return scenario;
}

/// Every number of every series against that of the start.
void check_rest(const PreparedWorld& setting) {
    const Played played(setting);
    const Results& results = played.results();
    for (std::size_t s = 0; s < all_series().size(); ++s) {
        const std::size_t width = series_width(all_series()[s], setting.scenario);
        double worst = 0;
        for (std::size_t k = width; k < results.values[s].size(); ++k) {
            const double start = results.values[s][k % width];
            worst = std::max(worst, std::abs(results.values[s][k] - start) / (start == 0 ? 1 : std::abs(start)));
        }
        CAPTURE(all_series()[s].name, setting.scenario.size());
        CHECK(worst <= 1e-12);
    }
}

}  // namespace

TEST_CASE("property 1: rows sum to 1 and stay positive, |F| <= 1, powers sum to 1, ties are symmetric", "[properties]") {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) check_invariants(PreparedWorld(busy_world(5 + seed, seed)), 8);
    Scenario violent = busy_world(6, 50);
    violent.conflict.crisis_rate = 5;
    violent.calibrate = false;
    violent.affinity_dynamics = {.anchoring = 0.01, .trust = 3, .balance = 2};
    check_invariants(PreparedWorld(violent), 8);
    Scenario large = busy_world(66, 51);
    large.time.end = large.time.start + 2;
    check_invariants(PreparedWorld(large), 2);
}

TEST_CASE("property 1: powers do not sum to 1 where nobody has a weighted capability", "[properties]") {
    Scenario scenario = plain_world(3);
    for (Actor& actor : scenario.actors) actor.capabilities[2] = 0;
    const PreparedWorld setting(scenario);
    const Played played(setting);
    CHECK(played.at("power", 5, 0) + played.at("power", 5, 1) + played.at("power", 5, 2) == near(2.0 / 3));
}

TEST_CASE("property 4: calibrated and without growth, shocks and noise every series stays where it starts", "[properties]") {
    check_rest(PreparedWorld(without_growth(varied_world(2, 60))));
    check_rest(PreparedWorld(without_growth(varied_world(7, 61))));
    Scenario bound = busy_world(6, 62);
    bound.world.perception_noise = bound.world.growth_noise = 0;
    bound.conflict_enabled = false;
    bound.events.clear();
    for (Corridor& corridor : bound.corridors) corridor.numbers.growth = 0;
    check_rest(PreparedWorld(without_growth(bound)));
    Scenario large = varied_world(66, 63);
    large.time.end = large.time.start + 3;
    check_rest(PreparedWorld(without_growth(large)));
}

}  // namespace tarazy::invariants_test
