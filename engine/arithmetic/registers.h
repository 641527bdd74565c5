#pragma once
// The operations on a register of doubles or floats that xsimd 8.1 does not do alike for every instruction set. Here each has the same bits
// on all.
#include <array>
#include <cstddef>
#include <type_traits>
#include <xsimd/xsimd.hpp>

#include "arithmetic/software_fma.h"

namespace tarazy::registers {

using Register = xsimd::batch<double>;
using SingleRegister = xsimd::batch<float>;

/// a * b + c, rounded once. (xsimd rounds twice where it knows no instruction for it: AVX-512, and x86-64-v2, which has none.)
inline Register fma(const Register& a, const Register& b, const Register& c) {
#if defined(__AVX512F__)
    return _mm512_fmadd_pd(a, b, c);
#elif defined(__FMA__) || defined(__ARM_FEATURE_FMA)
    return xsimd::fma(a, b, c);
#else
    return software_fma(a, b, c);
#endif
}
inline SingleRegister fma(const SingleRegister& a, const SingleRegister& b, const SingleRegister& c) {
#if defined(__AVX512F__)
    return _mm512_fmadd_ps(a, b, c);
#elif defined(__FMA__) || defined(__ARM_FEATURE_FMA)
    return xsimd::fma(a, b, c);
#else
    return software_fma(a, b, c);
#endif
}

/// b where it is greater, else a: NaN stays if it is a. (NEON's maximum is not that of x86-64 for NaN and zeros.)
template <class Batch>
inline Batch max(const Batch& a, const Batch& b) {
#if defined(__x86_64__)
    return xsimd::max(b, a);
#else
    return xsimd::select(b > a, b, a);
#endif
}

/// b where it is less, else a.
template <class Batch>
inline Batch min(const Batch& a, const Batch& b) {
#if defined(__x86_64__)
    return xsimd::min(b, a);
#else
    return xsimd::select(b < a, b, a);
#endif
}

/// -a, of zeros too. (xsimd's minus for AVX-512 is 0 - a, which has no negative zero.)
template <class Batch>
inline Batch negative(const Batch& a) {
    return a ^ Batch(typename Batch::value_type(-0.0));
}

/// a / b and the root, rounded once. (xsimd approximates both for floats of ARM.)
template <class Batch>
inline Batch divided(const Batch& a, const Batch& b) {
#if defined(__aarch64__)
    if constexpr (std::is_same_v<Batch, SingleRegister>) return vdivq_f32(a, b);
#endif
    return a / b;
}
template <class Batch>
inline Batch square_root(const Batch& a) {
#if defined(__aarch64__)
    if constexpr (std::is_same_v<Batch, SingleRegister>) return vsqrtq_f32(a);
#endif
    return xsimd::sqrt(a);
}

/// The doubles of one half of a register of floats, exactly.
inline Register widened(const SingleRegister& x, std::size_t half) {
#if defined(__AVX512F__)
    return _mm512_cvtps_pd(half == 0 ? _mm512_castps512_ps256(x) : _mm512_extractf32x8_ps(x, 1));
#elif defined(__AVX__)
    return _mm256_cvtps_pd(half == 0 ? _mm256_castps256_ps128(x) : _mm256_extractf128_ps(x, 1));
#else
    alignas(64) std::array<float, SingleRegister::size> floats;
    alignas(64) std::array<double, Register::size> doubles;
    x.store_aligned(floats.data());
    for (std::size_t l = 0; l < Register::size; ++l) doubles[l] = floats[half * Register::size + l];
    return Register::load_aligned(doubles.data());
#endif
}

/// The doubles of two registers as floats, rounded to the nearest.
inline SingleRegister narrowed(const Register& first, const Register& second) {
#if defined(__AVX512F__)
    return _mm512_insertf32x8(_mm512_castps256_ps512(_mm512_cvtpd_ps(first)), _mm512_cvtpd_ps(second), 1);
#elif defined(__AVX__)
    return _mm256_insertf128_ps(_mm256_castps128_ps256(_mm256_cvtpd_ps(first)), _mm256_cvtpd_ps(second), 1);
#else
    alignas(64) std::array<double, 2 * Register::size> doubles;
    alignas(64) std::array<float, SingleRegister::size> floats;
    first.store_aligned(doubles.data());
    second.store_aligned(doubles.data() + Register::size);
    for (std::size_t l = 0; l < SingleRegister::size; ++l) floats[l] = static_cast<float>(doubles[l]);
    return SingleRegister::load_aligned(floats.data());
#endif
}

}  // namespace tarazy::registers
