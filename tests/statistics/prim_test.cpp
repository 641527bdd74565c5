#include "statistics/prim.h"

#include <cmath>
#include <limits>

#include "arithmetic/philox.h"
#include "model/error.h"
#include "statistics/unit_points.h"
#include "support/catch.h"

namespace tarazy::prim_test {

namespace {

std::vector<DiscoveryFactor> factors_of(const UnitPoints& points) {
    std::vector<DiscoveryFactor> factors(static_cast<std::size_t>(points.cols()));
    for (Eigen::Index p = 0; p < points.rows(); ++p) {
        for (std::size_t f = 0; f < factors.size(); ++f) factors[f].values.push_back(points(p, static_cast<Eigen::Index>(f)));
    }
    return factors;
}

bool planted(const std::vector<DiscoveryFactor>& factors, std::size_t k) {
    return factors[0].values[k] > 0.6 && factors[2].values[k] > 0.2 && factors[2].values[k] < 0.7;
}

}  // namespace

TEST_CASE("A planted box is found, by the factors that make it") {
    const std::vector<DiscoveryFactor> factors = factors_of(latin_hypercube(2000, 5, 1));
    std::vector<double> interest;
    for (std::size_t k = 0; k < 2000; ++k) interest.push_back(planted(factors, k) ? 1 : 0);
    const PrimResult found = prim(factors, interest);
    CHECK(found.cases == 2000);
    CHECK(found.density == Approx(0.2).margin(4 * 0.009));
    REQUIRE(found.box.restrictions.size() == 2);
    const Restriction& first = found.box.restrictions[0];
    const Restriction& second = found.box.restrictions[1];
    CHECK(first.factor == 0);
    CHECK(first.low == Approx(0.6).margin(0.01));
    CHECK(first.high > 0.999);
    CHECK(second.factor == 2);
    CHECK(second.low == Approx(0.2).margin(0.01));
    CHECK(second.high == Approx(0.7).margin(0.01));
    CHECK(first.quasi_p < 1e-20);
    CHECK(second.quasi_p < 1e-20);
    CHECK(found.box.coverage == 1);
    CHECK(found.box.density == 1);
}

TEST_CASE("The trajectory peels patiently, from everything on") {
    const std::vector<DiscoveryFactor> factors = factors_of(latin_hypercube(1000, 4, 2));
    std::vector<double> interest;
    for (std::size_t k = 0; k < 1000; ++k) {
        const double chance = planted(factors, k) ? 0.8 : 0.1;
        interest.push_back(uniform({1, 0}, Stream::design, 0, 0, static_cast<std::uint32_t>(k)) < chance ? 1 : 0);
    }
    const PrimResult found = prim(factors, interest);
    const PrimBox& all = found.trajectory.front();
    CHECK((all.restrictions.empty() && all.mass == 1 && all.coverage == 1));
    for (std::size_t k = 1; k < found.trajectory.size(); ++k) {
        const PrimBox& before = found.trajectory[k - 1];
        const PrimBox& box = found.trajectory[k];
        CHECK(box.cases == before.cases - std::max<std::size_t>(before.cases / 20, 1));  // 5 %, there being no ties
        CHECK(box.coverage <= before.coverage);
        CHECK(box.mass >= 0.05);
    }
    CHECK(found.trajectory.back().mass < 0.055);
    const auto f1 = [](const PrimBox& box) { return 2 * box.coverage * box.density / (box.coverage + box.density); };
    for (const PrimBox& box : found.trajectory) CHECK(f1(box) <= f1(found.trajectory[found.chosen]) + 1e-12);
    CHECK(f1(found.box) >= f1(found.trajectory[found.chosen]) - 1e-12);
    // Of interest are 0.8 in the planted 20 % and 0.1 elsewhere: its coverage is 2/3, its density 0.8.
    CHECK(found.box.coverage == Approx(0.667).margin(0.1));
    CHECK(found.box.density == Approx(0.8).margin(0.1));
    CHECK(found.box.restrictions.front().factor == 0);
    CHECK(found.box.restrictions.front().quasi_p < 1e-10);
}

TEST_CASE("Names are kept as sets, numbers on a grid as whole levels") {
    // A doctrine of five names and a grid of four levels: of interest are doctrines 1 and 4 at levels of 0.5 and more.
    std::vector<DiscoveryFactor> factors(3);
    factors[0].categorical = true;
    std::vector<double> interest;
    for (std::uint32_t k = 0; k < 2000; ++k) {
        const double doctrine = std::floor(5 * uniform({4, 0}, Stream::design, 0, 0, k));
        const double level = std::floor(4 * uniform({4, 0}, Stream::design, 0, 1, k)) / 4;
        factors[0].values.push_back(doctrine);
        factors[1].values.push_back(level);
        factors[2].values.push_back(uniform({4, 0}, Stream::design, 0, 2, k));
        interest.push_back((doctrine == 1 || doctrine == 4) && level >= 0.5 ? 1 : 0);
    }
    const PrimBox box = prim(factors, interest).box;
    REQUIRE(box.restrictions.size() == 2);
    CHECK(box.restrictions[0].values == std::vector<double>{1, 4});
    CHECK(box.restrictions[1].low == 0.5);
    CHECK(box.restrictions[1].high == 0.75);
    CHECK(box.density == 1);
    CHECK(box.coverage == 1);
}

TEST_CASE("Shares of runs count as shares, and cases without runs not at all") {
    std::vector<DiscoveryFactor> factors = factors_of(latin_hypercube(1000, 3, 5));
    std::vector<double> interest;
    for (std::size_t k = 0; k < 1000; ++k) interest.push_back(planted(factors, k) ? 0.75 : 0.05);
    const PrimResult found = prim(factors, interest);
    CHECK(found.box.density == Approx(0.75).margin(0.02));
    for (std::size_t k = 0; k < 1000; k += 10) interest[k] = std::numeric_limits<double>::quiet_NaN();
    CHECK(prim(factors, interest).cases == 900);
    CHECK(prim(factors, interest).box.density == Approx(0.75).margin(0.02));
}

TEST_CASE("Where nothing or all is of interest the box is everything") {
    const std::vector<DiscoveryFactor> factors = factors_of(latin_hypercube(100, 2, 5));
    const PrimResult nothing = prim(factors, std::vector<double>(100, 0.0));
    CHECK(nothing.trajectory.size() == 1);
    CHECK(nothing.box.restrictions.empty());
    CHECK(nothing.density == 0);
    CHECK(std::isnan(nothing.box.coverage));
    const PrimResult all = prim(factors, std::vector<double>(100, 1.0));
    CHECK(all.box.restrictions.empty());
    CHECK(all.box.density == 1);
    CHECK(prim(factors, std::vector<double>(100, std::numeric_limits<double>::quiet_NaN())).cases == 0);
    CHECK_THROWS_AS(prim(factors, std::vector<double>(100, 1.0), {.peel = 0}), Bug);
}

TEST_CASE("Chance alone gives boxes that quasi p does not take seriously") {
    // Interest independent of the factors. A quasi p is no p, for the box was looked for; those planted above were below 1e-10.
    const std::vector<DiscoveryFactor> factors = factors_of(latin_hypercube(1000, 4, 6));
    std::vector<double> interest;
    for (std::uint32_t k = 0; k < 1000; ++k) interest.push_back(uniform({6, 0}, Stream::design, 0, 0, k) < 0.3 ? 1 : 0);
    for (const Restriction& restriction : prim(factors, interest).box.restrictions) CHECK(restriction.quasi_p > 1e-4);
}

}  // namespace tarazy::prim_test
