#include "model/measures.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::measures_test {

TEST_CASE("E24: measures by hand", "[measures]") {
    Scenario scenario = plain_world(3);
    scenario.affinities = {{0, 1, true, 0.5}, {0, 2, true, 0.25}, {1, 2, true, -1}};
    for (std::size_t d = 0; d < domain_count; ++d) scenario.alignment.push_back({0, d, {{0, 0.4}, {1, 0.3}, {2, 0.3}}});
    scenario.alignment.push_back({1, political, {{1, 0.5}, {0, 0.2}}});
    scenario.alignment.push_back({2, political, {{2, 0.5}, {0, 0.1}}});
    const PreparedWorld setting(scenario);
    const Played played(setting);
    // Equal powers of a third: u = 1/2; two equal partners who are full rivals.
    CHECK(played.at("autonomy", 0, 0) == near(1 - 0.15 * std::sqrt(2.0)));
    CHECK(played.at("standing", 0, 0) == near((0.2 + 0.1) / 2));
    CHECK(played.at("vectors", 0, 0) == near(2));
    CHECK(played.at("hedging", 0, 0) == near(4 * 1 * 0.25));
    CHECK(played.at("welfare", 0, 0) == 0);
    CHECK(played.at("poles", 0) == near(3));
    CHECK(played.at("concentration", 0) == near(0, 1e-7));
    CHECK(played.at("balance", 0) == near(-1));
    CHECK(played.at("safety", 0, 0) == near(played.at("defence", 0, 0) / (played.at("defence", 0, 0) + played.at("threat", 0, 0))));
    CHECK(played.at("interest", 0, 0) == near(played.at("safety", 0, 0) + played.at("autonomy", 0, 0) + played.at("standing", 0, 0)));
}

TEMPLATE_TEST_CASE("E24: every measure by its definition", "[measures]", EnsembleLayout, RowLayout) {
    constexpr std::size_t n = 10;
    const PreparedWorld setting(busy_world(n, 18));
    Stage<TestType> stage(setting);
    stage.play(7);
    const std::size_t run = stage.last;
    Measures<TestType> measures(n);
    measure(stage.world, stage.seen, WantedMeasures{}, measures);
    const std::array<double, 3> theta{1 / 2.1, 0.7 / 2.1, 0.4 / 2.1};
    const std::size_t deciders = n - 1;  // the last is a nonstate actor
    for (std::size_t i = 0; i < deciders; ++i) {
        CAPTURE(i);
        double squares = 0;
        double given = 0;
        double power = 0;
        for (std::size_t j = 0; j < deciders; ++j) {
            if (i == j) continue;
            double leaning = 0;
            for (std::size_t d = 0; d < 3; ++d) leaning += theta[d] * stage.share(d, i, j) * stage.power(j) / (stage.power(i) + stage.power(j));
            squares += leaning * leaning;
            given += stage.power(j) * stage.share(political, j, i);
            power += stage.power(j);
        }
        double vectors = 0;
        double hedging = 0;
        for (std::size_t d = 0; d < 3; ++d) {
            double partners = 0;
            for (std::size_t j = 0; j < deciders; ++j) partners += j == i ? 0 : stage.share(d, i, j);
            double entropy = 0;
            double mixed = 0;
            for (std::size_t j = 0; j < deciders; ++j) {
                if (j == i) continue;
                const double own = stage.share(d, i, j) / partners;
                entropy -= own * std::log(own);
                for (std::size_t k = j + 1; k < deciders; ++k) {
                    const double q = std::max(0.0, -(stage.affinity(j, k) + stage.affinity(k, j)) / 2);
                    if (k != i) mixed += 4 * q * own * stage.share(d, i, k) / partners;
                }
            }
            vectors += theta[d] * std::exp(entropy);
            hedging += theta[d] * mixed;
        }
        const double safety = stage.seen.defence.at(i, run) / (stage.seen.defence.at(i, run) + stage.seen.threat.at(i, run));
        const double welfare = std::log(stage.economy(i) / setting.scenario.actors[i].capabilities[0]);
        const InterestNumbers<double>& wants = setting.scenario.actors[i].interest;
        CHECK(measures.safety.at(i, run) == near(safety));
        CHECK(measures.autonomy.at(i, run) == near(1 - std::sqrt(squares)));
        CHECK(measures.standing.at(i, run) == near(given / power));
        CHECK(measures.vectors.at(i, run) == near(vectors));
        CHECK(measures.hedging.at(i, run) == near(hedging));
        CHECK(measures.welfare.at(i, run) == near(welfare));
        CHECK(measures.interest.at(i, run) ==
              near(wants.safety * safety + wants.welfare * welfare + wants.autonomy * (1 - std::sqrt(squares)) + wants.standing * given / power));
    }
    CHECK(measures.autonomy.at(n - 1, run) == 0);
    CHECK(measures.standing.at(n - 1, run) == 0);
    double squares = 0;
    double tension = 0;
    double around = 0;
    double size = 0;
    const auto f = [&](std::size_t i, std::size_t j) { return (stage.affinity(i, j) + stage.affinity(j, i)) / 2; };
    for (std::size_t i = 0; i < n; ++i) {
        squares += stage.power(i) * stage.power(i);
        tension += stage.power(i) * stage.seen.threat.at(i, run);
        for (std::size_t j = i + 1; j < n; ++j) {
            for (std::size_t k = j + 1; k < n; ++k) {
                around += f(i, j) * f(j, k) * f(k, i);
                size += std::abs(f(i, j) * f(j, k) * f(k, i));
            }
        }
    }
    CHECK(lane<TestType>(measures.poles, run) == near(1 / squares));
    CHECK(lane<TestType>(measures.concentration, run) == near(std::sqrt((squares - 0.1) / 0.9)));
    CHECK(lane<TestType>(measures.tension, run) == near(tension));
    CHECK(lane<TestType>(measures.balance, run) == near(around / size));
}

TEMPLATE_TEST_CASE("E24: standing beside a giant keeps its digits", "[measures]", EnsembleLayout, RowLayout) {
    Scenario scenario = plain_world(3);
    scenario.actors[0].capabilities = {1e12, 1e10, 1e12};
    scenario.alignment = {{1, political, {{1, 0.5}, {0, 0.3}}}, {2, political, {{2, 0.5}, {0, 0.1}}}};
    const PreparedWorld setting(scenario);
    Stage<TestType> stage(setting);
    Measures<TestType> measures(3);
    measure(stage.world, stage.seen, WantedMeasures{}, measures);
    CHECK(measures.standing.at(0, stage.last) == near(0.2));  // the others are equals
}

TEST_CASE("E24: no triangle, no balance", "[measures]") {
    const PreparedWorld setting(plain_world(3));  // neutral all around
    CHECK(Played(setting).at("balance", 3) == 0);
}

}  // namespace tarazy::measures_test
