#include "statistics/pareto.h"

#include <limits>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::pareto_test {

TEST_CASE("The front of a small set, more of the first and less of the second being better") {
    const std::vector<std::vector<double>> values{{1, 1}, {2, 2}, {3, 3}, {2, 3}, {0, 5}, {3, 3}};
    const Pareto result = pareto(values, {true, false});
    CHECK(result.front == std::vector<std::size_t>{0, 1, 2, 5});
    CHECK(result.dominated_by[3] == std::vector<std::size_t>{1, 2, 5});
    CHECK(result.dominated_by[4] == std::vector<std::size_t>{0, 1, 2, 3, 5});
    CHECK(result.dominated_by[2].empty());  // an equal one does not dominate
}

TEST_CASE("Of a single outcome the best make the front") {
    CHECK(pareto({{1}, {3}, {2}, {3}}, {true}).front == std::vector<std::size_t>{1, 3});
    CHECK(pareto({}, {true}).front.empty());
    CHECK_THROWS_AS(pareto({{1, 2}}, {true}), Bug);
}

TEST_CASE("A policy with NaN is not judged") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const Pareto result = pareto({{9, none}, {1, 1}, {2, 2}}, {true, true});
    CHECK(result.front == std::vector<std::size_t>{2});
    CHECK(result.dominated_by[0].empty());
    CHECK(result.dominated_by[1] == std::vector<std::size_t>{2});
}

}  // namespace tarazy::pareto_test
