#include "model/phases.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::perception_test {

TEST_CASE("E1: power by hand", "[perception]") {
    Scenario scenario = plain_world(2);
    scenario.capabilities[0].weight = 2;
    scenario.capabilities[1].weight = 1;
    scenario.capabilities[2].weight = 1;
    scenario.actors[0].capabilities = {30, 4, 0};
    scenario.actors[1].capabilities = {10, 4, 0};
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    // Nobody has people: that share is 0 for all. (2 * 3/4 + 1 * 1/2 + 0) / 4.
    CHECK(stage.power(0) == near(0.5));
    CHECK(stage.power(1) == near((2 * 0.25 + 0.5) / 4));
}

TEMPLATE_TEST_CASE("E1: power is the weighted mean of the shares of every capability", "[perception]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(varied_world(6, 1));
    Stage<TestType> stage(setting);
    stage.play(3);
    double sum = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        double expected = 0;
        double weights = 0;
        for (std::size_t c = 0; c < 3; ++c) {
            double all = 0;
            for (std::size_t j = 0; j < 6; ++j) all += stage.world.now.capability[c].at(j, stage.last);
            expected += setting.scenario.capabilities[c].weight * stage.world.now.capability[c].at(i, stage.last) / all;
            weights += setting.scenario.capabilities[c].weight;
        }
        CHECK(stage.power(i) == near(expected / weights));
        sum += stage.power(i);
    }
    CHECK(sum == near(1));
}

TEMPLATE_TEST_CASE("E3: power is perceived through distance and log-normal noise", "[perception]", EnsembleLayout, RowLayout) {
    Scenario scenario = varied_world(6, 2);
    scenario.world.perception_noise = 0.3;
    const PreparedWorld setting(scenario);
    Stage<TestType> stage(setting);
    const RandomKey random_key{1, static_cast<std::uint32_t>(stage.last)};
    observe(stage.world, 5, true, stage.seen);
    for (std::size_t i = 0; i < 6; ++i) {
        for (std::size_t j = 0; j < 6; ++j) {
            CAPTURE(i, j);
            const double z = standard_normal(random_key, Stream::perception, 5, static_cast<std::uint32_t>(6 * i + j));
            const double heard = stage.world.reach.at(i, j, stage.last) * stage.power(j) * std::exp(0.3 * z - 0.3 * 0.3 / 2);
            CHECK(stage.seen.perceived.at(i, j, stage.last) == near(i == j ? stage.power(i) : heard));
        }
    }
    observe(stage.world, 5, false, stage.seen);
    CHECK(stage.seen.perceived.at(1, 3, stage.last) == near(stage.world.reach.at(1, 3, stage.last) * stage.power(3)));
}

TEST_CASE("E3: noise leaves the mean of perceived power as it is", "[perception][statistics]") {
    // n = 40,000 draws of exp(0.5 z - 0.125): variance e^0.25 - 1, standard error 2.7e-3 of the mean; bound at 4.
    constexpr std::size_t n = 40000;
    double sum = 0;
    for (std::uint32_t k = 0; k < n; ++k) sum += std::exp(0.5 * standard_normal({1, k}, Stream::perception, 1, 3) - 0.125);
    CHECK(std::abs(sum / n - 1) < 4 * std::sqrt((std::exp(0.25) - 1) / n));
}

TEST_CASE("E5: threat by hand", "[perception]") {
    Scenario scenario = plain_world(2);
    scenario.distances = {{0, 1, 3000}};  // one reach: L = 1/e
    scenario.affinities = {{0, 1, false, -0.6}, {1, 0, false, 0.2}};
    scenario.actors[1].numbers.posture = 1.5;
    scenario.world.appeasement = 2;
    scenario.alignment = {{0, security, {{0, 0.75}, {1, 0.25}}}};
    const PreparedWorld setting(scenario);
    Stage<EnsembleLayout> stage(setting);
    const double from_other = std::exp(-1.0) * 0.5 * 1.5 * 0.8 * std::exp(-2 * 0.25);
    CHECK(stage.seen.threat.at(0, 2) == near(1e-4 + from_other));
    CHECK(stage.seen.threat_share.at(0, 1, 2) == near(from_other / (1e-4 + from_other)));
    CHECK(stage.seen.threat_share.at(0, 0, 2) == 0);
}

TEMPLATE_TEST_CASE("E4, E5: threat is power, proximity, offence and intention, softened by leaning", "[perception]", EnsembleLayout, RowLayout) {
    const PreparedWorld setting(busy_world(7, 3));
    Stage<TestType> stage(setting);
    stage.play(4);
    const double chi = lane<TestType>(stage.world.world.appeasement, stage.last);
    for (std::size_t i = 0; i < 7; ++i) {
        double total = setting.scenario.world.ambient_threat;
        std::vector<double> from(7, 0.0);
        for (std::size_t j = 0; j < 7; ++j) {
            if (i == j) continue;
            from[j] = stage.seen.perceived.at(i, j, stage.last) * stage.world.actor.posture.at(j, stage.last) * stage.hostility(i, j) *
                      std::exp(-chi * stage.share(security, i, j));
            total += from[j];
        }
        CHECK(stage.seen.threat.at(i, stage.last) == near(total));
        for (std::size_t j = 0; j < 7; ++j) {
            CAPTURE(i, j);
            CHECK(stage.threat_share(i, j) == near(from[j] / total));
            CHECK(stage.seen.hostility_back.at(i, j, stage.last) == near(stage.hostility(j, i)));
        }
    }
}

}  // namespace tarazy::perception_test
