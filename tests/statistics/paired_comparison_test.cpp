#include "statistics/paired_comparison.h"

#include <cmath>
#include <limits>

#include "arithmetic/normal.h"
#include "arithmetic/philox.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::paired_comparison_test {

namespace {

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

/// Two policies that share much of their noise; the first is better by `planted` on average.
struct Planted {
    std::vector<double> policy;
    std::vector<double> other;
};

Planted planted(std::uint64_t seed, std::uint32_t runs, double planted) {
    Planted made;
    for (std::uint32_t run = 0; run < runs; ++run) {
        const double shared = 2 * standard_normal({seed, run}, Stream::design, 0, 0);
        made.policy.push_back(shared + planted + 0.5 * standard_normal({seed, run}, Stream::design, 0, 1));
        made.other.push_back(shared + 0.5 * standard_normal({seed, run}, Stream::design, 0, 2));
    }
    return made;
}

}  // namespace

TEST_CASE("A paired comparison gives the numbers of R") {
    // x <- c(1.1, 2.3, 2.9, 4.2, 5.0); y <- c(1.0, 2.0, 3.0, 3.7, 4.4); t.test(x, y, paired = TRUE); t.test(x, y)
    const std::vector<double> x{1.1, 2.3, 2.9, 4.2, 5.0};
    const std::vector<double> y{1.0, 2.0, 3.0, 3.7, 4.4};
    const PairedComparison c = compare_paired(x, y, true, {});
    CHECK(c.pairs == 5);
    CHECK(c.left_out == 0);
    CHECK(c.mean == Approx(3.1).epsilon(1e-14));
    CHECK(c.other_mean == Approx(2.82).epsilon(1e-14));
    CHECK(c.difference == Approx(0.28).epsilon(1e-13));
    CHECK(c.p == Approx(0.0940660110591699).epsilon(1e-9));
    CHECK(c.student.low == Approx(-0.0755584589398758).epsilon(1e-9));
    CHECK(c.student.high == Approx(0.6355584589398755).epsilon(1e-9));
    CHECK(c.half_width == Approx(0.3555584589398756).epsilon(1e-9));
    CHECK(c.unpaired_half_width == Approx(2.1191342727081315).epsilon(1e-9));
    CHECK(c.narrowing == c.unpaired_half_width / c.half_width);
    CHECK(c.better == 0.8);
    CHECK(c.effect == Approx(0.9778024140774095).epsilon(1e-9));
    CHECK(c.pooled_effect == Approx(0.1932874001616096).epsilon(1e-9));
}

TEST_CASE("A policy compared with itself gives exactly zero") {
    const std::vector<double> values{0.1, 0.7, nan_value, -3.3, 1e9};
    const PairedComparison c = compare_paired(values, values, true, {});
    CHECK(c.pairs == 4);
    CHECK(c.left_out == 1);
    for (const double zero :
         {c.difference, c.student.low, c.student.high, c.bootstrap.low, c.bootstrap.high, c.half_width, c.effect, c.pooled_effect}) {
        CHECK(zero == 0);
    }
    CHECK(c.p == 1);
    CHECK(c.better == 0.5);
    CHECK(c.narrowing == infinite);
    const PairedComparison constant = compare_paired(std::vector<double>{2, 2}, std::vector<double>{2, 2}, true, {});
    CHECK(constant.narrowing == 1);
    CHECK(constant.p == 1);
    const PairedComparison single = compare_paired(std::vector<double>{2}, std::vector<double>{2}, true, {});
    CHECK(single.difference == 0);
    CHECK(single.half_width == 0);
    CHECK(single.p == 1);
}

TEST_CASE("Swapping the policies changes signs alone, and the order of policies nothing") {
    const Planted made = planted(5, 60, 0.2);
    const PairedComparison c = compare_paired(made.policy, made.other, true, {});
    const PairedComparison swapped = compare_paired(made.other, made.policy, true, {});
    CHECK(swapped.difference == -c.difference);
    CHECK(swapped.student.low == -c.student.high);
    CHECK(swapped.bootstrap.low == -c.bootstrap.high);
    CHECK(swapped.bootstrap.high == -c.bootstrap.low);
    CHECK(swapped.p == c.p);
    CHECK(swapped.effect == -c.effect);
    CHECK(swapped.better == Approx(1 - c.better).epsilon(1e-15));

    const auto all = compare_with_reference({made.other, made.policy, made.other}, 0, true, {});
    CHECK(all[0].p == 1);
    CHECK(all[1].bootstrap.low == c.bootstrap.low);
    CHECK(all[1].student.high == c.student.high);
    CHECK(all[2].difference == 0);
    const auto other_order = compare_with_reference({made.policy, made.other}, 1, true, {});
    CHECK(other_order[0].bootstrap.high == c.bootstrap.high);
    CHECK_THROWS_AS(compare_with_reference({made.policy}, 1, true, {}), Bug);
}

TEST_CASE("Runs that failed are left out with their partner") {
    const std::vector<double> x{1, nan_value, 3, 4, infinite};
    const std::vector<double> y{0, 5, nan_value, 1, 2};
    const PairedComparison c = compare_paired(x, y, false, {});
    CHECK(c.pairs == 2);
    CHECK(c.left_out == 3);
    CHECK(c.difference == 2);
    CHECK(c.mean == 2.5);
    CHECK(c.better == 0);  // less is better
    CHECK_THROWS_AS(compare_paired(x, std::vector<double>{1}, true, {}), Bug);
}

TEST_CASE("Too few pairs tell nothing, and equal differences everything") {
    const PairedComparison one = compare_paired(std::vector<double>{1}, std::vector<double>{0}, true, {});
    CHECK(one.difference == 1);
    CHECK(one.p == 1);
    CHECK(one.student.low == -infinite);
    CHECK(one.narrowing == 1);
    CHECK(std::isnan(one.effect));
    const PairedComparison none = compare_paired(std::vector<double>{nan_value}, std::vector<double>{0}, true, {});
    CHECK(none.pairs == 0);
    CHECK(std::isnan(none.difference));
    CHECK(none.p == 1);
    CHECK(std::isnan(none.better));
    const PairedComparison equal = compare_paired(std::vector<double>{1, 2, 3}, std::vector<double>{2, 3, 4}, true, {});
    CHECK(equal.p == 0);
    CHECK(equal.half_width == 0);
    CHECK(equal.effect == -infinite);
    CHECK(equal.pooled_effect == Approx(-1).epsilon(1e-14));
    CHECK(equal.narrowing == infinite);
}

TEST_CASE("The planted difference is found, and common random numbers sharpen it") {
    const Planted made = planted(11, 2000, 0.1);
    const PairedComparison c = compare_paired(made.policy, made.other, true, {});
    // The differences have a standard deviation of 0.5 sqrt 2; unpaired it would be sqrt(2 (4 + 0.25)): 4.12 times as much.
    CHECK(c.difference == Approx(0.1).margin(4 * 0.0158));
    CHECK(c.narrowing == Approx(4.123).margin(0.3));
    CHECK(c.p < 0.001);
    CHECK(c.effect == Approx(0.1 / 0.7071).margin(4 * 0.0224));
    CHECK(c.better == Approx(0.556).margin(4 * 0.0111));  // Phi(0.1 / 0.7071)
}

TEST_CASE("Intervals cover the truth in 95 % of 1,000 cases", "[heavy]") {
    // The standard error of the share covered is sqrt(0.95 0.05 / 1000) = 0.0069; the tolerance is three of them.
    int student = 0;
    int bootstrap = 0;
    int false_alarms = 0;
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const Planted made = planted(seed, 100, 0.3);
        const PairedComparison c = compare_paired(made.policy, made.other, true, {seed, 399});
        student += static_cast<int>(c.student.low <= 0.3 && 0.3 <= c.student.high);
        bootstrap += static_cast<int>(c.bootstrap.low <= 0.3 && 0.3 <= c.bootstrap.high);
        const Planted equal = planted(seed + 5000, 20, 0);
        false_alarms += static_cast<int>(compare_paired(equal.policy, equal.other, true, {seed, 1}).p < 0.05);
    }
    CHECK(student / 1000.0 == Approx(0.95).margin(3 * 0.0069));
    CHECK(bootstrap / 1000.0 == Approx(0.95).margin(3 * 0.0069));
    CHECK(false_alarms / 1000.0 == Approx(0.05).margin(3 * 0.0069));
}

}  // namespace tarazy::paired_comparison_test
