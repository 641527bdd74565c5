#include "statistics/ranking.h"

#include <cmath>
#include <limits>

#include "arithmetic/normal.h"
#include "arithmetic/philox.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::ranking_test {

namespace {

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

std::vector<double> values_around(double mean, std::uint32_t entity, std::uint32_t runs) {
    std::vector<double> values;
    for (std::uint32_t run = 0; run < runs; ++run) values.push_back(mean + standard_normal({3, run}, Stream::design, 0, entity));
    return values;
}

}  // namespace

TEST_CASE("Policies rank by their mean, and far ones firmly") {
    const std::vector<std::vector<double>> values{values_around(0, 0, 100), values_around(5, 1, 100), values_around(-5, 2, 100)};
    const Ranking ranking = rank_policies(values, true, {1, 499});
    CHECK(ranking.runs == 100);
    CHECK(ranking.ranks == std::vector<std::size_t>{2, 1, 3});
    CHECK(ranking.shares[0] == std::vector<double>{0, 1, 0});
    CHECK(ranking.shares[1] == std::vector<double>{1, 0, 0});
    CHECK(rank_policies(values, false, {1, 499}).ranks == std::vector<std::size_t>{2, 3, 1});
}

TEST_CASE("The share of first ranks is the chance that the difference holds") {
    // Means that differ by exactly one standard error of their difference stay in order with chance Phi(1) = 0.841.
    std::vector<double> first = values_around(0, 0, 400);
    const std::vector<double> second = values_around(0, 1, 400);
    double difference = 0;
    double squares = 0;
    for (std::size_t run = 0; run < 400; ++run) difference += (first[run] - second[run]) / 400;
    for (std::size_t run = 0; run < 400; ++run) squares += std::pow(first[run] - second[run] - difference, 2) / 400;
    for (double& value : first) value += std::sqrt(squares / 400) - difference;
    const Ranking ranking = rank_policies({first, second}, true, {});
    CHECK(ranking.shares[0][0] == Approx(0.8413).margin(4 * 0.0082));
    CHECK(ranking.shares[0][0] + ranking.shares[0][1] == Approx(1).epsilon(1e-12));
    const Ranking swapped = rank_policies({second, first}, true, {});
    CHECK(swapped.shares[1] == ranking.shares[0]);
    CHECK(swapped.shares[0] == ranking.shares[1]);
}

TEST_CASE("Equal policies share their ranks") {
    const Ranking ranking = rank_policies({{1, 2}, {1, 2}, {0, 0}}, true, {1, 10});
    CHECK(ranking.ranks == std::vector<std::size_t>{1, 1, 3});
    CHECK(ranking.shares[0] == std::vector<double>{0.5, 0.5, 0});
    CHECK(ranking.shares[2] == std::vector<double>{0, 0, 1});
}

TEST_CASE("Only runs in which all have a number count; a policy that always fails is last") {
    const Ranking ranking = rank_policies({{nan_value, nan_value, nan_value}, {1, nan_value, 9}, {2, 100, 3}}, true, {1, 99});
    CHECK(ranking.runs == 2);
    CHECK(ranking.left_out == 1);
    CHECK(std::isnan(ranking.means[0]));
    CHECK(ranking.means[1] == 5);
    CHECK(ranking.means[2] == 2.5);
    CHECK(ranking.ranks == std::vector<std::size_t>{3, 1, 2});
    CHECK(ranking.shares[0][2] == 1);
    CHECK(rank_policies({}, true, {}).ranks.empty());
    CHECK_THROWS_AS(rank_policies({{1, 2}, {1}}, true, {}), Bug);
}

}  // namespace tarazy::ranking_test
