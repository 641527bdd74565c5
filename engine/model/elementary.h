#pragma once
// Every exponential, logarithm, power, sine and cosine of the model goes through this file, with the same bits
// for every register width and instruction set: exp and log are written out below in fused operations of fixed
// order, for one double and for eight alike; what is rare is SLEEF's deterministic family (Shibata & Petrogalli 2020).
#include <sleef.h>

#include <bit>
#include <cstdint>
#include <limits>

#include "model/lanes.h"

namespace tarazy {

namespace elementary_detail {

using Batch = Pack::Batch;
using BatchBits = xsimd::batch<std::uint64_t>;

// The few operations that one double and a register of them spell differently.
inline std::uint64_t bits_of(double x) {
    return std::bit_cast<std::uint64_t>(x);
}
inline BatchBits bits_of(const Batch& x) {
    return xsimd::bitwise_cast<BatchBits>(x);
}
inline double number_of(std::uint64_t bits) {
    return std::bit_cast<double>(bits);
}
inline Batch number_of(const BatchBits& bits) {
    return xsimd::bitwise_cast<Batch>(bits);
}
inline double fma(double a, double b, double c) {
    return std::fma(a, b, c);
}
inline Batch fma(const Batch& a, const Batch& b, const Batch& c) {
    return registers::fused(a, b, c);
}
inline double select(bool mask, double yes, double no) {
    return mask ? yes : no;
}
inline Batch select(const xsimd::batch_bool<double>& mask, const Batch& yes, const Batch& no) {
    return xsimd::select(mask, yes, no);
}

inline constexpr double infinite = std::numeric_limits<double>::infinity();
inline constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
/// Adding it rounds a double below 2^51 to a whole number, which then stands in the low bits.
inline constexpr double rounding = 0x1.8p52;
// ln 2 as the sum of a number of 33 bits, whose whole multiples up to 2^20 are exact, and the rest.
inline constexpr double ln2_high = 0x1.62e42feep-1;
inline constexpr double ln2_low = 0x1.a39ef35793c76p-33;

/// 2^k for a whole k from -1022 to 1023 that `rounded` = k + rounding holds.
template <class V>
V power_of_two(const V& rounded) {
    return number_of((bits_of(rounded) + std::uint64_t{1023}) << 52);
}

/// e^x = 2^k e^r, |r| <= ln 2 / 2; e^r by its Taylor series to r^13, whose rest is below 5e-18 there.
template <class V>
[[gnu::always_inline]] inline V exponential(const V& x) {
    const V low = select(x < V(-746.0), V(-746.0), x);
    const V held = select(low > V(710.0), V(710.0), low);  // no number stays no number
    const V k = fma(held, V(0x1.71547652b82fep0), V(rounding)) - V(rounding);
    const V r = fma(k, V(-ln2_low), fma(k, V(-ln2_high), held));
    const V r2 = r * r;
    const V r4 = r2 * r2;
    const V a = fma(r, V(1.0 / 6), V(1.0 / 2));
    const V b = fma(r, V(1.0 / 120), V(1.0 / 24));
    const V c = fma(r, V(1.0 / 5040), V(1.0 / 720));
    const V d = fma(r, V(1.0 / 362880), V(1.0 / 40320));
    const V e = fma(r, V(1.0 / 39916800), V(1.0 / 3628800));
    const V f = fma(r, V(1.0 / 6227020800), V(1.0 / 479001600));
    const V series = fma(r4, fma(r4, fma(r2, f, e), fma(r2, d, c)), fma(r2, b, a));
    const V power = V(1.0) + fma(r2, series, r);
    // 2^k in two halves, for k may lie beyond the exponents of normal numbers.
    const V half = fma(k, V(0.5), V(rounding));
    const V rest = (k - (half - V(rounding))) + V(rounding);
    return (power * power_of_two(half)) * power_of_two(rest);
}

/// ln x = k ln 2 + ln(1 + f), sqrt(1/2) <= 1 + f < sqrt(2); with s = f / (2 + f), ln(1 + f) = 2 s + 2/3 s^3 + ... to s^21,
/// whose rest is below 1e-18 of it, put together so that f is not rounded.
template <class V>
[[gnu::always_inline]] inline V logarithm(const V& x) {
    const auto tiny = x < V(0x1p-1022);
    const V scaled = select(tiny, x * V(0x1p54), x);
    const auto shifted = bits_of(scaled) + std::uint64_t{0x3FF0000000000000u - 0x3FE6A09E667F3BCDu};
    const auto exponent = shifted >> 52;
    const V k = (number_of(exponent | std::uint64_t{0x4330000000000000u}) - V(0x1p52 + 1023.0)) - select(tiny, V(54.0), V(0.0));
    const V f = number_of((shifted & std::uint64_t{0x000FFFFFFFFFFFFFu}) + std::uint64_t{0x3FE6A09E667F3BCDu}) - V(1.0);
    const V s = f / (V(2.0) + f);
    const V z = s * s;
    const V z2 = z * z;
    const V z4 = z2 * z2;
    const V a = fma(z, V(2.0 / 5), V(2.0 / 3));
    const V b = fma(z, V(2.0 / 9), V(2.0 / 7));
    const V c = fma(z, V(2.0 / 13), V(2.0 / 11));
    const V d = fma(z, V(2.0 / 17), V(2.0 / 15));
    const V e = fma(z, V(2.0 / 21), V(2.0 / 19));
    const V series = z * fma(z4, fma(z4, e, fma(z2, d, c)), fma(z2, b, a));
    const V half_square = V(0.5) * f * f;
    const V correction = fma(s, half_square + series, k * V(ln2_low));
    const V value = fma(k, V(ln2_high), f - (half_square - correction));
    const V finite = select(x > V(0.0), value, select(x == V(0.0), V(-infinite), V(undefined)));
    return select(x < V(infinite), finite, x);
}

/// cos(2 pi u) for u in [0, 1]: -sin(2 pi (1/4 - |u - 1/2|)), the argument exact, sin(2 pi s) by its Taylor series to s^21, whose
/// rest is below 2e-18 for |s| <= 1/4.
template <class V>
[[gnu::always_inline]] inline V cosine_of_turns(const V& u) {
    const V t = u - V(0.5);
    const V s = V(0.25) - select(t < V(0.0), -t, t);
    const V z = s * s;
    const V z2 = z * z;
    const V z4 = z2 * z2;
    // (-1)^k (2 pi)^(2k+1) / (2k+1)!
    const V a = fma(z, V(81.605249276075054203), V(-41.341702240399760234));
    const V b = fma(z, V(42.058693944897653144), V(-76.705859753061385842));
    const V c = fma(z, V(3.8199525848482821278), V(-15.094642576822990391));
    const V d = fma(z, V(0.10422916220813978248), V(-0.71812230177850051223));
    const V e = fma(z, V(0.0011309237482517961878), V(-0.012031585942120623233));
    const V series = fma(z4, fma(z4, e, fma(z2, d, c)), fma(z2, b, a));
    return s * -fma(z, series, V(6.2831853071795864769));
}

}  // namespace elementary_detail

/// e^x, within 1 unit in the last place; 0 below -746, infinite above 710.
inline double exponential(double x) {
    return elementary_detail::exponential(x);
}
inline Pack exponential(const Pack& x) {
    return lanes::map([&](std::size_t k) { return elementary_detail::exponential(x.part[k]); });
}

/// Natural logarithm, within 1 unit in the last place; -infinite at 0, no number below.
inline double logarithm(double x) {
    return elementary_detail::logarithm(x);
}
inline Pack logarithm(const Pack& x) {
    return lanes::map([&](std::size_t k) { return elementary_detail::logarithm(x.part[k]); });
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
inline Pack cosine_of_turns(const Pack& u) {
    return lanes::map([&](std::size_t k) { return elementary_detail::cosine_of_turns(u.part[k]); });
}

}  // namespace tarazy
