#include "arithmetic/software_fma.h"

#include <bit>
#include <limits>
#include <vector>

#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::software_fma_test {

namespace {

using Batch = xsimd::batch<double>;

/// The lanes of software_fma that have other bits than std::fma.
std::size_t differences(const std::vector<double>& a, const std::vector<double>& b, const std::vector<double>& c) {
    std::size_t found = 0;
    for (std::size_t k = 0; k + Batch::size <= a.size(); k += Batch::size) {
        alignas(64) std::array<double, Batch::size> result{};
        software_fma(Batch::load_unaligned(&a[k]), Batch::load_unaligned(&b[k]), Batch::load_unaligned(&c[k])).store_aligned(result.data());
        for (std::size_t l = 0; l < Batch::size; ++l) {
            const double exact = std::fma(a[k + l], b[k + l], c[k + l]);
            const bool same =
                std::isnan(exact) ? std::isnan(result[l]) : std::bit_cast<std::uint64_t>(exact) == std::bit_cast<std::uint64_t>(result[l]);
            if (!same) ++found;
        }
    }
    return found;
}

/// A number of either sign with `bits` leading bits and an exponent in [least, most].
double number(std::uint32_t k, std::uint32_t draw, int bits, int least, int most) {
    const double fraction = drawn(11, k, draw, -1, 1);
    const int exponent = least + static_cast<int>(drawn(11, k, draw + 1) * (most - least + 1));
    return std::ldexp(std::round(std::ldexp(fraction, bits)), exponent - bits);
}

/// Many sums whose exponents lie so near each other that all kinds of rounding happen.
std::size_t differences_of(std::uint32_t count, int bits, int product_exponent, int least, int most) {
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> c;
    for (std::uint32_t k = 0; k < count; ++k) {
        a.push_back(number(k, 0, bits, product_exponent / 2, product_exponent / 2));
        b.push_back(number(k, 2, bits, product_exponent / 2, product_exponent / 2 + 1));
        c.push_back(number(k, 4, bits, product_exponent + least, product_exponent + most));
    }
    return differences(a, b, c);
}

/// Products half-way between two doubles, and a little more or less.
std::size_t differences_of_ties(std::uint32_t count) {
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> c;
    for (std::uint32_t k = 0; k < count; ++k) {
        a.push_back(2 * std::floor(drawn(12, k, 0, 0x1.8p25, 0x1p26)) + 1);  // odd, of 27 bits: a b is odd, of 54 bits
        b.push_back(2 * std::floor(drawn(12, k, 1, 0x1.8p25, 0x1p26)) + 1);
        c.push_back(std::ldexp(k % 2 == 0 ? 1.0 : -1.0, -static_cast<int>(k % 120)));
    }
    return differences(a, b, c);
}

}  // namespace

TEST_CASE("The fused operation without an instruction rounds once, as std::fma does") {
    CHECK(differences_of(200000, 53, 0, -120, 60) == 0);
    // Few bits: exact results, ties and numbers next to ties are frequent.
    CHECK(differences_of(200000, 28, 0, -60, 56) == 0);
    CHECK(differences_of(100000, 30, 0, -4, 4) == 0);
    CHECK(differences_of(100000, 4, 0, -56, 56) == 0);
    CHECK(differences_of_ties(100000) == 0);
}

TEST_CASE("The fused operation of floats rounds once, as std::fma does") {
    using Singles = xsimd::batch<float>;
    std::vector<float> all{0.0F,
                           -0.0F,
                           1.0F,
                           -1.5F,
                           std::numeric_limits<float>::infinity(),
                           -std::numeric_limits<float>::infinity(),
                           std::numeric_limits<float>::quiet_NaN(),
                           std::numeric_limits<float>::denorm_min(),
                           -std::numeric_limits<float>::max()};
    const auto differs = [](const std::vector<float>& a, const std::vector<float>& b, const std::vector<float>& c) {
        std::size_t found = 0;
        for (std::size_t k = 0; k + Singles::size <= a.size(); k += Singles::size) {
            alignas(64) std::array<float, Singles::size> result{};
            software_fma(Singles::load_unaligned(&a[k]), Singles::load_unaligned(&b[k]), Singles::load_unaligned(&c[k])).store_aligned(result.data());
            for (std::size_t l = 0; l < Singles::size; ++l) {
                const float exact = std::fma(a[k + l], b[k + l], c[k + l]);
                const bool same =
                    std::isnan(exact) ? std::isnan(result[l]) : std::bit_cast<std::uint32_t>(exact) == std::bit_cast<std::uint32_t>(result[l]);
                if (!same) ++found;
            }
        }
        return found;
    };
    for (const float a : all) {
        for (const float b : all) {
            for (const float c : all) {
                CAPTURE(a, b, c);
                CHECK(differs(std::vector<float>(Singles::size, a), std::vector<float>(Singles::size, b), std::vector<float>(Singles::size, c)) == 0);
            }
        }
    }
    // Of few bits, so that ties and what is next to them are frequent; down to sums below the normal numbers.
    for (const int bits : {4, 13, 24}) {
        for (const int size : {0, -70, -145, 120}) {
            std::vector<float> a;
            std::vector<float> b;
            std::vector<float> c;
            for (std::uint32_t k = 0; k < 60000; ++k) {
                a.push_back(static_cast<float>(number(k, 0, bits, size / 2, size / 2)));
                b.push_back(static_cast<float>(number(k, 2, bits, size / 2, size / 2 + 1)));
                c.push_back(static_cast<float>(number(k, 4, bits, size - 52, std::min(size + 30, 127))));
            }
            CAPTURE(bits, size);
            CHECK(differs(a, b, c) == 0);
        }
    }
    // A product half-way between two floats, and what a double that is rounded twice makes of a little more: a b = 2^24 (2 k + 1), c far below.
    const std::vector<float> half(Singles::size, 0x1.000002p0F);
    CHECK(differs(half, half, std::vector<float>(Singles::size, 0x1p-80F)) == 0);
    CHECK(differs(half, std::vector<float>(Singles::size, 0x1.8p0F), std::vector<float>(Singles::size, 0x1p-90F)) == 0);
    CHECK(differs(half, std::vector<float>(Singles::size, 0x1.8p0F), std::vector<float>(Singles::size, -0x1p-90F)) == 0);
}

TEST_CASE("The fused operation without an instruction holds at the ends of its range and beyond") {
    CHECK(differences_of(50000, 53, -878, -140, 60) == 0);
    CHECK(differences_of(50000, 53, 996, -120, 10) == 0);
    CHECK(differences_of(50000, 53, -1060, -10, 20) == 0);  // the result below normal numbers
    CHECK(differences_of(50000, 53, 1020, -60, 4) == 0);    // and above them
}

TEST_CASE("The fused operation without an instruction knows NaN, infinity and zero") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    const std::vector<double> all{0.0,      -0.0,   1.0, -1.5, 3.0, endless, -endless, none, 0x1p-1060, -0x1p-1074, 0x1.fffffffffffffp1023,
                                  0x1p-440, 0x1p500};
    for (const double a : all) {
        for (const double b : all) {
            for (const double c : all) {
                CAPTURE(a, b, c);
                CHECK(differences(std::vector<double>(Batch::size, a), std::vector<double>(Batch::size, b), std::vector<double>(Batch::size, c)) ==
                      0);
            }
        }
    }
    // One lane out of range does not disturb the others.
    std::vector<double> a(Batch::size, 1.0 / 3);
    a.back() = 0x1p600;
    CHECK(differences(a, std::vector<double>(Batch::size, 0.1), std::vector<double>(Batch::size, -0.7)) == 0);
}

}  // namespace tarazy::software_fma_test
