#include "statistics/unit_points.h"

#include <set>

#include "discrepancy.h"
#include "model/error.h"
#include "statistics/analysis_streams.h"
#include "support/catch.h"

namespace tarazy::unit_points_test {

namespace {

/// Whether the rows first ... first + 2^(a + b) - 1 hold one point in each box of 2^-a by 2^-b of two factors.
bool one_in_each_box(const UnitPoints& points, Eigen::Index first, unsigned a, unsigned b, Eigen::Index factor, Eigen::Index other) {
    std::set<std::pair<int, int>> boxes;
    const Eigen::Index count = Eigen::Index{1} << (a + b);
    for (Eigen::Index p = first; p < first + count; ++p) {
        boxes.insert(
            {static_cast<int>(points(p, factor) * static_cast<double>(1U << a)), static_cast<int>(points(p, other) * static_cast<double>(1U << b))});
    }
    return boxes.size() == static_cast<std::size_t>(count);
}

UnitPoints independent_points(Eigen::Index points, Eigen::Index factors, std::uint64_t seed) {
    UnitPoints result(points, factors);
    for (Eigen::Index p = 0; p < points; ++p) {
        for (Eigen::Index f = 0; f < factors; ++f) {
            result(p, f) = uniform({seed, 0}, Stream::design, 1, static_cast<std::uint32_t>(f), static_cast<std::uint32_t>(p));
        }
    }
    return result;
}

bool inside_open_cube(const UnitPoints& points) {
    return (points > 0).all() && (points < 1).all();
}

}  // namespace

TEST_CASE("A Latin hypercube has exactly one point in each part of each factor") {
    for (const std::size_t count : {1U, 7U, 100U, 1000U}) {
        const UnitPoints points = latin_hypercube(count, 5, 3);
        REQUIRE(points.rows() == static_cast<Eigen::Index>(count));
        CHECK(inside_open_cube(points));
        for (Eigen::Index f = 0; f < 5; ++f) {
            std::set<std::size_t> parts;
            for (Eigen::Index p = 0; p < points.rows(); ++p) parts.insert(static_cast<std::size_t>(points(p, f) * static_cast<double>(count)));
            CHECK(parts.size() == count);
        }
    }
    const UnitPoints points = latin_hypercube(100, 3, 3);
    CHECK((points.col(0) != points.col(1)).any());
    CHECK((points == latin_hypercube(100, 3, 3)).all());
    CHECK_FALSE((points == latin_hypercube(100, 3, 4)).any());
}

TEST_CASE("The factors of a Latin hypercube are uncorrelated") {
    // n = 4000: the standard error of a correlation is 1 / sqrt(n) = 0.016.
    const UnitPoints points = latin_hypercube(4000, 3, 11);
    for (const auto& [a, b] : {std::pair{0, 1}, {0, 2}, {1, 2}}) {
        double sum = 0;
        for (Eigen::Index p = 0; p < points.rows(); ++p) sum += (points(p, a) - 0.5) * (points(p, b) - 0.5);
        CHECK(std::abs(sum / 4000 * 12) < 4 * 0.016);
    }
}

TEST_CASE("Scrambled Sobol' points keep the balance of the sequence") {
    for (const std::uint64_t seed : {1U, 2U}) {
        const UnitPoints points = sobol_points(1024, 20, 0, seed);
        CHECK(inside_open_cube(points));
        for (Eigen::Index f = 0; f < 20; ++f) {
            for (unsigned k = 0; k <= 10; ++k) CHECK(one_in_each_box(points, 0, k, 0, f, 0));
            CHECK(one_in_each_box(points, 512, 9, 0, f, 0));  // as does each aligned block
        }
        // The first two dimensions are a (0, m, 2)-net in base 2.
        for (unsigned m = 1; m <= 10; ++m) {
            for (unsigned a = 0; a <= m; ++a) CHECK(one_in_each_box(points, 0, a, m - a, 0, 1));
        }
    }
}

TEST_CASE("To skip Sobol' points is to leave out the first") {
    const UnitPoints all = sobol_points(70, 4, 0, 5);
    for (const std::size_t skip : {1U, 2U, 13U, 64U}) {
        const UnitPoints rest = sobol_points(6, 4, skip, 5);
        CHECK((rest == all.middleRows(static_cast<Eigen::Index>(skip), 6)).all());
    }
    CHECK_FALSE((all == sobol_points(70, 4, 0, 6)).any());
    CHECK(sobol_points(0, 4, 0, 5).rows() == 0);
    CHECK_THROWS_AS(sobol_points(2, 1, 0xFFFFFFFFU, 5), InputError);
    CHECK_THROWS_AS(sobol_points(1, 4000, 0, 5), InputError);
}

TEST_CASE("Over seeds each scrambled Sobol' point is uniform and pairs of digits are independent") {
    // Point 3 of 4000 scrambles: mean 1/2 with standard error 1 / sqrt(12 n) = 0.0046, mean square of the deviation 1/12 with
    // standard error 1 / sqrt(180 n) = 0.0012.
    for (Eigen::Index f = 0; f < 3; ++f) {
        double sum = 0;
        double squares = 0;
        for (std::uint64_t seed = 0; seed < 4000; ++seed) {
            const double x = sobol_points(4, 3, 0, seed)(3, f) - 0.5;
            sum += x;
            squares += x * x;
        }
        CHECK(std::abs(sum / 4000) < 4 * 0.0046);
        CHECK(std::abs(squares / 4000 - 1.0 / 12) < 4 * 0.0012);
    }
}

TEST_CASE("Scrambled Sobol' points lie far more evenly than independent ones") {
    // n = 512 in 6 dimensions: independent points have a squared centred discrepancy of about 1.6 / n.
    const double independent = centred_discrepancy(independent_points(512, 6, 1));
    const double hypercube = centred_discrepancy(latin_hypercube(512, 6, 1));
    const double sobol = centred_discrepancy(sobol_points(512, 6, 0, 1));
    INFO(independent << " " << hypercube << " " << sobol);
    CHECK(hypercube < independent / 1.3);
    CHECK(sobol < independent / 10);
}

TEST_CASE("A Saltelli group goes from A to B, one factor at a time") {
    const std::size_t d = 3;
    const UnitPoints both = sobol_points(8, 2 * d, 16, 9);
    for (const bool second : {false, true}) {
        const std::size_t group = saltelli_group(d, second);
        CHECK(group == (second ? 8U : 5U));
        const UnitPoints points = saltelli_points(8, d, second, 16, 9);
        REQUIRE(points.rows() == static_cast<Eigen::Index>(8 * group));
        for (Eigen::Index j = 0; j < 8; ++j) {
            const auto row = [&](std::size_t r) -> Eigen::Array<double, 1, 3> {
                return points.row(j * static_cast<Eigen::Index>(group) + static_cast<Eigen::Index>(r));
            };
            Eigen::Array<double, 1, 3> a = both.row(j).head(3);
            Eigen::Array<double, 1, 3> b = both.row(j).tail(3);
            CHECK((row(0) == a).all());
            CHECK((row(group - 1) == b).all());
            for (Eigen::Index i = 0; i < 3; ++i) {
                std::swap(a(i), b(i));
                CHECK((row(1 + static_cast<std::size_t>(i)) == a).all());
                if (second) CHECK((row(4 + static_cast<std::size_t>(i)) == b).all());
                std::swap(a(i), b(i));
            }
        }
        // A longer design begins with the shorter one.
        CHECK((saltelli_points(11, d, second, 16, 9).topRows(points.rows()) == points).all());
    }
}

TEST_CASE("Morris' trajectories move each factor once, by the same jump, between levels") {
    for (const std::size_t levels : {2U, 4U, 6U}) {
        const UnitPoints points = morris_points(300, 4, levels, 2);
        REQUIRE(points.rows() == 300 * 5);
        const double jump = static_cast<double>(levels) / (2 * (static_cast<double>(levels) - 1));
        std::set<double> reached;
        int ups = 0;
        std::vector<int> first_moved(4, 0);
        for (Eigen::Index t = 0; t < 300; ++t) {
            std::set<Eigen::Index> moved;
            for (Eigen::Index row = 5 * t; row < 5 * t + 4; ++row) {
                for (Eigen::Index f = 0; f < 4; ++f) {
                    reached.insert(points(row, f));
                    const double by = points(row + 1, f) - points(row, f);
                    if (by == 0) continue;
                    CHECK(std::abs(by) == Approx(jump).epsilon(1e-15));
                    ups += by > 0;
                    if (row == 5 * t) ++first_moved[static_cast<std::size_t>(f)];
                    moved.insert(f);
                }
            }
            CHECK(moved.size() == 4);
        }
        CHECK(reached.size() == levels);
        CHECK(*reached.begin() == 0);
        CHECK(*reached.rbegin() == 1);
        CHECK(std::abs(ups - 600) < 4 * 17.4);                                      // standard error sqrt(1200) / 2
        for (const int count : first_moved) CHECK(std::abs(count - 75) < 4 * 7.5);  // sqrt(300 * 3/16)
    }
    CHECK_THROWS_AS(morris_points(2, 3, 3, 1), Bug);
}

TEST_CASE("The points of a seed are the same for ever") {
    // Golden numbers: results refer to designs by their seed.
    CHECK(latin_hypercube(3, 2, 1)(2, 1) == 0.64516496658325195);
    CHECK(sobol_points(3, 2, 0, 1)(2, 1) == 0.2486288998103382);
    const UnitPoints morris = morris_points(1, 2, 4, 1);
    UnitPoints expected(3, 2);
    expected << 2.0 / 3, 1.0 / 3, 0, 1.0 / 3, 0, 1;
    CHECK((morris == expected).all());
}

}  // namespace tarazy::unit_points_test
