#pragma once
// a * b + c rounded once, for registers of processors that have no instruction for it (x86-64 before 2013, and the small ones since).
// Boldo & Melquiond (2008), "Emulation of FMA and correctly rounded sums: proved algorithms using rounding to odd", IEEE Transactions
// on Computers 57(4); the exact product after Dekker (1971), the exact sum after Knuth.
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <xsimd/xsimd.hpp>

namespace tarazy {

namespace software_fma_detail {

/// x + y without its error, and the error: both exact together.
template <class Batch>
struct ExactSum {
    ExactSum(const Batch& x, const Batch& y) : sum(x + y) {
        const Batch of_y = sum - x;
        error = (x - (sum - of_y)) + (y - of_y);
    }
    Batch sum;
    Batch error;
};

/// x y and its error, for |x| and |y| in [2^-440, 2^500] or 0.
template <class Batch>
struct ExactProduct {
    ExactProduct(const Batch& x, const Batch& y) : product(x * y) {
        const Batch x_high = high_half(x);
        const Batch y_high = high_half(y);
        const Batch x_low = x - x_high;
        const Batch y_low = y - y_high;
        error = x_low * y_low - (((product - x_high * y_high) - x_low * y_high) - x_high * y_low);
    }
    Batch product;
    Batch error;

  private:
    /// The 26 leading bits, rounded.
    static Batch high_half(const Batch& x) {
        const Batch wide = x * Batch(0x1p27 + 1);
        return wide - (wide - x);
    }
};

/// x + y rounded to odd: an inexact sum becomes that of its two neighbours whose last bit is 1.
template <class Batch>
Batch odd_sum(const Batch& x, const Batch& y) {
    using Bits = xsimd::batch<std::uint64_t, typename Batch::arch_type>;
    const ExactSum<Batch> s(x, y);
    const Bits bits = xsimd::bitwise_cast<Bits>(s.sum);
    const Bits other = xsimd::bitwise_cast<Bits>(s.error);
    const Bits one(std::uint64_t{1});
    // Away from zero if the error has the sign of the sum, else towards it.
    const Bits shift = one - (((bits ^ other) >> 63) << 1);
    const Batch odd = xsimd::bitwise_cast<Batch>(bits + (shift & ((bits & one) - one)));
    return xsimd::select(xsimd::abs(s.error) > Batch(0.0), odd, s.sum);  // the error of an infinite sum is NaN
}

/// Whether all factors are 0 or neither so large nor so small that a part of the exact product has no place among doubles.
template <class Batch>
bool are_moderate(const Batch& a, const Batch& b, const Batch& c) {
    const auto fits = [](const Batch& x) {
        const Batch size = xsimd::abs(x);
        return ((size >= Batch(0x1p-440)) & (size <= Batch(0x1p500))) | (size == Batch(0.0));
    };
    return xsimd::all(fits(a) & fits(b) & (xsimd::abs(c) <= Batch(0x1p1000)));
}

}  // namespace software_fma_detail

/// a * b + c of each lane, rounded once, with the bits of std::fma for all numbers (but for the sign and the payload of NaN).
template <class Batch>
Batch software_fma(const Batch& a, const Batch& b, const Batch& c) {
    using namespace software_fma_detail;
    if (!are_moderate(a, b, c)) {
        alignas(64) std::array<std::array<double, Batch::size>, 3> lanes;
        a.store_aligned(lanes[0].data());
        b.store_aligned(lanes[1].data());
        c.store_aligned(lanes[2].data());
        for (std::size_t l = 0; l < Batch::size; ++l) lanes[0][l] = std::fma(lanes[0][l], lanes[1][l], lanes[2][l]);
        return Batch::load_aligned(lanes[0].data());
    }
    const ExactProduct<Batch> product(a, b);
    const ExactSum<Batch> low(c, product.error);
    const ExactSum<Batch> high(product.product, low.sum);
    const Batch result = high.sum + odd_sum(low.error, high.error);
    // Where the exact result is 0 the plain one is exact too, and has the right sign.
    return xsimd::select(result == Batch(0.0), product.product + c, result);
}

/// a * b + c of floats, rounded once: their product is exact as a double, the sum rounded to odd has more than two bits to spare, so that rounding it
/// to a float is as good as rounding the exact one.
template <class Architecture>
xsimd::batch<float, Architecture> software_fma(const xsimd::batch<float, Architecture>& a, const xsimd::batch<float, Architecture>& b,
                                               const xsimd::batch<float, Architecture>& c) {
    using Singles = xsimd::batch<float, Architecture>;
    using Doubles = xsimd::batch<double, Architecture>;
    alignas(64) std::array<std::array<float, Singles::size>, 3> lanes;
    alignas(64) std::array<std::array<double, Singles::size>, 3> wide;
    a.store_aligned(lanes[0].data());
    b.store_aligned(lanes[1].data());
    c.store_aligned(lanes[2].data());
    for (std::size_t x = 0; x < 3; ++x) {
        for (std::size_t l = 0; l < Singles::size; ++l) wide[x][l] = lanes[x][l];
    }
    for (std::size_t l = 0; l < Singles::size; l += Doubles::size) {
        const Doubles product = Doubles::load_aligned(&wide[0][l]) * Doubles::load_aligned(&wide[1][l]);
        software_fma_detail::odd_sum(product, Doubles::load_aligned(&wide[2][l])).store_aligned(&wide[0][l]);
    }
    for (std::size_t l = 0; l < Singles::size; ++l) lanes[0][l] = static_cast<float>(wide[0][l]);
    return Singles::load_aligned(lanes[0].data());
}

}  // namespace tarazy
