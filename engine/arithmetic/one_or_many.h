#pragma once
// The few operations that one number and a register of them spell differently, under one name, so that a function is written once for both.
#include <algorithm>
#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <type_traits>

#include "arithmetic/registers.h"

namespace tarazy::elementary_detail {

/// The unsigned number of as many bits.
template <std::floating_point Number>
using BitsOf = std::conditional_t<sizeof(Number) == sizeof(std::uint64_t), std::uint64_t, std::uint32_t>;
template <std::unsigned_integral Bits>
using NumberOf = std::conditional_t<sizeof(Bits) == sizeof(double), double, float>;

template <std::floating_point Number>
BitsOf<Number> bits_of(Number x) {
    return std::bit_cast<BitsOf<Number>>(x);
}
template <std::floating_point Number>
xsimd::batch<BitsOf<Number>> bits_of(const xsimd::batch<Number>& x) {
    return xsimd::bitwise_cast<xsimd::batch<BitsOf<Number>>>(x);
}
template <std::unsigned_integral Bits>
NumberOf<Bits> number_of(Bits bits) {
    return std::bit_cast<NumberOf<Bits>>(bits);
}
template <std::unsigned_integral Bits>
xsimd::batch<NumberOf<Bits>> number_of(const xsimd::batch<Bits>& bits) {
    return xsimd::bitwise_cast<xsimd::batch<NumberOf<Bits>>>(bits);
}
template <std::floating_point Number>
Number fma(Number a, Number b, Number c) {
    return std::fma(a, b, c);
}
template <std::floating_point Number>
xsimd::batch<Number> fma(const xsimd::batch<Number>& a, const xsimd::batch<Number>& b, const xsimd::batch<Number>& c) {
    return registers::fma(a, b, c);
}
template <std::floating_point Number>
Number max(Number a, Number b) {
    return std::max(a, b);
}
template <std::floating_point Number>
xsimd::batch<Number> max(const xsimd::batch<Number>& a, const xsimd::batch<Number>& b) {
    return registers::max(a, b);
}
template <std::floating_point Number>
Number min(Number a, Number b) {
    return std::min(a, b);
}
template <std::floating_point Number>
xsimd::batch<Number> min(const xsimd::batch<Number>& a, const xsimd::batch<Number>& b) {
    return registers::min(a, b);
}
template <std::floating_point Number>
Number magnitude(Number x) {
    return std::abs(x);
}
template <std::floating_point Number>
xsimd::batch<Number> magnitude(const xsimd::batch<Number>& x) {
    return xsimd::abs(x);
}
template <std::floating_point Number>
Number select(bool mask, Number yes, Number no) {
    return mask ? yes : no;
}
template <std::floating_point Number>
xsimd::batch<Number> select(const xsimd::batch_bool<Number>& mask, const xsimd::batch<Number>& yes, const xsimd::batch<Number>& no) {
    return xsimd::select(mask, yes, no);
}

}  // namespace tarazy::elementary_detail
