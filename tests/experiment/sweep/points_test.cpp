#include "experiment/sweep/points.h"

#include <set>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::sweep_points_test {

namespace {

Factor range(double from, double to, std::size_t points = 0, FactorScale scale = FactorScale::linear) {
    return {.path = "world.anarchy", .scale = scale, .values = {}, .from = from, .to = to, .points = points};
}

Factor values(std::vector<std::string> of, bool numeric = true) {
    return {.path = "x", .scale = FactorScale::values, .values = std::move(of), .numeric = numeric};
}

}  // namespace

TEST_CASE("A grid crosses its factors, the last one fastest") {
    const DesignPoints points = design_points({range(0, 1, 3), values({"2", "0.5"})}, {}, 1);
    CHECK(points == DesignPoints{{0, 2}, {0, 0.5}, {0.5, 2}, {0.5, 0.5}, {1, 2}, {1, 0.5}});
    const DesignPoints logarithmic = design_points({range(0.01, 100, 5, FactorScale::logarithmic)}, {}, 1);
    CHECK(logarithmic.front().front() == 0.01);
    CHECK(logarithmic[1].front() == Approx(0.1).epsilon(1e-14));
    CHECK(logarithmic[4].front() == 100);
    CHECK(design_points({range(3, 9, 1)}, {}, 1) == DesignPoints{{3}});
    CHECK(design_points({range(-0.04, 0.02, 4)}, {}, 1) == DesignPoints{{-0.04}, {-0.02}, {0}, {0.02}});
    CHECK(design_points({range(0, 1, 11)}, {}, 1)[3] == std::vector<double>{0.3});
}

TEST_CASE("A list couples its factors, and without factors there is one point") {
    const DesignMethod list{.kind = DesignKind::list};
    CHECK(design_points({values({"1", "2", "3"}), values({"hedge", "balance", "hedge"}, false)}, list, 1) == DesignPoints{{1, 0}, {2, 1}, {3, 2}});
    CHECK(design_points({}, {}, 1) == DesignPoints(1));
    CHECK(count_points({}, {.kind = DesignKind::lhs, .samples = 9}) == 1);
}

TEST_CASE("A sample is mapped to ranges, whole numbers and values, all equally likely") {
    Factor whole = range(1, 4);
    whole.whole = true;
    std::multiset<double> drawn;
    for (int k = 0; k < 400; ++k) drawn.insert(setting_at(whole, (k + 0.5) / 400));
    for (const double number : {1.0, 2.0, 3.0, 4.0}) CHECK(drawn.count(number) == 100);
    const Factor names = values({"hedge", "balance"}, false);
    CHECK(setting_at(names, 0.49) == 0);
    CHECK(setting_at(names, 0.51) == 1);
    CHECK(setting_text(names, 1) == "balance");
    CHECK(setting_text(range(0, 1), 0.25) == "0.25");
    CHECK(setting_at(range(0.1, 10, 0, FactorScale::logarithmic), 0.5) == Approx(1).epsilon(1e-14));
    CHECK(setting_at(range(-2, 2), 0.25) == -1);
}

TEST_CASE("Every kind of sample has as many points as it says, inside of the ranges") {
    const std::vector<Factor> factors{range(-1, 1), range(0.1, 10, 0, FactorScale::logarithmic), values({"a", "b", "c"}, false)};
    for (const DesignKind kind : {DesignKind::lhs, DesignKind::sobol, DesignKind::saltelli, DesignKind::morris}) {
        for (const bool second : {false, true}) {
            const DesignMethod method{.kind = kind, .samples = 16, .second_order = second};
            const DesignPoints points = design_points(factors, method, 7);
            CHECK(points.size() == count_points(factors, method));
            for (const auto& point : points) {
                CHECK((point[0] >= -1 && point[0] <= 1));
                CHECK((point[1] >= 0.1 && point[1] <= 10));
                CHECK((point[2] == 0 || point[2] == 1 || point[2] == 2));
            }
            CHECK(points == design_points(factors, method, 7));
            CHECK(points != design_points(factors, method, 8));
        }
    }
    CHECK(count_points(factors, {.kind = DesignKind::saltelli, .samples = 16}) == 16 * 5);
    CHECK(count_points(factors, {.kind = DesignKind::saltelli, .samples = 16, .second_order = true}) == 16 * 8);
    CHECK(count_points(factors, {.kind = DesignKind::morris, .samples = 16}) == 16 * 4);
}

TEST_CASE("More points than can be numbered are refused") {
    CHECK_THROWS_MATCHES(count_points({range(0, 1, 10000), range(0, 1, 10000)}, {}), InputError,
                         Catch::Matchers::Message("the design has 100000000 points (at most 16777216). Take fewer values or samples"));
}

}  // namespace tarazy::sweep_points_test
