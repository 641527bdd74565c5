#pragma once
// Eight doubles that are always treated alike, whatever the width of the processor's registers.
// Every sum in the model has one order because this logical width is fixed.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>
#include <xsimd/xsimd.hpp>

#include "model/registers.h"

namespace tarazy {

inline constexpr std::size_t lane_count = 8;

/// Eight doubles; arithmetic is elementwise and rounds like that of a double.
struct Pack {
    using Batch = xsimd::batch<double>;
    static constexpr std::size_t parts = lane_count / Batch::size;
    std::array<Batch, parts> part;

    Pack() = default;
    Pack(double value) {  // NOLINT: a number stands for itself in every lane
        for (Batch& p : part) p = Batch(value);
    }
    static Pack load(const double* aligned) {
        Pack pack;
        for (std::size_t k = 0; k < parts; ++k) pack.part[k] = Batch::load_aligned(aligned + k * Batch::size);
        return pack;
    }
    void store(double* aligned) const {
        for (std::size_t k = 0; k < parts; ++k) part[k].store_aligned(aligned + k * Batch::size);
    }
};

/// Eight truth values.
struct Mask {
    std::array<xsimd::batch_bool<double>, Pack::parts> part;
};

namespace lanes {
/// f(0), f(1), ... f(count - 1), each number known to the compiler.
template <std::size_t count, class F>
[[gnu::always_inline]] inline void unrolled(F&& f) {
    [&]<std::size_t... k>(std::index_sequence<k...>) {
        (f(std::integral_constant<std::size_t, k>{}), ...);
    }
    (std::make_index_sequence<count>{});
}
/// Applies `f` part by part.
template <class F>
inline Pack map(F&& f) {
    Pack result;
    for (std::size_t k = 0; k < Pack::parts; ++k) result.part[k] = f(k);
    return result;
}
template <class F>
inline Mask test(F&& f) {
    Mask result;
    for (std::size_t k = 0; k < Pack::parts; ++k) result.part[k] = f(k);
    return result;
}
}  // namespace lanes

inline Pack operator+(const Pack& a, const Pack& b) {
    return lanes::map([&](std::size_t k) { return a.part[k] + b.part[k]; });
}
inline Pack operator-(const Pack& a, const Pack& b) {
    return lanes::map([&](std::size_t k) { return a.part[k] - b.part[k]; });
}
inline Pack operator*(const Pack& a, const Pack& b) {
    return lanes::map([&](std::size_t k) { return a.part[k] * b.part[k]; });
}
inline Pack operator/(const Pack& a, const Pack& b) {
    return lanes::map([&](std::size_t k) { return a.part[k] / b.part[k]; });
}
inline Pack operator-(const Pack& a) {
    return lanes::map([&](std::size_t k) { return registers::negative(a.part[k]); });
}
inline Pack& operator+=(Pack& a, const Pack& b) {
    return a = a + b;
}
inline Pack& operator-=(Pack& a, const Pack& b) {
    return a = a - b;
}
inline Pack& operator*=(Pack& a, const Pack& b) {
    return a = a * b;
}
/// a * b + c, rounded once.
inline Pack fused(const Pack& a, const Pack& b, const Pack& c) {
    return lanes::map([&](std::size_t k) { return registers::fused(a.part[k], b.part[k], c.part[k]); });
}
// A first operand that is no number stays: a bound must not hide that a run has left the finite range.
inline Pack larger(const Pack& a, const Pack& b) {
    return lanes::map([&](std::size_t k) { return registers::larger(a.part[k], b.part[k]); });
}
inline Pack smaller(const Pack& a, const Pack& b) {
    return lanes::map([&](std::size_t k) { return registers::smaller(a.part[k], b.part[k]); });
}
inline Pack magnitude(const Pack& a) {
    return lanes::map([&](std::size_t k) { return xsimd::abs(a.part[k]); });
}
inline Pack square_root(const Pack& a) {
    return lanes::map([&](std::size_t k) { return xsimd::sqrt(a.part[k]); });
}
inline Mask operator<(const Pack& a, const Pack& b) {
    return lanes::test([&](std::size_t k) { return a.part[k] < b.part[k]; });
}
inline Mask operator>(const Pack& a, const Pack& b) {
    return b < a;
}
inline Mask operator==(const Pack& a, const Pack& b) {
    return lanes::test([&](std::size_t k) { return a.part[k] == b.part[k]; });
}
/// `yes` where the mask holds, else `no`.
inline Pack choose(const Mask& mask, const Pack& yes, const Pack& no) {
    return lanes::map([&](std::size_t k) { return xsimd::select(mask.part[k], yes.part[k], no.part[k]); });
}
inline bool any(const Mask& mask) {
    bool found = false;
    for (const auto& p : mask.part) found = found || xsimd::any(p);
    return found;
}

inline bool all(const Mask& mask) {
    bool every = true;
    for (const auto& p : mask.part) every = every && xsimd::all(p);
    return every;
}

// The same words for one double, so that an equation is written once for both.
inline double fused(double a, double b, double c) {
    return std::fma(a, b, c);
}
inline double larger(double a, double b) {
    return std::max(a, b);
}
inline double smaller(double a, double b) {
    return std::min(a, b);
}
inline double magnitude(double a) {
    return std::abs(a);
}
inline double square_root(double a) {
    return std::sqrt(a);
}
inline double choose(bool mask, double yes, double no) {
    return mask ? yes : no;
}
inline bool any(bool mask) {
    return mask;
}

/// The value held to [least, most].
template <class E>
inline E clamped(const E& value, const E& least, const E& most) {
    return smaller(larger(value, least), most);
}

/// a / b, and 0 where b is 0.
template <class E>
inline E quotient(const E& a, const E& b) {
    return choose(b == E(0.0), E(0.0), a / b);
}

}  // namespace tarazy
