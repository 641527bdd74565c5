#pragma once
// The exponential, logarithm and cosine of single precision: those of elementary.h with shorter polynomials, for one float and for a register
// of them alike, with the same bits for every register width and instruction set.
#include <concepts>
#include <cstdint>
#include <limits>

#include "arithmetic/lanes.h"
#include "arithmetic/one_or_many.h"

namespace tarazy::elementary_detail {

using Singles = SinglePack::Batch;
template <class V>
concept IsSingle = std::same_as<V, float> || std::same_as<V, Singles>;

inline constexpr float single_infinite = std::numeric_limits<float>::infinity();
inline constexpr float single_undefined = std::numeric_limits<float>::quiet_NaN();
/// Adding it rounds a float below 2^22 to a whole number, which then stands in the low bits.
inline constexpr float single_rounding = 0x1.8p23F;
// ln 2 as the sum of a number of 14 bits, whose whole multiples up to 2^10 are exact, and the rest.
inline constexpr float single_ln2_high = 0x1.62e4p-1F;
inline constexpr float single_ln2_low = 0x1.7f7d1cp-20F;
// Between them e^x is a normal float.
inline constexpr float single_least_exponent = -0x1.5d589ep6F;
inline constexpr float single_most_exponent = 0x1.62e42ep6F;

/// e^x = 2^k e^r, |r| <= ln 2 / 2, where the result is a normal number; e^r = 1 + r + r^2 / 2 + r^3 times a polynomial of degree 4
/// (analysis/elementary_coefficients.py), within 1e-9 of it.
template <IsSingle V>
[[gnu::always_inline]] inline V exponential_within(const V& x) {
    const V rounded = fma(x, V(0x1.715476p0F), V(single_rounding));
    const V k = rounded - V(single_rounding);
    const V r = fma(k, V(-single_ln2_low), fma(k, V(-single_ln2_high), x));
    const V r2 = r * r;
    V even = fma(r2, V(0x1.6d10fc0000000p-10F), V(0x1.55551a0000000p-5F));
    V odd = fma(r2, V(0x1.a0f8620000000p-13F), V(0x1.1110f60000000p-7F));
    odd = fma(r2, odd, V(0x1.5555560000000p-3F));
    even = fma(r2, even, V(0.5F));
    const V near_one = V(1.0F) + fma(r2, fma(r, odd, even), r);
    return number_of(bits_of(near_one) + (bits_of(rounded) << 23));
}

template <IsSingle V>
[[gnu::always_inline]] inline V exponential(const V& x) {
    const V held = min(max(x, V(single_least_exponent)), V(single_most_exponent));  // NaN stays NaN
    const V value = exponential_within(held);
    return select(x > V(single_most_exponent), V(single_infinite), select(x < V(single_least_exponent), V(0.0F), value));
}

template <IsSingle V>
[[gnu::always_inline]] inline V exponential_of_nonpositive(const V& x) {
    return exponential_within(max(x, V(single_least_exponent)));
}

/// ln x = k ln 2 + ln(1 + f), sqrt(1/2) <= 1 + f < sqrt(2), x positive, normal and finite; ln(1 + f) = f - f^2 / 2 + f^3 times a polynomial of
/// degree 9 (analysis/elementary_coefficients.py), within 3e-9 of it.
template <IsSingle V>
[[gnu::always_inline]] inline V logarithm_of_normal(const V& x) {
    const auto shifted = bits_of(x) + std::uint32_t{0x3F800000U - 0x3F3504F3U};
    const auto exponent = shifted >> 23;
    const V k = number_of(exponent | std::uint32_t{0x4B000000U}) - V(0x1p23F + 127.0F);
    const V f = number_of((shifted & std::uint32_t{0x007FFFFFU}) + std::uint32_t{0x3F3504F3U}) - V(1.0F);
    const V f2 = f * f;
    V even = fma(f2, V(0x1.af581e0000000p-4F), V(0x1.c41b8c0000000p-4F));
    V odd = fma(f2, V(-0x1.fc06e20000000p-5F), V(-0x1.b4116a0000000p-4F));
    even = fma(f2, even, V(0x1.2496880000000p-3F));
    odd = fma(f2, odd, V(-0x1.fdfb820000000p-4F));
    even = fma(f2, even, V(0x1.9999a80000000p-3F));
    odd = fma(f2, odd, V(-0x1.555c540000000p-3F));
    even = fma(f2, even, V(0x1.5555560000000p-2F));
    odd = fma(f2, odd, V(-0x1.fffff20000000p-3F));
    const V rest = f2 * fma(f, fma(f, odd, even), V(-0.5F));
    return fma(k, V(single_ln2_high), f + fma(k, V(single_ln2_low), rest));
}

template <IsSingle V>
[[gnu::always_inline]] inline V logarithm(const V& x) {
    const auto tiny = x < V(0x1p-126F);
    const V value = logarithm_of_normal(select(tiny, x * V(0x1p24F), x));
    const V scaled_back = value - select(tiny, V(24.0F * 0x1.62e43p-1F), V(0.0F));
    const V finite = select(x > V(0.0F), scaled_back, select(x == V(0.0F), V(-single_infinite), V(single_undefined)));
    return select(x < V(single_infinite), finite, x);
}

/// cos(2 pi u) for u in [0, 1]: -sin(2 pi (1/4 - |u - 1/2|)); sin(2 pi s), |s| <= 1/4, as s times a polynomial of degree 4 in s^2
/// (analysis/elementary_coefficients.py), within 4e-8 of it.
template <IsSingle V>
[[gnu::always_inline]] inline V cosine_of_turns(const V& u) {
    const V s = magnitude(u - V(0.5F)) - V(0.25F);
    const V z = s * s;
    const V z2 = z * z;
    const V even = fma(z2, V(0x1.3e14200000000p+5F), V(0x1.4668f00000000p+6F));
    const V odd = fma(z2, V(-0x1.32531e0000000p+6F), V(-0x1.4abbc40000000p+5F));
    // The highest powers first; the lowest one alone, for its rounding is the one that counts.
    return s * fma(z, fma(z, even, odd), V(0x1.921fb60000000p+2F));
}

}  // namespace tarazy::elementary_detail
