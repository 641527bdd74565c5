#pragma once
// Matrix products in a fixed order: every element is summed over k = 0, 1, ... with fused operations.
#include "model/layout.h"

namespace tarazy {

namespace product_detail {
template <class Layout>
using Register = typename Layout::Pack::Batch;

/// How a product goes through memory: the columns of B a register holds, and what of A goes with them.
template <class Layout>
struct Walk;

/// A lane a run: a register holds some runs of one column; each part of the lanes is a product of its own.
template <IsPack Pack>
struct Walk<LayoutOfRuns<Pack>> {
    static constexpr std::size_t passes = Pack::parts;
    static constexpr std::size_t step = Pack::width;
    static std::size_t columns(std::size_t n) { return n; }
    static typename Pack::Batch left(const typename Pack::Number* row, std::size_t k) { return Pack::Batch::load_aligned(row + k * step); }
};

/// A lane a partner: a register holds neighbouring columns.
template <>
struct Walk<RowLayout> {
    static constexpr std::size_t passes = 1;
    static constexpr std::size_t step = Register<RowLayout>::size;
    static std::size_t columns(std::size_t n) { return RowLayout::stride(n) / step; }
    static Register<RowLayout> left(const double* row, std::size_t k) { return Register<RowLayout>(row[k]); }
};

/// A tile of `rows` x `width` registers of A B, kept there while k runs. `part` is where in the lanes.
template <std::size_t rows, std::size_t width, class Layout>
inline void tile(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n, std::size_t i, std::size_t column,
                 std::size_t part) {
    using Register = typename Layout::Pack::Batch;
    using Number = typename Layout::Number;
    constexpr std::size_t step = Walk<Layout>::step;
    std::array<Register, rows * width> sum;
    std::array<const Number*, rows> from;
    std::array<Number*, rows> to;
    lanes::unrolled<rows * width>([&](auto at) { sum[at] = Register(Number(0)); });
    lanes::unrolled<rows>([&](auto x) { from[x] = a.row(i + x) + part; });
    lanes::unrolled<rows>([&](auto x) { to[x] = result.row(i + x) + column * step + part; });
    const Number* right = b.row(0) + column * step + part;
    const std::size_t stride = Layout::stride(n);
    for (std::size_t k = 0; k < n; ++k, right += stride) {
        std::array<Register, rows> left;
        lanes::unrolled<rows>([&](auto x) { left[x] = Walk<Layout>::left(from[x], k); });
        lanes::unrolled<width>([&](auto y) {
            const Register other = Register::load_aligned(right + y * step);
            lanes::unrolled<rows>([&](auto x) { sum[x * width + y] = registers::fused(left[x], other, sum[x * width + y]); });
        });
    }
    lanes::unrolled<rows * width>([&](auto at) { sum[at].store_aligned(to[at / width] + at % width * step); });
}

/// `rows` rows of A B from a column on.
template <std::size_t rows, class Layout>
inline void strip(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n, std::size_t i, std::size_t first) {
    const std::size_t columns = Walk<Layout>::columns(n);
    for (std::size_t pass = 0; pass < Walk<Layout>::passes; ++pass) {
        const std::size_t part = pass * Register<Layout>::size;
        std::size_t c = first;
        for (; c + 4 <= columns; c += 4) tile<rows, 4>(a, b, result, n, i, c, part);
        for (; c + 2 <= columns; c += 2) tile<rows, 2>(a, b, result, n, i, c, part);
        for (; c < columns; ++c) tile<rows, 1>(a, b, result, n, i, c, part);
    }
}

/// A B, of each row what lies from column `first(row)` on at least.
template <class Layout, class First>
inline void multiply_from(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n, First&& first) {
    std::size_t i = 0;
    for (; i + 3 <= n; i += 3) strip<3>(a, b, result, n, i, first(i));
    for (; i + 2 <= n; i += 2) strip<2>(a, b, result, n, i, first(i));
    for (; i < n; ++i) strip<1>(a, b, result, n, i, first(i));
}
}  // namespace product_detail

/// result = A B for n x n matrices; `result` is neither of them.
template <class Layout>
inline void multiply(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n) {
    product_detail::multiply_from(a, b, result, n, [](std::size_t) { return std::size_t{0}; });
}

/// result = A A', which is symmetric to the bit, from A and its transpose.
template <class Layout>
inline void multiply_by_transpose(const Matrix<Layout>& a, const Matrix<Layout>& transpose_of_a, Matrix<Layout>& result, std::size_t n) {
    if constexpr (Layout::runs == 1) {
        multiply(a, transpose_of_a, result, n);
    } else {
        product_detail::multiply_from(a, transpose_of_a, result, n, [](std::size_t i) { return i; });
        for (std::size_t i = 1; i < n; ++i) {
            for (std::size_t j = 0; j < i; ++j) result.set(i, j, result(j, i));
        }
    }
}

/// result = transpose of A.
template <class Layout>
inline void transpose(const Matrix<Layout>& a, Matrix<Layout>& result, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) result.set(j, i, a(i, j));
    }
}

}  // namespace tarazy
