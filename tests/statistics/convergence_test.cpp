#include "statistics/convergence.h"

#include <cmath>
#include <limits>

#include "arithmetic/normal.h"
#include "arithmetic/philox.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::convergence_test {

namespace {

template <class Draw>
std::vector<double> sample(std::size_t count, std::uint64_t seed, Draw&& draw) {
    std::vector<double> values;
    for (std::size_t k = 0; k < count; ++k) values.push_back(draw(RandomKey{seed, static_cast<std::uint32_t>(k)}));
    return values;
}

double normal(const RandomKey& random_key) {
    return standard_normal(random_key, Stream::design, 0, 0);
}

}  // namespace

TEST_CASE("Running intervals double the count, and end with all numbers") {
    std::vector<double> values = sample(100, 1, normal);
    values[3] = std::numeric_limits<double>::quiet_NaN();
    const std::vector<ConvergenceStep> steps = running_intervals(values);
    REQUIRE(steps.size() == 5);
    CHECK(steps[0].count == 8);
    CHECK(steps[3].count == 64);
    CHECK(steps[4].count == 99);
    // The first eight that are numbers: t(0.975, 7) = 2.364624.
    double sum = 0;
    double squares = 0;
    for (const std::size_t k : {0U, 1U, 2U, 4U, 5U, 6U, 7U, 8U}) sum += values[k];
    for (const std::size_t k : {0U, 1U, 2U, 4U, 5U, 6U, 7U, 8U}) squares += std::pow(values[k] - sum / 8, 2);
    CHECK(steps[0].mean == Approx(sum / 8));
    CHECK(steps[0].half_width == Approx(2.364624 * std::sqrt(squares / 7 / 8)));
    CHECK(running_intervals(std::span(values).first(8)).empty());
    CHECK(running_intervals(std::span(values).first(9)).size() == 1);
    CHECK(running_intervals(std::span(values).first(17)).size() == 2);
}

TEST_CASE("The interval of independent numbers shrinks as one over the root of their count") {
    double sum = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Convergence found = convergence(running_intervals(sample(1024, seed, normal)));
        CHECK(found.verdict == Shrinking::shrinking);
        sum += found.exponent;
    }
    // Standard error of one about 0.05, of the mean of 200 0.004; t is wider for few numbers, which makes it steeper than -1/2 by 0.03.
    CHECK(sum / 200 < -0.5);
    CHECK(sum / 200 > -0.56);
}

TEST_CASE("Without a finite variance the interval mostly stalls, and a drift stalls it always") {
    const auto cauchy = [](const RandomKey& random_key) { return std::tan(M_PI * (uniform(random_key, Stream::design, 0, 0) - 0.5)); };
    int stalled = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        stalled += convergence(running_intervals(sample(4096, seed, cauchy))).verdict == Shrinking::stalled;
    }
    CHECK(stalled > 75);
    std::vector<double> drifting;
    for (int k = 0; k < 1000; ++k) drifting.push_back(k);
    CHECK(convergence(running_intervals(drifting)).verdict == Shrinking::stalled);
}

TEST_CASE("Verdicts on made-up steps") {
    const Convergence exact = convergence(std::vector<ConvergenceStep>{{16, 0, 4}, {64, 0, 2}, {256, 0, 1}});
    CHECK(exact.exponent == Approx(-0.5));
    CHECK(convergence_words(exact) == "shrinks as n^-0.50: four times the runs halve the interval");
    const Convergence fast = convergence(std::vector<ConvergenceStep>{{16, 0, 16}, {64, 0, 4}, {256, 0, 1}});
    CHECK(convergence_words(fast) == "shrinks as n^-1.00: faster than independent runs would");
    const Convergence slow = convergence(std::vector<ConvergenceStep>{{16, 0, 1}, {64, 0, 1}, {256, 0, 1}});
    CHECK(slow.verdict == Shrinking::stalled);
    CHECK(convergence_words(slow).find("stalled, n^") == 0);
    const Convergence few = convergence(std::vector<ConvergenceStep>{{16, 0, 1}, {64, 0, 0.5}});
    CHECK(few.verdict == Shrinking::unknown);
    CHECK(convergence_words(few) == "too few runs to tell (32 at least)");
    const Convergence constant = convergence(running_intervals(std::vector<double>(64, 0.25)));
    CHECK(constant.verdict == Shrinking::certain);
    CHECK(convergence_words(constant) == "does not vary");
    CHECK(convergence(std::vector<ConvergenceStep>{{8, 0, NAN}, {16, 0, 1}, {32, 0, 0.5}}).verdict == Shrinking::unknown);
    CHECK_THROWS_AS(convergence(std::vector<ConvergenceStep>{{8, 0, 1}, {8, 0, 1}, {8, 0, 1}}), Bug);
}

}  // namespace tarazy::convergence_test
