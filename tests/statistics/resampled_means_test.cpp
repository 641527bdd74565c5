#include "statistics/resampling.h"

#include <cmath>
#include <limits>

#include "arithmetic/normal.h"
#include "arithmetic/philox.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::resampled_means_test {

namespace {
constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();
}

TEST_CASE("Drawn means spread as the standard error of the mean") {
    std::vector<double> sample;
    for (std::uint32_t run = 0; run < 400; ++run) sample.push_back(standard_normal({7, run}, Stream::design, 0, 0));
    double mean = 0;
    for (const double value : sample) mean += value / 400;
    double variance = 0;
    for (const double value : sample) variance += (value - mean) * (value - mean) / 400;

    const auto means = resampled_means({sample}, {1, 1999}).front();
    double centre = 0;
    for (const double value : means) centre += value / 1999;
    double squares = 0;
    for (const double value : means) squares += (value - centre) * (value - centre) / 1999;
    // The variance of drawn means is that of the sample over n; its estimate from 1,999 has a relative standard error of 0.032.
    CHECK(squares / (variance / 400) == Approx(1).margin(4 * 0.032));
    CHECK(centre == Approx(mean).margin(4 * std::sqrt(variance / 400 / 1999)));
}

TEST_CASE("Every sample meets the same drawings") {
    const std::vector<double> a{1, 5, 2, 8, 3};
    const std::vector<double> b{2, 10, 4, 16, 6};
    const auto means = resampled_means({a, b}, {3, 200});
    for (std::size_t k = 0; k < 200; ++k) CHECK(means[1][k] == 2 * means[0][k]);
    CHECK(means[0] == resampled_means({a}, {3, 200}).front());
    CHECK(means[0] != resampled_means({a}, {4, 200}).front());
}

TEST_CASE("A drawing is what the addresses say") {
    const std::vector<double> runs{0, 1, 2, 3, 4, 5, 6, 7};
    double sum = 0;
    for (std::uint32_t k = 0; k < 8; ++k) sum += std::floor(8 * uniform({9, 0}, Stream::design, 101, 2, k));
    CHECK(resampled_means({runs}, {9, 3}).front()[2] == sum / 8);
}

TEST_CASE("What is not a number is skipped") {
    const auto means = resampled_means({{nan_value, 4, nan_value, 4}, {nan_value, nan_value, nan_value, nan_value}}, {1, 50});
    for (const double mean : means[0]) CHECK((std::isnan(mean) || mean == 4));
    for (const double mean : means[1]) CHECK(std::isnan(mean));
    CHECK(resampled_means({}, {1, 50}).empty());
    CHECK_THROWS_AS(resampled_means({{1, 2}, {1}}, {1, 50}), Bug);
}

TEST_CASE("The middle 95 % of 1,999 means lies between the 50th from either end") {
    std::vector<double> means;
    for (int k = 1999; k >= 1; --k) means.push_back(k);
    means.push_back(nan_value);
    const Interval interval = percentile_interval(means);
    CHECK(interval.low == 50);
    CHECK(interval.high == 1950);
    for (double& mean : means) mean = -mean;
    CHECK(percentile_interval(means).low == -1950);
    CHECK(percentile_interval({3}).low == 3);
    CHECK(std::isnan(percentile_interval({nan_value}).high));
}

}  // namespace tarazy::resampled_means_test
