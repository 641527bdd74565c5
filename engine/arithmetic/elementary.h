#pragma once
// Every exponential, logarithm, power, sine and cosine of the model goes through this file, with the same bits
// for every register width and instruction set: exp and log are written out below in fused operations of fixed
// order, for one double and for eight alike (for floats: single_elementary.h); what is rare is SLEEF's deterministic family (Shibata & Petrogalli
// 2020).
#include <sleef.h>

#include <cstdint>
#include <limits>

#include "arithmetic/single_elementary.h"

namespace tarazy {

namespace elementary_detail {

using Batch = DoublePack::Batch;
template <class V>
concept IsDouble = std::same_as<V, double> || std::same_as<V, Batch>;

inline constexpr double infinite = std::numeric_limits<double>::infinity();
inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
/// Adding it rounds a double below 2^51 to a whole number, which then stands in the low bits.
inline constexpr double rounding = 0x1.8p52;
// ln 2 as the sum of a number of 33 bits, whose whole multiples up to 2^20 are exact, and the rest.
inline constexpr double ln2_high = 0x1.62e42feep-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;
/// At this distance from 1, or nearer, the logarithm is two terms of its series.
template <class Number>
inline constexpr double near_one = std::same_as<Number, double> ? 0x1p-26 : 0x1p-12;
// Between them e^x is a normal number.
inline constexpr double least_exponent = -0x1.6232bdd7abcd2p9;
inline constexpr double most_exponent = 0x1.62e42fefa39efp9;

/// e^r for |r| <= ln 2 / 2: 1 + r + r^2 / 2 + r^3 times a polynomial of degree 9 (analysis/elementary_coefficients.py), within 2e-18 of it.
template <IsDouble V>
[[gnu::always_inline]] inline V exponential_near_zero(const V& r) {
    const V r2 = r * r;
    V even = fma(r2, V(0x1.1f66d948a47d2p-29), V(0x1.27e4e1f7222cbp-22));
    V odd = fma(r2, V(0x1.af389ecfc4b9cp-26), V(0x1.71de0db2f6b19p-19));
    even = fma(r2, even, V(0x1.a01a01a47a591p-16));
    odd = fma(r2, odd, V(0x1.a01a01a7c2efep-13));
    even = fma(r2, even, V(0x1.6c16c16c167e2p-10));
    odd = fma(r2, odd, V(0x1.11111111109b5p-7));
    even = fma(r2, even, V(0x1.5555555555555p-5));
    odd = fma(r2, odd, V(0x1.5555555555556p-3));
    even = fma(r2, even, V(0.5));
    return V(1.0) + fma(r2, fma(r, odd, even), r);
}

/// e^x = 2^k e^r, |r| <= ln 2 / 2, where the result is a normal number; the exponent k is added as such.
template <IsDouble V>
[[gnu::always_inline]] inline V exponential_within(const V& x) {
    const V rounded = fma(x, V(0x1.71547652b82fep0), V(rounding));
    const V k = rounded - V(rounding);
    const V r = fma(k, V(-ln2_low), fma(k, V(-ln2_high), x));
    return number_of(bits_of(exponential_near_zero(r)) + (bits_of(rounded) << 52));
}

template <IsDouble V>
[[gnu::always_inline]] inline V exponential(const V& x) {
    const V held = min(max(x, V(least_exponent)), V(most_exponent));  // NaN stays NaN
    const V value = exponential_within(held);
    return select(x > V(most_exponent), V(infinite), select(x < V(least_exponent), V(0.0), value));
}

template <IsDouble V>
[[gnu::always_inline]] inline V exponential_of_nonpositive(const V& x) {
    return exponential_within(max(x, V(least_exponent)));
}

/// ln x = k ln 2 + ln(1 + f), sqrt(1/2) <= 1 + f < sqrt(2), x positive, normal and finite; with s = f / (2 + f), ln(1 + f) = 2 s + s^3 times
/// a polynomial of degree 6 in s^2 (analysis/elementary_coefficients.py), within 5e-18 of it, put together so that f is not rounded.
template <IsDouble V>
[[gnu::always_inline]] inline V logarithm_of_normal(const V& x) {
    const auto shifted = bits_of(x) + std::uint64_t{0x3FF0000000000000u - 0x3FE6A09E667F3BCDu};
    const auto exponent = shifted >> 52;
    const V k = number_of(exponent | std::uint64_t{0x4330000000000000u}) - V(0x1p52 + 1023.0);
    const V f = number_of((shifted & std::uint64_t{0x000FFFFFFFFFFFFFu}) + std::uint64_t{0x3FE6A09E667F3BCDu}) - V(1.0);
    const V s = f / (V(2.0) + f);
    const V z = s * s;
    const V z2 = z * z;
    V even = fma(z2, V(0x1.2b584aae78a57p-3), V(0x1.7462b4ab2ef6bp-3));
    V odd = fma(z2, V(0x1.39fe606542ddep-3), V(0x1.c71c62e5800a1p-3));
    even = fma(z2, even, V(0x1.2492492df148dp-2));
    odd = fma(z2, odd, V(0x1.99999999952e2p-2));
    even = fma(z2, even, V(0x1.5555555555558p-1));
    const V series = z * fma(z, odd, even);
    const V half_square = V(0.5) * f * f;
    const V correction = fma(s, half_square + series, k * V(ln2_low));
    return fma(k, V(ln2_high), f - (half_square - correction));
}

template <IsDouble V>
[[gnu::always_inline]] inline V logarithm(const V& x) {
    const auto tiny = x < V(0x1p-1022);
    const V value = logarithm_of_normal(select(tiny, x * V(0x1p54), x));
    const V scaled_back = value - select(tiny, V(54.0 * 0x1.62e42fefa39efp-1), V(0.0));
    const V finite = select(x > V(0.0), scaled_back, select(x == V(0.0), V(-infinite), V(undefined)));
    return select(x < V(infinite), finite, x);
}

/// cos(2 pi u) for u in [0, 1]: -sin(2 pi (1/4 - |u - 1/2|)), the argument exact; sin(2 pi s), |s| <= 1/4, as s times a polynomial of
/// degree 8 in s^2 (analysis/elementary_coefficients.py), within 4e-17 of it.
template <IsDouble V>
[[gnu::always_inline]] inline V cosine_of_turns(const V& u) {
    const V s = magnitude(u - V(0.5)) - V(0.25);
    const V z = s * s;
    const V z2 = z * z;
    V even = fma(z2, V(0x1.9d462020fcc78p-4), V(0x1.e8f3675ee37ddp+1));
    V odd = fma(z2, V(-0x1.6f7acdb8f6580p-1), V(-0x1.e3074dfaf87afp+3));
    even = fma(z2, even, V(0x1.5078348551854p+5));
    odd = fma(z2, odd, V(-0x1.32d2cce627c86p+6));
    even = fma(z2, even, V(0x1.466bc6775aa7dp+6));
    odd = fma(z2, odd, V(-0x1.4abbce625be52p+5));
    // The highest powers first; the lowest one alone, for its rounding is the one that counts.
    return s * fma(z, fma(z, even, odd), V(0x1.921fb54442d18p+2));
}

}  // namespace elementary_detail

/// e^x, within 1 unit in the last place; 0 where it would be below the normal numbers (x < -708.39), infinite above 709.78.
inline double exponential(double x) {
    return elementary_detail::exponential(x);
}
template <IsPack Pack>
inline Pack exponential(const Pack& x) {
    return lanes::map<Pack>([&](std::size_t k) { return elementary_detail::exponential(x.part[k]); });
}

/// The bits of exponential(x) for x <= 0 in less time; below -708.39 the smallest normal number, 2e-308.
template <IsPack Pack>
inline Pack exponential_of_nonpositive(const Pack& x) {
    return lanes::map<Pack>([&](std::size_t k) { return elementary_detail::exponential_of_nonpositive(x.part[k]); });
}

/// Natural logarithm, within 1 unit in the last place; -infinite at 0, NaN below.
inline double logarithm(double x) {
    return elementary_detail::logarithm(x);
}
template <IsPack Pack>
inline Pack logarithm(const Pack& x) {
    return lanes::map<Pack>([&](std::size_t k) { return elementary_detail::logarithm(x.part[k]); });
}

/// The bits of logarithm(x) for positive, normal and finite numbers in less time.
inline double logarithm_of_normal(double x) {
    return elementary_detail::logarithm_of_normal(x);
}
template <IsPack Pack>
inline Pack logarithm_of_normal(const Pack& x) {
    return lanes::map<Pack>([&](std::size_t k) { return elementary_detail::logarithm_of_normal(x.part[k]); });
}

/// Natural logarithm of positive, normal and finite numbers, of which nearly all are so near to 1 that two terms of its series have the
/// last bit right; the lanes do not wait for each other's bits.
template <IsPack Pack>
inline Pack logarithm_near_one(const Pack& x) {
    const Pack f = x - Pack(1.0);
    const typename Pack::Mask near = magnitude(f) < Pack(elementary_detail::near_one<typename Pack::Number>);
    const Pack series = fma(f * f, Pack(-0.5), f);
    return all(near) ? series : select(near, series, logarithm_of_normal(x));
}

inline double power_of(double x, double exponent) {
    return Sleef_cinz_powd1_u10purec(x, exponent);
}
inline double sine(double radians) {
    return Sleef_cinz_sind1_u10purec(radians);
}
inline double cosine(double radians) {
    return Sleef_cinz_cosd1_u10purec(radians);
}
inline double arcsine(double x) {
    return Sleef_cinz_asind1_u10purec(x);
}

/// cos(2 pi u) for u in [0, 1], within 2^-51.
inline double cosine_of_turns(double u) {
    return elementary_detail::cosine_of_turns(u);
}
template <IsPack Pack>
inline Pack cosine_of_turns(const Pack& u) {
    return lanes::map<Pack>([&](std::size_t k) { return elementary_detail::cosine_of_turns(u.part[k]); });
}

}  // namespace tarazy
