#include "arithmetic/single_elementary.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "arithmetic/elementary.h"
#include "support/stage.h"

namespace tarazy::single_elementary_test {
namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr float no_number = std::numeric_limits<float>::quiet_NaN();

/// Floats of every size and sign.
std::vector<float> points() {
    std::vector<float> all{0.0F,
                           -0.0F,
                           1.0F,
                           -1.0F,
                           infinite,
                           -infinite,
                           no_number,
                           std::numeric_limits<float>::denorm_min(),
                           std::numeric_limits<float>::min(),
                           std::numeric_limits<float>::max(),
                           88.7F,
                           88.8F,
                           -87.3F,
                           -87.4F,
                           -1e30F,
                           1 - 0x1p-24F};
    for (std::uint32_t k = 0; k < 4000; ++k) {
        all.push_back(static_cast<float>(drawn(1, k, 0, -90, 90)));
        all.push_back(static_cast<float>(drawn(1, k, 1, -2, 2)));
        all.push_back(static_cast<float>(std::ldexp(drawn(1, k, 2, 1, 2), static_cast<int>(drawn(1, k, 3, -149, 127)))));
    }
    while (all.size() % SinglePack::width != 0) all.push_back(0.25F);
    return all;
}

template <class Packed, class Alone>
void same_in_every_lane(Packed&& packed, Alone&& alone) {
    const std::vector<float> all = points();
    std::size_t different = 0;
    for (std::size_t k = 0; k < all.size(); k += SinglePack::width) {
        alignas(64) std::array<float, SinglePack::width> x;
        std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(k), x.size(), x.begin());
        alignas(64) std::array<float, SinglePack::width> y;
        packed(SinglePack::load(x.data())).store(y.data());
        for (std::size_t l = 0; l < x.size(); ++l) {
            const float expected = alone(x[l]);
            const bool same = std::bit_cast<std::uint32_t>(y[l]) == std::bit_cast<std::uint32_t>(expected);
            if (same || (std::isnan(y[l]) && std::isnan(expected))) continue;
            ++different;
            UNSCOPED_INFO("at " << x[l] << ": " << y[l] << " and " << expected);
        }
    }
    CHECK(different == 0);
}

/// The largest error in units of the last place, against double precision.
template <class Ours, class Reference>
double worst_error(double least, double most, Ours&& ours, Reference&& reference) {
    double worst = 0;
    for (std::uint32_t k = 0; k < 50000; ++k) {
        const auto x = static_cast<float>(drawn(2, k, 0, least, most));
        const double exact = reference(static_cast<double>(x));
        const auto rounded = std::abs(static_cast<float>(exact));
        const double unit = static_cast<double>(std::nextafter(rounded, infinite)) - static_cast<double>(rounded);
        worst = std::max(worst, std::abs(static_cast<double>(ours(x)) - exact) / unit);
    }
    return worst;
}

float exponential_of(float x) {
    return elementary_detail::exponential(x);
}
float logarithm_of(float x) {
    return elementary_detail::logarithm(x);
}
float cosine_of(float x) {
    return elementary_detail::cosine_of_turns(x);
}

}  // namespace

TEST_CASE("exp, log and the cosine of turns of sixteen floats have the bits of the single ones", "[single_elementary]") {
    same_in_every_lane([](const SinglePack& x) { return exponential(x); }, exponential_of);
    same_in_every_lane([](const SinglePack& x) { return logarithm(x); }, logarithm_of);
    same_in_every_lane([](const SinglePack& x) { return cosine_of_turns(x); }, cosine_of);
}

TEST_CASE("elementary functions of floats are right to one unit in the last place", "[single_elementary]") {
    const auto exact_exponential = [](double x) { return std::exp(x); };
    const auto exact_logarithm = [](double x) { return std::log(x); };
    CHECK(worst_error(-87, 88, exponential_of, exact_exponential) <= 1.0);
    CHECK(worst_error(-1, 1, exponential_of, exact_exponential) <= 1.0);
    CHECK(worst_error(1e-6, 2, logarithm_of, exact_logarithm) <= 1.0);
    CHECK(worst_error(0.7, 1.5, logarithm_of, exact_logarithm) <= 1.0);
    CHECK(worst_error(1, 1e9, logarithm_of, exact_logarithm) <= 1.0);
}

TEST_CASE("the cosine of turns of floats is right to 2^-22 over the whole turn", "[single_elementary]") {
    double worst = 0;
    for (std::uint32_t k = 0; k < 50000; ++k) {
        const auto u = static_cast<float>(drawn(4, k, 0));
        worst = std::max(worst, std::abs(static_cast<double>(cosine_of(u)) - std::cos(2 * std::numbers::pi * static_cast<double>(u))));
    }
    CHECK(worst <= 0x1p-22);
    CHECK(cosine_of(0.25F) == 0);
    CHECK(std::abs(cosine_of(0.0F) - 1) <= 0x1p-22);
    CHECK(std::abs(cosine_of(0.5F) + 1) <= 0x1p-22);
}

TEST_CASE("elementary functions of floats at the edges of their domains", "[single_elementary]") {
    CHECK(exponential_of(0.0F) == 1);
    CHECK(exponential_of(-1e30F) == 0);
    CHECK(exponential_of(-87.34F) == 0);
    CHECK(exponential_of(elementary_detail::single_least_exponent) >= std::numeric_limits<float>::min());
    CHECK(exponential_of(elementary_detail::single_most_exponent) < infinite);
    CHECK(exponential_of(88.73F) == infinite);
    CHECK(std::isnan(exponential_of(no_number)));
    CHECK(logarithm_of(1.0F) == 0);
    CHECK(logarithm_of(0.0F) == -infinite);
    CHECK(logarithm_of(infinite) == infinite);
    CHECK(std::isnan(logarithm_of(-1.0F)));
    CHECK(std::abs(logarithm_of(0x1p-140F) - static_cast<float>(-140 * std::numbers::ln2)) < 1e-5F);  // below the normal numbers
    CHECK(elementary_detail::exponential_of_nonpositive(-100.0F) > 0);
}

TEST_CASE("logarithms of floats near 1 are those of the full series", "[single_elementary]") {
    double worst = 0;
    for (std::uint32_t k = 0; k < 2000; ++k) {
        const auto x = static_cast<float>(drawn(6, k, 0, 1 - 0x1p-11, 1 + 0x1p-11));
        alignas(64) std::array<float, SinglePack::width> y;
        logarithm_near_one(SinglePack(static_cast<double>(x))).store(y.data());
        const double exact = std::log(static_cast<double>(x));
        worst = std::max(worst, std::abs(static_cast<double>(y[3]) - exact) / std::max(std::abs(exact), 1e-9));
    }
    CHECK(worst < 0x1p-23);
}

}  // namespace tarazy::single_elementary_test
