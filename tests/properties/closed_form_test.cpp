// Properties 6, 9 and 10 of MODEL.md: circumstances in which the answer is known.
#include <cmath>

#include "model/crisis.h"
#include "support/stage.h"

namespace tarazy::closed_form_test {
namespace {

/// A client (0) of two patrons in the political domain whose benefits are B_j = `benefit` (E13: visibility, for F = 0), with
/// Q = Sigma (E9: rho 1, lambda and nu 0) and self-reliance out of the question by a tilt. Nothing else moves.
Scenario two_patrons(double benefit_1, double benefit_2, double q11, double q22, double q12) {
    Scenario scenario = plain_world(3);
    scenario.time = {.start = 0, .end = 1000, .step = 0.5};
    scenario.record.every = 2000;
    scenario.calibrate = false;
    scenario.world.exclusivity = 0;
    scenario.affinity_dynamics = {.anchoring = 0, .trust = 0, .balance = 0};
    // z_1 and z_2 hold 1 and f, f and 1: their product is 2 f / (1 + f²).
    const double product = q12 / std::sqrt(q11 * q22);
    scenario.affinities = {{1, 2, true, (1 - std::sqrt(1 - product * product)) / product}};
    scenario.actors[1].numbers.volatility = std::sqrt(q11);
    scenario.actors[2].numbers.volatility = std::sqrt(q22);
    scenario.actors[1].numbers.visibility = benefit_1;
    scenario.actors[2].numbers.visibility = benefit_2;
    Doctrine client = indifferent();
    client.numbers.affinity = 1;
    client.numbers.risk_aversion = 1;
    client.numbers.temperature = 1e-5;
    client.tilt = {-1000, 0, 0};
    scenario.actors[0].doctrine = scenario.doctrines.size();
    scenario.doctrines.push_back(client);
    return scenario;
}

}  // namespace

TEST_CASE("property 6: under anarchy without guarantees everybody defends itself alone", "[properties]") {
    Scenario scenario = busy_world(7, 90);
    scenario.world.anarchy = 1;
    scenario.events.clear();
    for (Institution& institution : scenario.institutions) institution.numbers.guarantee = 0;
    const PreparedWorld setting(scenario);
    const Played played(setting, setting.jobs(0, 8));
    for (std::size_t run = 0; run < 8; ++run) {
        for (std::size_t t = 0; t < played.times(); ++t) {
            for (std::size_t i = 0; i < 6; ++i) {  // the last is a nonstate actor
                CHECK(played.at("defence", t, i, run) == near(played.share(security, i, i, t, run) * played.at("power", t, i, run)));
            }
        }
    }
}

TEST_CASE("property 9: equal fighting power gives even chances, and both chances sum to 1", "[properties]") {
    Scenario scenario = plain_world(2);
    scenario.distances = {{0, 1, 700}};
    scenario.affinities = {{0, 1, true, -1}};
    scenario.conflict_enabled = true;
    scenario.conflict.crisis_rate = 4;
    scenario.conflict.decisiveness = 1.7;
    scenario.conflict.misperception = 0;
    for (Doctrine& doctrine : scenario.doctrines) doctrine.numbers.resolve = 0.4;  // nobody dares at even odds
    const PreparedWorld even(scenario);
    const Played played(even);
    const std::vector<Crisis>& crises = played.results().crises[0];
    REQUIRE(crises.size() > 5);
    for (const Crisis& crisis : crises) {
        CHECK(crisis.p_i == 0.5);
        CHECK(crisis.judged_i == 0.5);
        CHECK(crisis.judged_j == 0.5);
        CHECK(crisis.outcome == CrisisOutcome::fizzle);
    }
    for (std::uint32_t k = 0; k < 1000; ++k) {
        const double a = drawn(91, k, 0);
        const double b = drawn(91, k, 1);
        const double r = drawn(91, k, 2, 0.1, 5);
        CHECK(chance_of_winning(a, b, r) + chance_of_winning(b, a, r) == near(1));
        CHECK(chance_of_winning(a, a, r) == 0.5);
        CHECK(judged_chance(a, 0, drawn(91, k, 3, -3, 3)) == a);
    }
}

TEST_CASE("property 9: with misperception the judged chances go astray on both sides of the true one", "[properties]") {
    Scenario scenario = busy_world(6, 92);
    scenario.conflict.crisis_rate = 2;
    scenario.conflict.misperception = 0;
    const PreparedWorld clear(scenario);
    const Played as_it_is(clear);
    REQUIRE(as_it_is.results().crises[0].size() > 3);
    for (const Crisis& crisis : as_it_is.results().crises[0]) {
        CHECK(crisis.judged_i == crisis.p_i);
        CHECK(crisis.judged_j == 1 - crisis.p_i);
    }
    scenario.conflict.misperception = 0.5;
    const PreparedWorld blurred(scenario);
    bool above = false;
    bool below = false;
    const Played as_it_seems(blurred);
    for (const Crisis& crisis : as_it_seems.results().crises[0]) {
        above = above || crisis.judged_i > crisis.p_i;
        below = below || crisis.judged_i < crisis.p_i;
    }
    CHECK(above);
    CHECK(below);
}

TEST_CASE("property 10: between two patrons the client mixes exactly in the hedging zone", "[properties]") {
    for (const double difference : {-2.0, -0.9, -0.65, -0.55, -0.4, -0.1, 0.0, 0.3, 0.5, 0.75, 0.85, 1.2}) {
        const PreparedWorld setting(two_patrons(0.4 + difference, 0.4, 1, 0.8, 0.2));
        const Played played(setting);
        const double first = played.share(political, 0, 1, 1);
        const double second = played.share(political, 0, 2, 1);
        CAPTURE(difference, first, second);
        CHECK(played.share(political, 0, 0, 1) < 1e-11);
        CHECK(first + second == near(1, 1e-11));
        if (difference < -0.6) {
            CHECK(first < 1e-6);
        } else if (difference > 0.8) {
            CHECK(second < 1e-6);
        } else {
            CHECK(std::abs(first - (difference + 0.8 - 0.2) / (1 + 0.8 - 2 * 0.2)) < 1e-4);
        }
    }
}

}  // namespace tarazy::closed_form_test
