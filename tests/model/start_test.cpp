#include "model/start.h"

#include <cmath>

#include "support/stage.h"

namespace tarazy::start_test {
namespace {

/// Shares of a row without what keeping adds: compared to 1e-9.
Catch::Detail::Approx kept(double value) {
    return Catch::Detail::Approx(value).epsilon(1e-10).margin(1e-11);
}

}  // namespace

TEST_CASE("a kept row is positive and sums to 1", "[start]") {
    Eigen::ArrayXd row(3);
    row << 0, 3, 1;
    normalise_with_floor(row);
    CHECK(row[0] == near(1e-12 / (4 + 1e-12), 0));
    CHECK(row[1] == near(3 / (4 + 1e-12)));
    CHECK(row[0] + row[1] + row[2] == near(1));
}

TEST_CASE("affinity comes from ideal points, overridden by pairs", "[start]") {
    Scenario scenario = plain_world(4);
    scenario.actors[0].ideal_point = 0.5;
    scenario.actors[1].ideal_point = -0.25;
    scenario.actors[2].ideal_point = 9;
    scenario.affinities = {{3, 0, true, 0.4}, {0, 3, false, -0.1}};
    const PreparedWorld setting(scenario);
    const SquareTable& f = setting.start.state().affinity;
    CHECK(f(0, 1) == near((1 - 0.75 / 1.5) * 0.7));
    CHECK(f(1, 0) == f(0, 1));
    CHECK(f(1, 2) == near(-0.7));  // as far as can be
    CHECK(f(1, 3) == 0);           // no ideal point
    CHECK(f(3, 0) == 0.4);
    CHECK(f(0, 3) == -0.1);
    CHECK(f(2, 2) == 0);
}

TEST_CASE("a large gain does not carry affinity beyond 1", "[start]") {
    Scenario scenario = plain_world(2);
    scenario.affinity_gain = 3;
    scenario.actors[0].ideal_point = scenario.actors[1].ideal_point = 0.1;
    CHECK(PreparedWorld(scenario).start.state().affinity(0, 1) == 1);
}

TEST_CASE("economic shares come from flows of trade, a tenth at least stays at home", "[start]") {
    Scenario scenario = plain_world(3);
    scenario.trade = {{0, 1, 20}, {2, 1, 130}};
    const PreparedWorld setting(scenario);
    const SquareTable& w = setting.start.state().alignment[economic];
    CHECK(w(0, 1) == kept(0.2));
    CHECK(w(0, 0) == kept(0.8));
    CHECK(w(0, 2) == near(1e-12, 0));
    CHECK(w(1, 0) == kept(0.9 * 20 / 150));
    CHECK(w(1, 2) == kept(0.9 * 130 / 150));
    CHECK(w(1, 1) == kept(0.1));
    CHECK(w(2, 1) == kept(0.9));
}

TEST_CASE("without flows trade follows gravity", "[start]") {
    Scenario scenario = plain_world(4);
    scenario.actors[1].capabilities[0] = 400;
    scenario.actors[3].kind = ActorKind::nonstate;
    scenario.distances = {{0, 1, 900}, {0, 2, 100}, {1, 2, 2000}, {0, 3, 10}, {1, 3, 10}, {2, 3, 10}};
    scenario.borders = {{0, 1}};
    const PreparedWorld setting(scenario);
    const double x01 = std::pow(40000, 0.8) / 500;
    const double x02 = std::pow(10000, 0.8) / 300;
    const double x12 = std::pow(40000, 0.8) / 2000;
    const double factor = 0.25 * 600 / (2 * (x01 + x02 + x12));
    const SquareTable& w = setting.start.state().alignment[economic];
    CHECK(w(0, 1) == kept(factor * x01 / 100));
    CHECK(w(0, 2) == kept(factor * x02 / 100));
    CHECK(w(1, 2) == kept(factor * x12 / 400));
    CHECK(w(1, 1) == kept(1 - factor * (x01 + x12) / 400));
    CHECK(w(0, 3) == near(1e-12, 0));  // nobody's partner
}

TEST_CASE("security shares follow amity, reach and arms; political ones affinity and power", "[start]") {
    Scenario scenario = plain_world(4);
    scenario.actors[1].capabilities = {100, 8, 10};
    scenario.actors[2].numbers.reach = 2;
    scenario.actors[3].kind = ActorKind::nonstate;
    scenario.affinities = {{0, 1, false, 0.5}, {0, 2, false, -0.2}};
    const PreparedWorld setting(scenario);
    const double a = std::pow(0.75, 3) * std::exp(-1.0 / 3) * std::sqrt(100);
    const double b = std::pow(0.4, 3) * std::exp(-1.0 / 6) * std::sqrt(25);
    CHECK(setting.start.state().alignment[security](0, 0) == kept(0.6));
    CHECK(setting.start.state().alignment[security](0, 1) == kept(0.4 * a / (a + b)));
    CHECK(setting.start.state().alignment[security](0, 2) == kept(0.4 * b / (a + b)));
    const double p1 = std::exp(0.75) * std::pow((1.0 / 4 + 8.0 / 14 + 1.0 / 4) / 3, 0.3);  // power over all, nonstate too
    const double p2 = std::exp(-0.3) * std::pow((1.0 / 4 + 2.0 / 14 + 1.0 / 4) / 3, 0.3);
    CHECK(setting.start.state().alignment[political](0, 0) == kept(0.4));
    CHECK(setting.start.state().alignment[political](0, 1) == kept(0.6 * p1 / (p1 + p2)));
    CHECK(setting.start.state().alignment[political](0, 2) == kept(0.6 * p2 / (p1 + p2)));
}

TEST_CASE("weights that are all 0 count as equal", "[start]") {
    Scenario scenario = plain_world(3);
    scenario.affinities = {{0, 1, false, -1}, {0, 2, false, -1}};
    const PreparedWorld setting(scenario);
    CHECK(setting.start.state().alignment[security](0, 1) == kept(0.2));
    CHECK(setting.start.state().alignment[security](0, 2) == kept(0.2));
}

TEST_CASE("named shares leave the rest to the unnamed as by default", "[start]") {
    Scenario scenario = plain_world(4);
    const SquareTable usual = PreparedWorld(scenario).start.state().alignment[political];
    scenario.alignment = {{0, political, {{1, 0.5}}}, {1, political, {{1, 0.55}, {0, 0.2}}}, {2, political, {{0, 0.3}, {1, 0.3}, {2, 0.4}}}};
    const SquareTable w = PreparedWorld(scenario).start.state().alignment[political];
    CHECK(w(0, 1) == kept(0.5));
    CHECK(w(0, 0) == kept(0.5 * 0.4 / 0.8));
    CHECK(w(0, 2) == kept(0.5 * 0.2 / 0.8));
    CHECK(w(1, 1) == kept(0.55));
    CHECK(w(1, 2) == kept(0.125));
    CHECK(w(2, 3) == near(1e-12, 0));
    CHECK(w(3, 0) == kept(usual(3, 0)));
}

TEST_CASE("military stock is spending over depreciation, for every actor; nonstate actors keep to themselves", "[start]") {
    Scenario scenario = plain_world(3);
    scenario.actors[2].kind = ActorKind::nonstate;
    scenario.actors[1].kind = ActorKind::bloc;
    const PreparedWorld setting(scenario);
    CHECK(setting.start.state().capability(0, 1) == near(25));
    CHECK(setting.start.state().capability(2, 1) == near(25));
    CHECK(setting.start.state().capability(0, 0) == 100);
    CHECK(setting.start.state().effort[0] == near(0.02));
    CHECK(setting.start.state().effort[1] == near(0.02));
    CHECK(setting.start.state().effort[2] == 0);
    for (std::size_t d = 0; d < domain_count; ++d) {
        CHECK(setting.start.state().alignment[d](2, 2) == near(1 / (1 + 2e-12)));
        CHECK(setting.start.state().alignment[d](2, 0) == near(1e-12 / (1 + 2e-12), 0));
    }
}

TEST_CASE("E2: a border caps the distance that is felt", "[start]") {
    CHECK(felt_distance(900, true, 500) == 500);
    CHECK(felt_distance(300, true, 500) == 300);
    CHECK(felt_distance(900, false, 500) == 900);
}

}  // namespace tarazy::start_test
