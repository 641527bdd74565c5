#pragma once
// The operations on a register of doubles that xsimd 8.1 does not do alike for every instruction set. Here each has the same bits on all.
#include <xsimd/xsimd.hpp>

#include "model/software_fused.h"

namespace tarazy::registers {

using Register = xsimd::batch<double>;

/// a * b + c, rounded once. (xsimd rounds twice where it knows no instruction for it: AVX-512, and x86-64-v2, which has none.)
inline Register fused(const Register& a, const Register& b, const Register& c) {
#if defined(__AVX512F__)
    return _mm512_fmadd_pd(a, b, c);
#elif defined(__FMA__) || defined(__ARM_FEATURE_FMA)
    return xsimd::fma(a, b, c);
#else
    return software_fused(a, b, c);
#endif
}

/// b where it is greater, else a: what is no number stays if it is a. (NEON's maximum is not that of x86-64 for no numbers and zeros.)
inline Register larger(const Register& a, const Register& b) {
#if defined(__x86_64__)
    return xsimd::max(b, a);
#else
    return xsimd::select(b > a, b, a);
#endif
}

/// b where it is less, else a.
inline Register smaller(const Register& a, const Register& b) {
#if defined(__x86_64__)
    return xsimd::min(b, a);
#else
    return xsimd::select(b < a, b, a);
#endif
}

/// -a, of zeros too. (xsimd's minus for AVX-512 is 0 - a, which has no negative zero.)
inline Register negative(const Register& a) {
    return a ^ Register(-0.0);
}

}  // namespace tarazy::registers
