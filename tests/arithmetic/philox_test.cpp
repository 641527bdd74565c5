#include "arithmetic/philox.h"

#include <cmath>
#include <set>

#include "support/catch.h"
#include "support/stage.h"

namespace tarazy::philox_test {

TEST_CASE("a uniform is made of 52 bits of two words of its block", "[philox]") {
    // The words of MODEL.md: counter (block, entity, step, run | stream << 24), key (low, high of the seed).
    const RandomKey random_key{0x123456789ABCDEF0u, 77};
    for (const std::uint32_t draw : {0u, 1u, 2u, 3u, 9u}) {
        const auto words = philox4x32({draw / 2, 31, 12, 77u | (4u << 24)}, {0x9ABCDEF0u, 0x12345678u});
        const std::uint64_t bits = draw % 2 == 0 ? (std::uint64_t{words[0]} << 32 | words[1]) : (std::uint64_t{words[2]} << 32 | words[3]);
        CHECK(uniform(random_key, Stream::joining, 12, 31, draw) == (static_cast<double>(bits >> 12) + 0.5) / 4503599627370496.0);
    }
}

TEST_CASE("a uniform is never 0 or 1", "[philox]") {
    CHECK(philox_detail::open_unit(0, 0) == 0x1p-53);
    CHECK(philox_detail::open_unit(0xFFFFFFFFu, 0xFFFFFFFFu) == 1 - 0x1p-53);
    CHECK(philox_detail::open_unit(0x80000000u, 0) == 0.5 + 0x1p-53);
}

TEST_CASE("every part of an address counts", "[philox]") {
    const double origin = uniform({1, 1}, Stream::perception, 1, 1, 0);
    std::set<double> met{origin};
    const auto is_new = [&](double u) { return met.insert(u).second; };
    CHECK(is_new(uniform({2, 1}, Stream::perception, 1, 1, 0)));
    CHECK(is_new(uniform({1 + (1ull << 32), 1}, Stream::perception, 1, 1, 0)));
    CHECK(is_new(uniform({1, 2}, Stream::perception, 1, 1, 0)));
    CHECK(is_new(uniform({1, 1}, Stream::growth, 1, 1, 0)));
    CHECK(is_new(uniform({1, 1}, Stream::perception, 2, 1, 0)));
    CHECK(is_new(uniform({1, 1}, Stream::perception, 1, 2, 0)));
    CHECK(is_new(uniform({1, 1}, Stream::perception, 1, 1, 1)));
    CHECK(is_new(uniform({1, 1}, Stream::perception, 1, 1, 2)));
    CHECK(uniform({1, 1}, Stream::perception, 1, 1, 0) == origin);
}

TEST_CASE("no two addresses of a simulation share a number", "[philox]") {
    std::set<double> met;
    std::size_t addresses = 0;
    for (std::uint32_t stream = 1; stream <= 8; ++stream) {
        for (std::uint32_t run = 0; run < 8; ++run) {
            for (std::uint32_t step = 0; step < 10; ++step) {
                for (std::uint32_t entity = 0; entity < 25; ++entity) {
                    met.insert(uniform({3, run}, static_cast<Stream>(stream), step, entity));
                    ++addresses;
                }
            }
        }
    }
    CHECK(met.size() == addresses);  // 16,000 of 2^52 numbers: two alike by chance once in 35 million
}

TEST_CASE("uniforms have mean 1/2 and variance 1/12", "[philox][statistics]") {
    // n = 200,000: standard errors 6.5e-4 of the mean, 1.7e-4 of the variance, 2.2e-3 of the correlation; bounds at 4 of them.
    constexpr std::size_t n = 200000;
    double sum = 0;
    double squares = 0;
    double products = 0;
    double last = 0.5;
    for (std::uint32_t k = 0; k < n; ++k) {
        const double u = uniform({1, k}, Stream::growth, k % 7, k % 13);
        REQUIRE(u > 0);
        REQUIRE(u < 1);
        sum += u;
        squares += (u - 0.5) * (u - 0.5);
        products += (u - 0.5) * (last - 0.5);
        last = u;
    }
    CHECK(std::abs(sum / n - 0.5) < 4 * std::sqrt(1.0 / 12 / n));
    CHECK(std::abs(squares / n - 1.0 / 12) < 4 * std::sqrt(1.0 / 180 / n));
    CHECK(std::abs(12 * products / n) < 4 / std::sqrt(n));
}

}  // namespace tarazy::philox_test
