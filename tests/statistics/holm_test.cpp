#include "statistics/holm.h"

#include <cmath>
#include <limits>

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::holm_test {

TEST_CASE("Holm's adjusted p values are those of a worked example") {
    // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") gives 0.03 0.06 0.06 0.02.
    const std::vector<double> adjusted = holm(std::vector<double>{0.01, 0.04, 0.03, 0.005});
    CHECK(adjusted[0] == Approx(0.03).epsilon(1e-14));
    CHECK(adjusted[1] == Approx(0.06).epsilon(1e-14));
    CHECK(adjusted[2] == Approx(0.06).epsilon(1e-14));
    CHECK(adjusted[3] == Approx(0.02).epsilon(1e-14));
}

TEST_CASE("Adjusted p values are at most 1, and equal for equal ones") {
    const std::vector<double> adjusted = holm(std::vector<double>{0.5, 0.6, 0.5});
    CHECK(adjusted == std::vector<double>{1, 1, 1});
    CHECK(holm(std::vector<double>{0.02, 0.02}) == std::vector<double>{0.04, 0.04});
    CHECK(holm(std::vector<double>{0.3}) == std::vector<double>{0.3});
    CHECK(holm({}).empty());
}

TEST_CASE("What is no test is not counted") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> adjusted = holm(std::vector<double>{none, 0.01, none, 0.02});
    CHECK(std::isnan(adjusted[0]));
    CHECK(adjusted[1] == 0.02);
    CHECK(adjusted[3] == 0.02);
    CHECK_THROWS_AS(holm(std::vector<double>{1.5}), Bug);
}

}  // namespace tarazy::holm_test
