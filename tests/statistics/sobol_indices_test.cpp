#include "statistics/sobol_indices.h"

#include <cmath>
#include <limits>

#include "known_functions.h"
#include "model/error.h"
#include "statistics/unit_points.h"
#include "support/catch.h"

namespace tarazy::sobol_indices_test {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t seeds = 16;

/// Mean over 16 seeds, and its standard error, against what is known; returns the standard error of one seed.
double check_estimates(const std::vector<double>& estimates, double known) {
    double mean = 0;
    for (const double estimate : estimates) mean += estimate / seeds;
    double squares = 0;
    for (const double estimate : estimates) squares += (estimate - mean) * (estimate - mean);
    const double error = std::sqrt(squares / (seeds - 1));
    INFO("mean " << mean << ", known " << known << ", standard error of one " << error);
    CHECK(std::abs(mean - known) < 4 * error / std::sqrt(seeds) + 1e-6);
    return error;
}

void check_known(const KnownFunction& known, std::size_t base, double most_error) {
    const std::size_t d = known.first.size();
    std::vector<std::vector<double>> found(2 * d + known.second.size());
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        const SobolIndices indices =
            sobol_indices(known.values(saltelli_points(base, d, true, 0, seed)), d, true, {.seed = seed, .use = 0, .resamples = 1});
        CHECK(indices.used == base);
        for (std::size_t i = 0; i < d; ++i) {
            found[i].push_back(indices.first[i].value);
            found[d + i].push_back(indices.total[i].value);
        }
        for (std::size_t k = 0; k < known.second.size(); ++k) found[2 * d + k].push_back(indices.second[k].index.value);
    }
    for (std::size_t i = 0; i < d; ++i) {
        CHECK(check_estimates(found[i], known.first[i]) < most_error);
        CHECK(check_estimates(found[d + i], known.total[i]) < most_error);
    }
    for (std::size_t k = 0; k < known.second.size(); ++k) CHECK(check_estimates(found[2 * d + k], known.second[k]) < 2 * most_error);
}

}  // namespace

TEST_CASE("Sobol' indices of the Ishigami function are the known ones") {
    check_known(ishigami(), 4096, 0.01);
}

TEST_CASE("Sobol' indices of the g-function are the known ones", "[heavy]") {
    check_known(g_function(), 4096, 0.006);
}

TEST_CASE("Bootstrap intervals of Sobol' indices hold the known ones") {
    // The bootstrap takes base samples for independent; those of a Sobol' set are better than that, so 95 % or more are held.
    const KnownFunction known = ishigami();
    int held = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const SobolIndices indices =
            sobol_indices(known.values(saltelli_points(256, 3, false, 0, seed)), 3, false, {.seed = seed, .use = 0, .resamples = 199});
        CHECK(indices.second.empty());
        for (std::size_t i = 0; i < 3; ++i) {
            held += indices.first[i].interval.low <= known.first[i] && known.first[i] <= indices.first[i].interval.high;
            held += indices.total[i].interval.low <= known.total[i] && known.total[i] <= indices.total[i].interval.high;
            CHECK(indices.first[i].interval.high - indices.first[i].interval.low < 0.5);
        }
    }
    CHECK(held >= 0.93 * 300);
}

TEST_CASE("A base sample that lacks a value is left out, whole") {
    std::vector<double> values = ishigami().values(saltelli_points(64, 3, false, 0, 1));
    std::vector<double> fewer(values.begin(), values.begin() + 5 * 62);
    values[5 * 62 + 2] = none;
    values[5 * 63 + 4] = std::numeric_limits<double>::infinity();
    const SobolIndices some = sobol_indices(values, 3, false, {});
    const SobolIndices whole = sobol_indices(fewer, 3, false, {});
    CHECK(some.used == 62);
    CHECK(some.left_out == 2);
    CHECK(whole.left_out == 0);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(some.first[i].value == whole.first[i].value);
        CHECK(some.total[i].interval.high == whole.total[i].interval.high);
    }
    CHECK_THROWS_AS(sobol_indices(std::span(values).first(9), 3, false, {}), Bug);
}

TEST_CASE("Indices do not change with the level or the unit of the outcome") {
    std::vector<double> values = ishigami().values(saltelli_points(256, 3, true, 0, 1));
    const SobolIndices before = sobol_indices(values, 3, true, {});
    for (double& value : values) value = 1000 - 3 * value;
    const SobolIndices after = sobol_indices(values, 3, true, {});
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(after.first[i].value == Approx(before.first[i].value).margin(1e-9));
        CHECK(after.second[i].index.value == Approx(before.second[i].index.value).margin(1e-9));
    }
    CHECK(after.mean == Approx(1000 - 3 * before.mean));
    CHECK(after.variance == Approx(9 * before.variance));
    CHECK((before.second[2].first == 1 && before.second[2].second == 2));
}

TEST_CASE("Without variance, or without base samples, there are no shares") {
    CHECK(std::isnan(sobol_indices(std::vector<double>(40, 2.5), 2, false, {}).first[0].value));
    const SobolIndices nothing = sobol_indices(std::vector<double>(8, none), 2, false, {});
    CHECK(nothing.left_out == 2);
    CHECK(std::isnan(nothing.total[1].value));
    CHECK(std::isnan(nothing.total[1].interval.low));
    CHECK(std::isnan(sobol_indices(std::vector<double>{1, 2, 3, 4}, 2, false, {}).first[0].value));
}

}  // namespace tarazy::sobol_indices_test
