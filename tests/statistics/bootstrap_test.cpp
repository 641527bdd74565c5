#include "statistics/resampling.h"

#include <cmath>
#include <limits>
#include <set>

#include "arithmetic/normal.h"
#include "arithmetic/philox.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::bootstrap_test {

namespace {

std::vector<double> mean_of(const std::vector<double>& sample, const std::vector<std::uint32_t>& units) {
    double sum = 0;
    for (const std::uint32_t unit : units) sum += sample[unit];
    return {sum / static_cast<double>(units.size())};
}

}  // namespace

TEST_CASE("The bootstrap interval of a mean holds the true mean about 95 times in 100", "[heavy]") {
    // 1000 samples of n = 50 normals: the share has standard error 0.007; the percentile interval is that of a normal with the variance
    // of n, not n - 1, and holds the truth in 94.0 % (Davison & Hinkley 1997, section 5.2).
    int held = 0;
    for (std::uint32_t trial = 0; trial < 1000; ++trial) {
        std::vector<double> sample;
        for (std::uint32_t k = 0; k < 50; ++k) sample.push_back(3 + standard_normal({5, trial}, Stream::design, 0, k));
        const auto statistics = [&](const std::vector<std::uint32_t>& units) { return mean_of(sample, units); };
        const Interval interval = bootstrap_intervals(50, statistics, {.seed = trial, .use = 0, .resamples = 399}).front();
        held += interval.low <= 3 && 3 <= interval.high;
    }
    CHECK(std::abs(held / 1000.0 - 0.94) < 4 * 0.0075);
}

TEST_CASE("All statistics meet the same resamples, and uses differ") {
    const auto statistics = [](const std::vector<std::uint32_t>& units) {
        double sum = 0;
        for (const std::uint32_t unit : units) sum += unit;
        return std::vector<double>{sum, -sum, std::numeric_limits<double>::quiet_NaN()};
    };
    const std::vector<Interval> intervals = bootstrap_intervals(40, statistics, {});
    REQUIRE(intervals.size() == 3);
    CHECK(intervals[0].low < 780);
    CHECK(intervals[0].high > 780);
    CHECK(intervals[1].low == -intervals[0].high);
    CHECK(intervals[1].high == -intervals[0].low);
    CHECK(std::isnan(intervals[2].low));
    CHECK(bootstrap_intervals(40, statistics, {})[0].low == intervals[0].low);
    CHECK(bootstrap_intervals(40, statistics, {.seed = 1, .use = 1})[0].low != intervals[0].low);
    CHECK(bootstrap_intervals(40, statistics, {.seed = 2})[0].low != intervals[0].low);
}

TEST_CASE("One unit says nothing of chance") {
    const auto statistics = [](const std::vector<std::uint32_t>& units) { return std::vector<double>{static_cast<double>(units.size())}; };
    CHECK(std::isnan(bootstrap_intervals(1, statistics, {}).front().low));
    CHECK(std::isnan(bootstrap_intervals(0, statistics, {}).front().high));
    CHECK_THROWS_AS(bootstrap_intervals(3, statistics, {.seed = 1, .use = most_runs}), Bug);
    CHECK_THROWS_AS(bootstrap_intervals(3, statistics, {.seed = 1, .use = 0, .resamples = 0}), Bug);
}

}  // namespace tarazy::bootstrap_test
