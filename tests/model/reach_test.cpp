#include "model/reach.h"

#include <cmath>
#include <numbers>

#include "support/stage.h"

namespace tarazy::reach_test {

TEST_CASE("E2: great circles", "[reach]") {
    const double quarter = 6371 * std::numbers::pi / 2;
    CHECK(great_circle(0, 0, 0, 90) == near(quarter));
    CHECK(great_circle(90, 17, -90, -120) == near(2 * quarter));
    CHECK(great_circle(0, 179, 0, -179) == near(6371 * std::numbers::pi / 90));
    CHECK(great_circle(51.17, 71.43, 51.17, 71.43) == 0);
    CHECK(great_circle(0, 0, 0, 180) == near(2 * quarter));
    // Astana to Moscow, by the law of cosines.
    const double degree = std::numbers::pi / 180;
    const double angle = std::acos(std::sin(51.17 * degree) * std::sin(55.75 * degree) +
                                   std::cos(51.17 * degree) * std::cos(55.75 * degree) * std::cos((71.43 - 37.62) * degree));
    CHECK(great_circle(51.17, 71.43, 55.75, 37.62) == near(6371 * angle));
    CHECK(great_circle(55.75, 37.62, 51.17, 71.43) == near(6371 * angle));
}

TEST_CASE("E2: points that are all but antipodal stay within half the globe", "[reach]") {
    for (std::uint32_t k = 0; k < 20000; ++k) {
        const double latitude = drawn(3, k, 0, -90, 90);
        const double longitude = drawn(3, k, 1, -180, 0);
        const double km = great_circle(latitude, longitude, -latitude, longitude + 180);
        CAPTURE(latitude, longitude);
        REQUIRE(km <= 6371 * std::numbers::pi * (1 + 1e-15));
        REQUIRE(km > 6371 * std::numbers::pi - 1e-3);
    }
}

TEST_CASE("E2: power falls by e over its reach", "[reach]") {
    CHECK(carried(3000, 3000, 1) == near(std::exp(-1.0)));
    CHECK(carried(3000, 1500, 2) == near(std::exp(-1.0)));
    CHECK(carried(0, 3000, 1) == 1);
}

TEST_CASE("E1: a capability that nobody has gives no power", "[reach]") {
    const std::array<std::array<double, 2>, 2> capability{{{3, 0}, {1, 0}}};
    std::array<double, 2> power{};
    share_power<double>(
        2, 2, [&](std::size_t i, std::size_t c) { return capability[i][c]; }, [](std::size_t) { return 1.0; },
        [&](std::size_t i, double part) { power[i] += part; });
    CHECK(power[0] == near(3.0 / 8));
    CHECK(power[1] == near(1.0 / 8));
}

TEMPLATE_TEST_CASE("E2: distances given, by capitals, capped at borders, felt by the reach of the power", "[reach]", EnsembleLayout, RowLayout) {
    Scenario scenario = plain_world(4);
    scenario.distances = {{0, 1, 1200}, {3, 2, 700}};
    scenario.borders = {{1, 0}, {2, 3}, {0, 2}};
    for (std::size_t i = 0; i < 4; ++i) scenario.actors[i].capital = {{0, static_cast<double>(i)}};
    scenario.actors[1].numbers.reach = 2.5;
    const PreparedWorld setting(scenario);
    Stage<TestType> stage(setting);
    const double degree = 6371 * std::numbers::pi / 180;
    const auto felt = [&](std::size_t i, std::size_t j) { return stage.world.reach.at(i, j, stage.last); };
    CHECK(felt(0, 1) == near(std::exp(-500 / (3000 * 2.5))));  // a given distance is capped at a border too
    CHECK(felt(1, 0) == near(std::exp(-500.0 / 3000)));
    CHECK(felt(2, 3) == near(std::exp(-500.0 / 3000)));
    CHECK(felt(0, 2) == near(std::exp(-2 * degree / 3000)));  // nearer than border_km
    CHECK(felt(0, 3) == near(std::exp(-3 * degree / 3000)));
    CHECK(felt(2, 2) == 1);
    CHECK(stage.world.mutual_reach.at(1, 0, stage.last) == near(std::exp(-500 / (3000 * 2.5))));
}

}  // namespace tarazy::reach_test
