#include "statistics/prim_box.h"

#include <cmath>
#include <limits>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::prim_box_test {

namespace {

/// Eight cases of a number 0 ... 7 and a name 0, 1, 2, 0, 1 ...; of interest are the numbers from 5 on and half of 4.
PrimCases eight_cases() {
    const std::vector<DiscoveryFactor> factors{{{0, 1, 2, 3, 4, 5, 6, 7}, false}, {{0, 1, 2, 0, 1, 2, 0, 1}, true}};
    return {factors, std::vector<double>{0, 0, 0, 0, 0.5, 1, 1, 1}};
}

}  // namespace

TEST_CASE("Cases without a number are left out, the others are in order") {
    const std::vector<DiscoveryFactor> factors{{{3, 1, 2, 1}, false}};
    const PrimCases cases(factors, std::vector<double>{1, 0, std::numeric_limits<double>::quiet_NaN(), 0.25});
    CHECK(cases.count() == 3);
    CHECK(cases.all_interest == 1.25);
    CHECK(cases.rising.front() == std::vector<std::uint32_t>{1, 2, 0});
    CHECK_THROWS_AS(PrimCases(factors, std::vector<double>{1, 0}), Bug);
    CHECK_THROWS_AS(PrimCases(factors, std::vector<double>{1, 0, 2, 0}), Bug);
}

TEST_CASE("A box counts what is inside, and what one factor alone keeps out") {
    const PrimCases cases = eight_cases();
    PrimSides sides = free_sides(cases);
    CHECK(count_inside(cases, sides).cases == 8);
    CHECK(count_inside(cases, sides).density() == 3.5 / 8);
    sides[0].low = 4;
    sides[1].excluded = {1};
    const PrimCount inside = count_inside(cases, sides);
    CHECK(inside.cases == 2);
    CHECK(inside.interest == 2);
    CHECK(inside.compromise(cases) == Approx(2 * 1.0 * (2 / 3.5) / (1.0 + 2 / 3.5)));  // density 1, coverage 2 of 3.5
    CHECK(count_inside(cases, sides, 0).cases == 5);
    CHECK(count_inside(cases, sides, 1).cases == 4);
    CHECK(is_inside(cases, sides, 5));
    CHECK_FALSE(is_inside(cases, sides, 4));
    CHECK(is_inside(cases, sides, 4, 1));
}

TEST_CASE("A box is told by its restrictions alone") {
    const PrimCases cases = eight_cases();
    PrimSides sides = free_sides(cases);
    CHECK(described(cases, sides, true).restrictions.empty());
    sides[0].low = 5;
    const PrimBox numbers = described(cases, sides, true);
    REQUIRE(numbers.restrictions.size() == 1);
    CHECK(numbers.restrictions[0].factor == 0);
    CHECK(numbers.restrictions[0].low == 5);
    CHECK(numbers.restrictions[0].high == 7);
    CHECK(numbers.restrictions[0].quasi_p == Approx(std::pow(3.5 / 8, 3)));  // three of three at the density of all
    CHECK(numbers.cases == 3);
    CHECK(numbers.mass == 3.0 / 8);
    CHECK(numbers.density == 1);
    CHECK(numbers.coverage == 3 / 3.5);
    sides[1].excluded = {0};
    const PrimBox names = described(cases, sides, false);
    REQUIRE(names.restrictions.size() == 2);
    CHECK(names.restrictions[1].values == std::vector<double>{1, 2});
    CHECK(names.restrictions[1].quasi_p == 0);
}

}  // namespace tarazy::prim_box_test
