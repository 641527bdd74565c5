#include "statistics/morris_effects.h"

#include <cmath>
#include <limits>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::morris_effects_test {

namespace {

/// 5 x0 - 2 x1 + x2 + 8 x2 x3, of no influence of x4.
std::vector<double> values_at(const UnitPoints& points) {
    std::vector<double> values;
    for (Eigen::Index p = 0; p < points.rows(); ++p) {
        values.push_back(5 * points(p, 0) - 2 * points(p, 1) + points(p, 2) + 8 * points(p, 2) * points(p, 3));
    }
    return values;
}

}  // namespace

TEST_CASE("Elementary effects of a known function are the known ones") {
    const UnitPoints points = morris_points(2000, 5, 4, 3);
    const std::vector<MorrisEffect> effects = morris_effects(values_at(points), points, {.seed = 1, .use = 0, .resamples = 199});
    REQUIRE(effects.size() == 5);
    CHECK(effects[0].mean == Approx(5));
    CHECK(effects[0].deviation == Approx(0).margin(1e-12));
    CHECK(effects[1].mean == Approx(-2));
    CHECK(effects[1].absolute_mean == Approx(2));
    // 1 + 8 x with x equally likely 0, 1/3, 2/3, 1: mean 5, deviation 8 sqrt(5/36) = 2.981; n = 2000, standard error 0.067.
    CHECK(std::abs(effects[2].mean - 5) < 4 * 0.067);
    CHECK(std::abs(effects[2].deviation - 2.981) < 4 * 0.04);
    CHECK(std::abs(effects[3].mean - 4) < 4 * 0.067);
    CHECK(effects[3].interval.low < 4.1);
    CHECK(effects[3].interval.high > 3.9);
    CHECK(effects[3].interval.high - effects[3].interval.low == Approx(2 * 1.96 * 0.067).epsilon(0.2));
    CHECK(effects[4].absolute_mean == 0);
    for (const MorrisEffect& of_factor : effects) CHECK(of_factor.effects == 2000);
}

TEST_CASE("What moved and how is told by the points") {
    UnitPoints points(3, 2);
    points << 0, 1, 0, 1.0 / 3, 2.0 / 3, 1.0 / 3;
    CHECK(morris_move(points, 0).factor == 1);
    CHECK(morris_move(points, 0).by == Approx(-2.0 / 3));
    CHECK(morris_move(points, 1).factor == 0);
    CHECK(morris_move(points, 1).by == Approx(2.0 / 3));
    CHECK_THROWS_AS(morris_move(points, 2), Bug);
    points.row(1) = points.row(0);
    CHECK_THROWS_AS(morris_move(points, 0), Bug);
}

TEST_CASE("A mean effect of both signs hides what the absolute mean shows") {
    // (x0 - 1/2)^2 is symmetric: up and down cancel out.
    const UnitPoints points = morris_points(400, 1, 4, 1);
    std::vector<double> values;
    for (Eigen::Index p = 0; p < points.rows(); ++p) values.push_back((points(p, 0) - 0.5) * (points(p, 0) - 0.5));
    const MorrisEffect effects = morris_effects(values, points, {}).front();
    CHECK(effects.absolute_mean == Approx(1.0 / 3));
    CHECK(std::abs(effects.mean) < 4 * (1.0 / 3) / 20);
}

TEST_CASE("A failed run costs the effects that need it, no others") {
    const UnitPoints points = morris_points(10, 5, 4, 3);
    std::vector<double> values = values_at(points);
    values[6 * 4] = std::numeric_limits<double>::quiet_NaN();      // the first of a trajectory: one effect
    values[6 * 7 + 2] = std::numeric_limits<double>::quiet_NaN();  // in the middle of one: two
    const std::vector<MorrisEffect> effects = morris_effects(values, points, {});
    std::size_t count = 0;
    for (const MorrisEffect& of_factor : effects) count += of_factor.effects;
    CHECK(count == 50 - 3);
    CHECK(effects[0].mean == Approx(5));
    const std::vector<MorrisEffect> nothing = morris_effects(std::vector<double>(60, std::numeric_limits<double>::quiet_NaN()), points, {});
    CHECK(nothing[0].effects == 0);
    CHECK(std::isnan(nothing[0].absolute_mean));
    CHECK(std::isnan(nothing[0].interval.low));
    CHECK_THROWS_AS(morris_effects(std::vector<double>(59), points, {}), Bug);
}

}  // namespace tarazy::morris_effects_test
