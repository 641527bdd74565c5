#pragma once
// Eight doubles, or sixteen floats, that are always treated alike, whatever the width of the processor's registers.
// Every sum in the model has one order because this logical width is fixed.
#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <utility>
#include <xsimd/xsimd.hpp>

#include "arithmetic/registers.h"

namespace tarazy {

/// `count` truth values.
template <class Value, std::size_t count>
struct BasicMask {
    std::array<xsimd::batch_bool<Value>, count / xsimd::batch<Value>::size> part;
};

/// `count` numbers; arithmetic is elementwise and rounds like that of one number.
template <class Value, std::size_t count>
struct BasicPack {
    using Number = Value;
    using Batch = xsimd::batch<Value>;
    using Mask = BasicMask<Value, count>;
    static constexpr std::size_t width = count;
    static constexpr std::size_t parts = width / Batch::size;
    std::array<Batch, parts> part;

    BasicPack() = default;
    BasicPack(double value) {  // NOLINT: a number stands for itself in every lane
        for (Batch& p : part) p = Batch(static_cast<Number>(value));
    }
    static BasicPack load(const Number* aligned) {
        BasicPack pack;
        for (std::size_t k = 0; k < parts; ++k) pack.part[k] = Batch::load_aligned(aligned + k * Batch::size);
        return pack;
    }
    void store(Number* aligned) const {
        for (std::size_t k = 0; k < parts; ++k) part[k].store_aligned(aligned + k * Batch::size);
    }
};

inline constexpr std::size_t lane_count = 8;
using DoublePack = BasicPack<double, lane_count>;
/// A line of the cache like the other, twice the numbers.
using SinglePack = BasicPack<float, 2 * lane_count>;
template <class T>
concept IsPack = std::same_as<T, DoublePack> || std::same_as<T, SinglePack>;

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
template <class Pack, class F>
inline Pack map(F&& f) {
    Pack result;
    for (std::size_t k = 0; k < Pack::parts; ++k) result.part[k] = f(k);
    return result;
}
template <class Pack, class F>
inline typename Pack::Mask test(F&& f) {
    typename Pack::Mask result;
    for (std::size_t k = 0; k < Pack::parts; ++k) result.part[k] = f(k);
    return result;
}
}  // namespace lanes

template <IsPack P>
inline P operator+(const P& a, const P& b) {
    return lanes::map<P>([&](std::size_t k) { return a.part[k] + b.part[k]; });
}
template <IsPack P>
inline P operator-(const P& a, const P& b) {
    return lanes::map<P>([&](std::size_t k) { return a.part[k] - b.part[k]; });
}
template <IsPack P>
inline P operator*(const P& a, const P& b) {
    return lanes::map<P>([&](std::size_t k) { return a.part[k] * b.part[k]; });
}
template <IsPack P>
inline P operator/(const P& a, const P& b) {
    return lanes::map<P>([&](std::size_t k) { return registers::divided(a.part[k], b.part[k]); });
}
template <IsPack P>
inline P operator-(const P& a) {
    return lanes::map<P>([&](std::size_t k) { return registers::negative(a.part[k]); });
}
template <IsPack P>
inline P& operator+=(P& a, const P& b) {
    return a = a + b;
}
template <IsPack P>
inline P& operator-=(P& a, const P& b) {
    return a = a - b;
}
template <IsPack P>
inline P& operator*=(P& a, const P& b) {
    return a = a * b;
}
/// a * b + c, rounded once.
template <IsPack P>
inline P fma(const P& a, const P& b, const P& c) {
    return lanes::map<P>([&](std::size_t k) { return registers::fma(a.part[k], b.part[k], c.part[k]); });
}
// A first operand that is NaN stays: a bound must not hide that a run has left the finite range.
template <IsPack P>
inline P max(const P& a, const P& b) {
    return lanes::map<P>([&](std::size_t k) { return registers::max(a.part[k], b.part[k]); });
}
template <IsPack P>
inline P min(const P& a, const P& b) {
    return lanes::map<P>([&](std::size_t k) { return registers::min(a.part[k], b.part[k]); });
}
template <IsPack P>
inline P magnitude(const P& a) {
    return lanes::map<P>([&](std::size_t k) { return xsimd::abs(a.part[k]); });
}
template <IsPack P>
inline P square_root(const P& a) {
    return lanes::map<P>([&](std::size_t k) { return registers::square_root(a.part[k]); });
}
template <IsPack P>
inline typename P::Mask operator<(const P& a, const P& b) {
    return lanes::test<P>([&](std::size_t k) { return a.part[k] < b.part[k]; });
}
template <IsPack P>
inline typename P::Mask operator>(const P& a, const P& b) {
    return b < a;
}
template <IsPack P>
inline typename P::Mask operator==(const P& a, const P& b) {
    return lanes::test<P>([&](std::size_t k) { return a.part[k] == b.part[k]; });
}
/// `yes` where the mask holds, else `no`.
template <IsPack P>
inline P select(const typename P::Mask& mask, const P& yes, const P& no) {
    return lanes::map<P>([&](std::size_t k) { return xsimd::select(mask.part[k], yes.part[k], no.part[k]); });
}
template <class V, std::size_t n>
inline bool any(const BasicMask<V, n>& mask) {
    bool found = false;
    for (const auto& p : mask.part) found = found || xsimd::any(p);
    return found;
}

template <class V, std::size_t n>
inline bool all(const BasicMask<V, n>& mask) {
    bool every = true;
    for (const auto& p : mask.part) every = every && xsimd::all(p);
    return every;
}

/// How many packs of eight doubles hold the numbers of a pack.
template <IsPack P>
inline constexpr std::size_t eights = P::width / lane_count;

/// The numbers of lanes 8 e to 8 e + 7 as doubles, exactly.
inline DoublePack doubles(const DoublePack& x, std::size_t) {
    return x;
}
inline DoublePack doubles(const SinglePack& x, std::size_t e) {
    return lanes::map<DoublePack>([&](std::size_t k) {
        const std::size_t place = e * DoublePack::parts + k;
        return registers::widened(x.part[place / 2], place % 2);
    });
}

/// The numbers of eight lanes and of eight more, rounded to the nearest float.
inline SinglePack rounded(const DoublePack& low, const DoublePack& high) {
    const auto part = [&](std::size_t place) { return place < DoublePack::parts ? low.part[place] : high.part[place - DoublePack::parts]; };
    return lanes::map<SinglePack>([&](std::size_t k) { return registers::narrowed(part(2 * k), part(2 * k + 1)); });
}

// The functions above for one double, so that an equation is written once for both.
inline double fma(double a, double b, double c) {
    return std::fma(a, b, c);
}
inline double max(double a, double b) {
    return std::max(a, b);
}
inline double min(double a, double b) {
    return std::min(a, b);
}
inline double magnitude(double a) {
    return std::abs(a);
}
inline double square_root(double a) {
    return std::sqrt(a);
}
inline double select(bool mask, double yes, double no) {
    return mask ? yes : no;
}
inline bool any(bool mask) {
    return mask;
}

/// The value held to [least, most].
template <class E>
inline E clamped(const E& value, const E& least, const E& most) {
    return min(max(value, least), most);
}

/// a / b, and 0 where b is 0.
template <class E>
inline E divide_or_zero(const E& a, const E& b) {
    return select(b == E(0.0), E(0.0), a / b);
}

}  // namespace tarazy
