#include "arithmetic/normal.h"

#include <cmath>

#include "support/catch.h"
#include "support/stage.h"

namespace tarazy::normal_test {

TEST_CASE("normals are those of Box and Muller", "[normal][statistics]") {
    const RandomKey random_key{9, 4};
    const double first = uniform(random_key, Stream::growth, 3, 5, 0);
    const double second = uniform(random_key, Stream::growth, 3, 5, 1);
    CHECK(standard_normal(random_key, Stream::growth, 3, 5) == near(std::sqrt(-2 * std::log(first)) * std::cos(2 * M_PI * second)));

    // n = 100,000: standard errors 3.2e-3 of the mean, 4.5e-3 of the variance, 7.7e-3 of the skewness, 1.5e-2 of the kurtosis; bounds at 4.
    constexpr std::size_t n = 100000;
    double moments[4] = {};
    for (std::uint32_t k = 0; k < n; ++k) {
        const double z = standard_normal({1, k}, Stream::perception, 0, k);
        double power = 1;
        for (double& moment : moments) moment += (power *= z);
    }
    CHECK(std::abs(moments[0] / n) < 4 * std::sqrt(1.0 / n));
    CHECK(std::abs(moments[1] / n - 1) < 4 * std::sqrt(2.0 / n));
    CHECK(std::abs(moments[2] / n) < 4 * std::sqrt(15.0 / n));
    CHECK(std::abs(moments[3] / n - 3) < 4 * std::sqrt(96.0 / n));
}

}  // namespace tarazy::normal_test
