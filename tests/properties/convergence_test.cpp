// Properties 5, 7 and 8 of MODEL.md: the steps follow their differential equations.
#include <cmath>

#include "support/stage.h"

namespace tarazy::convergence_test {
namespace {

/// The number at the end of a run of a scenario with another step.
std::vector<double> at_end(Scenario scenario, double step, const std::vector<std::pair<std::string_view, std::size_t>>& wanted) {
    scenario.time.step = step;
    scenario.record.every = 1u << 30;
    const PreparedWorld setting(scenario);
    const Played played(setting);
    std::vector<double> found;
    for (const auto& [series, index] : wanted) found.push_back(played.at(series, 1, index));
    return found;
}

using Square = std::vector<std::vector<double>>;

/// E19 with balance alone and no base value: dF/dt = k (1 - F²) F F / N off the diagonal.
Square drift(const Square& f, double k) {
    const std::size_t n = f.size();
    Square change(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j) continue;
            double circle = 0;
            for (std::size_t m = 0; m < n; ++m) circle += f[i][m] * f[m][j];
            change[i][j] = k * (1 - f[i][j] * f[i][j]) * circle / static_cast<double>(n);
        }
    }
    return change;
}

Square moved(const Square& f, const Square& by, double times) {
    Square to = f;
    for (std::size_t i = 0; i < f.size(); ++i) {
        for (std::size_t j = 0; j < f.size(); ++j) to[i][j] += times * by[i][j];
    }
    return to;
}

/// The classical Runge-Kutta method of fourth order.
Square integrate(Square f, double k, double years, std::size_t steps) {
    const double h = years / static_cast<double>(steps);
    for (std::size_t n = 0; n < steps; ++n) {
        const Square a = drift(f, k);
        const Square b = drift(moved(f, a, h / 2), k);
        const Square c = drift(moved(f, b, h / 2), k);
        const Square d = drift(moved(f, c, h), k);
        f = moved(moved(moved(moved(f, a, h / 6), b, h / 3), c, h / 3), d, h / 6);
    }
    return f;
}

}  // namespace

TEST_CASE("property 5: at small steps, halving the step halves the error", "[properties]") {
    Scenario scenario = varied_world(5, 80);
    scenario.time.end = scenario.time.start + 2;
    scenario.calibrate = false;
    const std::vector<std::pair<std::string_view, std::size_t>> wanted{{"security", 0},   {"economy", 1},   {"military", 2},  {"effort", 1},
                                                                       {"affinity", 2},   {"affinity", 11}, {"alignment", 1}, {"alignment", 33},
                                                                       {"alignment", 52}, {"autonomy", 3}};
    constexpr double step = 1.0 / 256;
    const std::vector<double> coarse = at_end(scenario, step, wanted);
    const std::vector<double> fine = at_end(scenario, step / 2, wanted);
    const std::vector<double> exact = at_end(scenario, step / 64, wanted);
    for (std::size_t k = 0; k < wanted.size(); ++k) {
        CAPTURE(wanted[k].first, wanted[k].second, coarse[k], fine[k], exact[k]);
        REQUIRE(std::abs(fine[k] - exact[k]) > 1e-9 * std::abs(exact[k]));
        // First order against a run with step / 64: (1 - 1/64) / (1/2 - 1/64) = 2.03.
        const double ratio = (coarse[k] - exact[k]) / (fine[k] - exact[k]);
        CHECK(ratio > 1.9);
        CHECK(ratio < 2.2);
    }
}

TEST_CASE("property 7: two actors arm as Richardson's equations say", "[properties]") {
    Scenario scenario = plain_world(2);
    scenario.time.end = scenario.time.start + 0.5;
    scenario.arms_law = ArmsLaw::richardson;
    scenario.distances = {{0, 1, 0}};
    scenario.affinities = {{0, 1, true, -1}};
    scenario.affinity_dynamics = {.anchoring = 0, .trust = 0, .balance = 0};
    scenario.actors[0].capabilities[1] = scenario.actors[1].capabilities[1] = 0;
    scenario.actors[0].arms = {.reaction = 2, .fatigue = 5, .grievance = 3};
    scenario.actors[1].arms = {.reaction = 1, .fatigue = 4, .grievance = 3};
    // The solution from (0, 0) is x = y = 1 - exp(-3 t); that of the steps 1 - (1 - 3 step)^n.
    CHECK(at_end(scenario, 0.125, {{"military", 0}})[0] == near(1 - std::pow(1 - 0.375, 4)));
    const double coarse = at_end(scenario, 0.5 / 4096, {{"military", 0}})[0];
    const double fine = at_end(scenario, 0.5 / 8192, {{"military", 0}})[0];
    CHECK(std::abs(fine - 0.77686984) < 1e-4);
    CHECK(std::abs(2 * fine - coarse - 0.77686984) < 1e-8);  // the limit: what is left of the first order is gone
}

TEST_CASE("property 7: from other stocks too", "[properties]") {
    // dx/dt = 2 y - 5 x + 3, dy/dt = x - 4 y + 3: (1, 1) + c (1, 1) exp(-3 t) + d (2, -1) exp(-6 t).
    Scenario scenario = plain_world(2);
    scenario.time.end = scenario.time.start + 0.5;
    scenario.arms_law = ArmsLaw::richardson;
    scenario.distances = {{0, 1, 0}};
    scenario.affinities = {{0, 1, true, -1}};
    scenario.affinity_dynamics = {.anchoring = 0, .trust = 0, .balance = 0};
    scenario.arms.depreciation = 1;  // so that stocks start as given
    scenario.actors[0].capabilities[1] = 6;
    scenario.actors[1].capabilities[1] = 0.5;
    scenario.actors[0].arms = {.reaction = 2, .fatigue = 5, .grievance = 3};
    scenario.actors[1].arms = {.reaction = 1, .fatigue = 4, .grievance = 3};
    const double d = (5 + 0.5) / 3;
    const double c = 5 - 2 * d;
    const std::vector<double> coarse = at_end(scenario, 0.5 / 4096, {{"military", 0}, {"military", 1}});
    const std::vector<double> fine = at_end(scenario, 0.5 / 8192, {{"military", 0}, {"military", 1}});
    CHECK(std::abs(2 * fine[0] - coarse[0] - (1 + c * std::exp(-1.5) + 2 * d * std::exp(-3.0))) < 2e-7);
    CHECK(std::abs(2 * fine[1] - coarse[1] - (1 + c * std::exp(-1.5) - d * std::exp(-3.0))) < 2e-7);
}

TEST_CASE("property 8: with balance alone, affinity follows a high-order integration", "[properties]") {
    constexpr std::size_t n = 5;
    Scenario scenario = varied_world(n, 81);
    scenario.calibrate = false;
    scenario.time.end = scenario.time.start + 4;
    scenario.affinity_dynamics = {.anchoring = 0, .trust = 0, .balance = 1.5};
    const PreparedWorld setting(scenario);
    Square f(n, std::vector<double>(n, 0.0));
    std::vector<std::pair<std::string_view, std::size_t>> all;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            f[i][j] = setting.start.state().affinity(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
            all.emplace_back("affinity", i * n + j);
        }
    }
    const Square exact = integrate(f, 1.5, 4, 4000);
    const std::vector<double> coarse = at_end(scenario, 1.0 / 1024, all);
    const std::vector<double> fine = at_end(scenario, 1.0 / 2048, all);
    double way = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            CAPTURE(i, j);
            CHECK(std::abs(fine[i * n + j] - exact[i][j]) < 2e-3);
            CHECK(std::abs(2 * fine[i * n + j] - coarse[i * n + j] - exact[i][j]) < 1e-6);
            way = std::max(way, std::abs(exact[i][j] - f[i][j]));
        }
    }
    CHECK(way > 0.2);
}

}  // namespace tarazy::convergence_test
