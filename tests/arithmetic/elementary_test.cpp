#include "arithmetic/elementary.h"

#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "support/stage.h"

namespace tarazy::elementary_test {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double tiny = std::numeric_limits<double>::denorm_min();

/// Numbers of every size and sign.
std::vector<double> points() {
    std::vector<double> all{0.0,
                            -0.0,
                            1.0,
                            -1.0,
                            infinite,
                            -infinite,
                            no_number,
                            tiny,
                            -tiny,
                            std::numeric_limits<double>::min(),
                            std::numeric_limits<double>::max(),
                            709.7827,
                            709.79,
                            -745.13,
                            -745.2,
                            -1e300,
                            1e300,
                            0.5,
                            1 - 0x1p-53,
                            1 + 0x1p-52};
    for (std::uint32_t k = 0; k < 4000; ++k) {
        all.push_back(drawn(1, k, 0, -750, 720));
        all.push_back(drawn(1, k, 1, -2, 2));
        all.push_back(std::ldexp(drawn(1, k, 2, 1, 2), static_cast<int>(drawn(1, k, 3, -1074, 1023))));
    }
    while (all.size() % lane_count != 0) all.push_back(0.25);
    return all;
}

template <class PackVersion, class DoubleVersion>
void same_in_every_lane(PackVersion&& packed, DoubleVersion&& alone) {
    const std::vector<double> all = points();
    std::size_t different = 0;
    for (std::size_t k = 0; k < all.size(); k += lane_count) {
        alignas(64) std::array<double, lane_count> x;
        std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(k), lane_count, x.begin());
        alignas(64) std::array<double, lane_count> y;
        packed(DoublePack::load(x.data())).store(y.data());
        for (std::size_t l = 0; l < lane_count; ++l) {
            const double expected = alone(x[l]);
            const bool same = std::bit_cast<std::uint64_t>(y[l]) == std::bit_cast<std::uint64_t>(expected);
            if (same || (std::isnan(y[l]) && std::isnan(expected))) continue;
            ++different;
            UNSCOPED_INFO("at " << x[l] << ": " << y[l] << " and " << expected);
        }
    }
    CHECK(different == 0);
}

/// The largest error in units of the last place against long double.
template <class Ours, class Reference>
long double worst_error(double least, double most, Ours&& ours, Reference&& reference) {
    long double worst = 0;
    for (std::uint32_t k = 0; k < 20000; ++k) {
        const double x = drawn(2, k, 0, least, most);
        const long double exact = reference(static_cast<long double>(x));
        const auto rounded = static_cast<double>(exact);
        const long double unit = std::nextafter(std::abs(rounded), infinite) - std::abs(rounded);
        worst = std::max(worst, std::abs(static_cast<long double>(ours(x)) - exact) / unit);
    }
    return worst;
}

}  // namespace

TEST_CASE("exp, log and the cosine of turns of a pack have the bits of the single ones", "[elementary]") {
    same_in_every_lane([](const DoublePack& x) { return exponential(x); }, [](double x) { return exponential(x); });
    same_in_every_lane([](const DoublePack& x) { return logarithm(x); }, [](double x) { return logarithm(x); });
    same_in_every_lane([](const DoublePack& x) { return cosine_of_turns(x); }, [](double x) { return cosine_of_turns(x); });
}

TEST_CASE("elementary functions are right to one unit in the last place", "[elementary]") {
    CHECK(worst_error(
              -700, 700, [](double x) { return exponential(x); }, [](long double x) { return std::exp(x); }) <= 1.0L);
    CHECK(worst_error(
              -1, 1, [](double x) { return exponential(x); }, [](long double x) { return std::exp(x); }) <= 1.0L);
    CHECK(worst_error(
              1e-6, 2, [](double x) { return logarithm(x); }, [](long double x) { return std::log(x); }) <= 1.0L);
    CHECK(worst_error(
              1, 1e9, [](double x) { return logarithm(x); }, [](long double x) { return std::log(x); }) <= 1.0L);
    CHECK(worst_error(
              1e-3, 1e6, [](double x) { return power_of(x, 0.8); }, [](long double x) { return std::pow(x, static_cast<long double>(0.8)); }) <=
          1.0L);
    CHECK(worst_error(
              -7, 7, [](double x) { return sine(x); }, [](long double x) { return std::sin(x); }) <= 1.0L);
    CHECK(worst_error(
              -7, 7, [](double x) { return cosine(x); }, [](long double x) { return std::cos(x); }) <= 1.0L);
    CHECK(worst_error(
              -1, 1, [](double x) { return arcsine(x); }, [](long double x) { return std::asin(x); }) <= 1.0L);
}

TEST_CASE("the cosine of turns is right to 2^-51 over the whole turn", "[elementary]") {
    long double worst = 0;
    for (std::uint32_t k = 0; k < 20000; ++k) {
        const double u = drawn(4, k, 0);
        const long double exact = std::cos(2 * std::numbers::pi_v<long double> * static_cast<long double>(u));
        worst = std::max(worst, std::abs(static_cast<long double>(cosine_of_turns(u)) - exact));
    }
    CHECK(worst <= 0x1p-51L);
    CHECK(cosine_of_turns(0.0) == near(1, 0));
    CHECK(cosine_of_turns(0.25) == 0);
    CHECK(cosine_of_turns(0.5) == near(-1, 0));
    CHECK(cosine_of_turns(1.0) == near(1, 0));
}

TEST_CASE("elementary functions at the edges of their domains", "[elementary]") {
    CHECK(exponential(0.0) == 1);
    CHECK(exponential(-1e300) == 0);
    CHECK(exponential(infinite) == infinite);
    CHECK(exponential(710.0) == infinite);
    CHECK(std::isnan(exponential(no_number)));
    CHECK(logarithm(1.0) == 0);
    CHECK(logarithm(0.0) == -infinite);
    CHECK(logarithm(infinite) == infinite);
    CHECK(std::isnan(logarithm(-1.0)));
    CHECK(power_of(2.0, 10.0) == 1024);
    CHECK(power_of(5.0, 0.0) == 1);
    CHECK(power_of(0.0, 0.8) == 0);
    CHECK(sine(0.0) == 0);
    CHECK(cosine(0.0) == 1);
    CHECK(arcsine(1.0) == std::numbers::pi / 2);
}

}  // namespace tarazy::elementary_test
