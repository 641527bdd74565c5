#include "statistics/mean_interval.h"

#include <cmath>
#include <limits>
#include <vector>

#include "support/catch.h"

namespace tarazy::mean_interval_test {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("The interval of a mean is Student's") {
    const std::vector<double> values{2, 4, 4, 4, 5, 5, 7, 9};
    const MeanInterval interval = mean_interval(values);
    CHECK(interval.count == 8);
    CHECK(interval.mean == 5);
    CHECK(interval.deviation == Approx(std::sqrt(32.0 / 7)).epsilon(1e-14));
    CHECK(interval.half_width == Approx(2.364624251 * interval.deviation / std::sqrt(8.0)).epsilon(1e-9));  // t of 7 degrees, 97.5 %
}

TEST_CASE("What failed does not count, and of one value nothing is sure") {
    CHECK(mean_interval(std::vector<double>{none, 3, none}).mean == 3);
    CHECK(mean_interval(std::vector<double>{none, 3, none}).count == 1);
    CHECK(std::isinf(mean_interval(std::vector<double>{3}).half_width));
    CHECK(std::isnan(mean_interval(std::vector<double>{none}).mean));
    CHECK(std::isnan(mean_interval({}).mean));
    CHECK(mean_interval(std::vector<double>{2, 2, 2}).half_width == 0);
}

TEST_CASE("Quantiles of Student's t are those of the tables") {
    CHECK(student_quantile(0.975, 1) == Approx(12.706204736).epsilon(1e-9));
    CHECK(student_quantile(0.975, 30) == Approx(2.042272456).epsilon(1e-9));
    CHECK(student_quantile(0.025, 30) == Approx(-2.042272456).epsilon(1e-9));
}

}  // namespace tarazy::mean_interval_test
