#include "experiment/compare/doctrine_search.h"

#include <cmath>
#include <limits>
#include <stdexcept>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::compare_doctrine_search_test {

namespace {

using Point = std::vector<double>;

double square(double x) {
    return x * x;
}

bool within(const Point& x, const SearchBox& box) {
    for (std::size_t k = 0; k < x.size(); ++k) {
        if (!(box.least[k] <= x[k] && x[k] <= box.most[k])) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("A hill in one to four dimensions is climbed within the bounds") {
    for (std::size_t n = 1; n <= 4; ++n) {
        const SearchBox box{Point(n, -1), Point(n, 5), Point(n, 4)};
        bool inside = true;
        const auto hill = [&](const Point& x) {
            inside = inside && within(x, box);
            double value = 7;
            for (std::size_t k = 0; k < n; ++k)
                value -= (1 + static_cast<double>(k)) * square(x[k] - 0.5 * static_cast<double>(k)) + 0.3 * x[k] * x[0];
            return value + 0.3 * x[0] * x[0];
        };
        const SearchResult found = maximise(hill, box, 200, 1);
        CHECK(inside);
        CHECK(found.evaluations <= 200);
        CHECK(found.value == hill(found.point));
        // At the top every slope is 0.
        for (std::size_t k = 0; k < n; ++k) {
            Point up = found.point;
            Point down = found.point;
            up[k] += 0.01;
            down[k] -= 0.01;
            CHECK(hill(up) < found.value);
            CHECK(hill(down) < found.value);
        }
    }
}

TEST_CASE("A curved ridge is followed to its known top") {
    // Rosenbrock's valley, upside down: the top is 0 at (1, 1).
    const auto ridge = [](const Point& x) { return -(100 * square(x[1] - x[0] * x[0]) + square(1 - x[0])); };
    const SearchResult found = maximise(ridge, {{-2, -2}, {2, 2}, {-1.2, 1}}, 400, 1);
    CHECK(found.point[0] == Approx(1).margin(0.01));
    CHECK(found.point[1] == Approx(1).margin(0.02));
}

TEST_CASE("The higher of two hills is found from the foot of the lower, and a top on the bound") {
    const auto hills = [](const Point& x) {
        return std::exp(-20 * (square(x[0] - 0.2) + square(x[1] - 0.2))) + 2 * std::exp(-20 * (square(x[0] - 0.8) + square(x[1] - 0.7)));
    };
    const SearchResult found = maximise(hills, {{0, 0}, {1, 1}, {0.2, 0.2}}, 200, 1);
    CHECK(found.point[0] == Approx(0.8).margin(0.01));
    CHECK(found.point[1] == Approx(0.7).margin(0.01));
    const SearchResult slope = maximise([](const Point& x) { return x[0] - 2 * x[1] + x[2]; }, {{0, -3, 1}, {1, 7, 9}, {0.5, 0, 5}}, 100, 1);
    CHECK(slope.point == Point{1, -3, 9});
}

TEST_CASE("The same search gives the same bits, another seed other trials") {
    std::vector<Point> tried;
    const auto waves = [&](const Point& x) {
        tried.push_back(x);
        return std::sin(7 * x[0]) + std::cos(5 * x[1] * x[0]) - square(x[1]);
    };
    const SearchBox box{{0, -1}, {3, 1}, {1, 0}};
    const SearchResult first = maximise(waves, box, 150, 9);
    const std::vector<Point> before = tried;
    tried.clear();
    const SearchResult second = maximise(waves, box, 150, 9);
    CHECK(tried == before);
    CHECK(tried.front() == box.start);
    CHECK(second.point == first.point);
    CHECK(second.value == first.value);
    tried.clear();
    maximise(waves, box, 150, 10);
    CHECK(tried != before);
}

TEST_CASE("Points without a value are walked round") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto holed = [&](const Point& x) { return x[0] < 0.3 ? none : -square(x[0] - 0.4) - square(x[1] - 0.6); };
    const SearchResult found = maximise(holed, {{0, 0}, {1, 1}, {0.1, 0.1}}, 150, 1);
    CHECK(found.failed > 0);
    CHECK(found.point[0] == Approx(0.4).margin(0.01));
    CHECK(found.point[1] == Approx(0.6).margin(0.01));
    const SearchResult nothing = maximise([&](const Point&) { return none; }, {{0, 0}, {1, 1}, {0.1, 0.1}}, 30, 1);
    CHECK(std::isnan(nothing.value));
    CHECK(nothing.point == Point{0.1, 0.1});
    CHECK(nothing.failed == nothing.evaluations);
}

TEST_CASE("The budget is kept, and what the function throws comes through") {
    for (const std::size_t budget : std::vector<std::size_t>{1, 2, 3, 5, 8, 13}) {
        std::size_t calls = 0;
        const SearchResult found = maximise([&](const Point& x) { return ++calls, x[0] - x[2]; }, {{0, 0, 0}, {1, 1, 1}, {1, 1, 1}}, budget, 1);
        CHECK(calls == found.evaluations);
        CHECK(calls <= budget);
    }
    std::size_t calls = 0;
    const auto breaking = [&](const Point& x) {
        if (++calls == 40) throw std::runtime_error("interrupted");
        return -square(x[0]) - square(x[1] - 0.3);
    };
    CHECK_THROWS_AS(maximise(breaking, {{-1, -1}, {1, 1}, {1, 1}}, 100, 1), std::runtime_error);
    CHECK(calls == 40);
    CHECK_THROWS_AS(maximise(breaking, {{-1}, {-1}, {-1}}, 100, 1), Bug);
    CHECK_THROWS_AS(maximise(breaking, {{-1}, {1}, {2}}, 100, 1), Bug);
}

}  // namespace tarazy::compare_doctrine_search_test
