#include "statistics/equilibria.h"

#include <cmath>

#include "known_games.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::replicator_test {

namespace {

double product(const std::vector<double>& shares) {
    double product = 1;
    for (const double share : shares) product *= share;
    return product;
}

/// How far the share x of a strategy that pays x strays from ln(x / (1 - x)) - 1/x = t + a constant, in 4 units of time.
double error_of_growth(double step) {
    const Trajectory path = symmetric_replicator({{1, 0}, {0, 0}}, {0.3, 0.7}, {step, static_cast<std::size_t>(4 / step), 1000});
    const auto invariant = [](double x) { return std::log(x / (1 - x)) - 1 / x; };
    return std::abs(invariant(path.shares.back().front()[0]) - invariant(0.3) - 4);
}

/// How far x1 x2 x3 strays over 40 units of time.
double drift(double step) {
    const Trajectory path = symmetric_replicator(rock_paper_scissors_payoffs, {0.5, 0.3, 0.2}, {step, static_cast<std::size_t>(40 / step), 1});
    return std::abs(product(path.shares.back().front()) / product(path.shares.front().front()) - 1);
}

}  // namespace

TEST_CASE("Rock, paper and scissors circle round the centre") {
    const Trajectory path = symmetric_replicator(rock_paper_scissors_payoffs, {0.5, 0.3, 0.2}, {0.05, 800, 1});
    REQUIRE(path.times.size() == 801);
    CHECK(path.times.back() == Approx(40).epsilon(1e-14));
    int turns = 0;
    for (std::size_t n = 1; n < path.shares.size(); ++n) {
        const auto& shares = path.shares[n].front();
        CHECK(product(shares) == Approx(0.03).epsilon(1e-5));  // conserved (Hofbauer & Sigmund 1998)
        CHECK(shares[0] + shares[1] + shares[2] == Approx(1).epsilon(1e-14));
        turns += static_cast<int>(path.shares[n - 1].front()[0] < 1.0 / 3 && shares[0] >= 1.0 / 3);
    }
    CHECK(turns >= 3);
    // On closed orbits the method loses a part in the sixth power of the step, each step: half the step, 1/32 of the drift.
    CHECK(drift(0.2) / drift(0.1) == Approx(32).epsilon(0.2));
}

TEST_CASE("A share follows its closed form where one strategy is better by a constant") {
    const Trajectory path = symmetric_replicator({{1, 1}, {0, 0}}, {0.1, 0.9}, {0.05, 100, 50});
    REQUIRE(path.times.size() == 3);
    for (std::size_t n = 0; n < 3; ++n) {
        CHECK(path.shares[n].front()[0] == Approx(1 / (1 + 9 * std::exp(-path.times[n]))).epsilon(1e-8));
    }
}

TEST_CASE("The integration is of fourth order") {
    CHECK(error_of_growth(0.25) < 1e-4);
    CHECK(error_of_growth(0.5) / error_of_growth(0.25) == Approx(16).epsilon(0.3));
}

TEST_CASE("Populations of two players find their equilibrium, or circle") {
    const Trajectory dilemma = replicator(prisoners_dilemma(), {{0.9, 0.1}, {0.8, 0.2}}, {0.02, 2000, 2000});
    CHECK(dilemma.shares.back()[0][1] > 0.999999);
    CHECK(dilemma.shares.back()[1][1] > 0.999999);
    // In matching pennies x (1 - x) y (1 - y) is conserved.
    const Trajectory pennies = replicator(matching_pennies(), {{0.7, 0.3}, {0.4, 0.6}}, {0.02, 1000, 100});
    for (const auto& shares : pennies.shares) CHECK(product(shares[0]) * product(shares[1]) == Approx(0.21 * 0.24).epsilon(1e-7));
    const Trajectory three = replicator(matching_pennies_of_three(), {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}}, {0.1, 10, 10});
    CHECK(three.shares.back()[2][0] == Approx(0.5).epsilon(1e-14));
}

TEST_CASE("What starts at nothing stays there, and records end with the last step") {
    const Trajectory path = symmetric_replicator(rock_paper_scissors_payoffs, {0, 0.5, 0.5}, {0.1, 95, 10});
    CHECK(path.times.size() == 11);
    CHECK(path.times.back() == Approx(9.5).epsilon(1e-14));
    for (const auto& shares : path.shares) CHECK(shares.front()[0] == 0);
    CHECK(path.shares.back().front()[2] > 0.99);
    CHECK_THROWS_AS(symmetric_replicator({{1, 2}}, {1}, {}), Bug);
    CHECK_THROWS_AS(symmetric_replicator({{1}}, {0}, {}), Bug);
    CHECK_THROWS_AS(replicator(matching_pennies(), {{1, 0}}, {}), Bug);
}

}  // namespace tarazy::replicator_test
