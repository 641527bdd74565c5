#include "statistics/linear_system.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::linear_system_test {

namespace {
bool positive_determinant(const std::vector<std::vector<double>>& matrix) {
    return solve_linear(matrix, std::vector<double>(matrix.size(), 1.0)).value().positive;
}
}  // namespace

TEST_CASE("A linear system is solved whatever the order of its equations") {
    const auto x = solve_linear({{0, 2, 1}, {1, -1, 0}, {3, 0, -2}}, {7, -1, -3});  // of (1, 2, 3)
    REQUIRE(x);
    CHECK(x->x[0] == Approx(1).epsilon(1e-14));
    CHECK(x->x[1] == Approx(2).epsilon(1e-14));
    CHECK(x->x[2] == Approx(3).epsilon(1e-14));
}

TEST_CASE("The sign of the determinant is known") {
    CHECK(positive_determinant({{1, 0}, {0, 1}}));
    CHECK_FALSE(positive_determinant({{0, 1}, {1, 0}}));
    CHECK_FALSE(positive_determinant({{2, 3}, {4, 5}}));                     // -2
    CHECK(positive_determinant({{-2, 3}, {4, -7}}));                         // 2
    CHECK(positive_determinant({{0, 2, 1}, {1, -1, 0}, {3, 0, -2}}));        // 7
    CHECK_FALSE(positive_determinant({{1, -1, 0}, {0, 2, 1}, {3, 0, -2}}));  // -7
}

TEST_CASE("A singular system has no solution") {
    CHECK_FALSE(solve_linear({{1, 2}, {2, 4}}, {1, 2}));
    CHECK_FALSE(solve_linear({{0}}, {1}));
    CHECK_FALSE(solve_linear({{1, 1}, {1, 1 + 1e-14}}, {1, 2}));
    CHECK(solve_linear({{1, 1}, {1, 1 + 1e-14}}, {1, 2}, 1e-15));
    CHECK(solve_linear({{1e-30, 0}, {0, 1e-30}}, {1, 2}));
    CHECK_THROWS_AS(solve_linear({{1, 2}}, {1, 2}), Bug);
}

}  // namespace tarazy::linear_system_test
