#pragma once
// Matrix products in a fixed order: every element is summed over k = 0, 1, ... with fused operations.
#include "arithmetic/layout.h"

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

/// The rows of the largest tile: it is four registers wide, and its sums fill most of the processor's registers.
#if defined(__AVX512F__) || defined(__aarch64__)
inline constexpr std::size_t most_rows = 6;
#else
inline constexpr std::size_t most_rows = 3;
#endif

/// The terms k = first, ... end - 1 of a sum, and where row `first` of the right factor lies; the next ones follow at a distance.
template <class Number>
struct Terms {
    std::size_t first;
    std::size_t end;
    const Number* right;
    std::size_t distance;
};

/// A tile of `rows` x `width` registers of A B, kept there while k runs: `begins` with 0, or goes on with what the result holds. `part` is where
/// in the lanes.
template <std::size_t rows, std::size_t width, bool begins, class Layout>
inline void tile(const Matrix<Layout>& a, const Terms<typename Layout::Number>& terms, Matrix<Layout>& result, std::size_t i, std::size_t column,
                 std::size_t part) {
    using Register = typename Layout::Pack::Batch;
    using Number = typename Layout::Number;
    constexpr std::size_t step = Walk<Layout>::step;
    std::array<Register, rows * width> sum;
    std::array<const Number*, rows> from;
    std::array<Number*, rows> to;
    lanes::unrolled<rows>([&](auto x) { from[x] = a.row(i + x) + part; });
    lanes::unrolled<rows>([&](auto x) { to[x] = result.row(i + x) + column * step + part; });
    lanes::unrolled<rows * width>([&](auto at) {
        if constexpr (begins) {
            sum[at] = Register(Number(0));
        } else {
            sum[at] = Register::load_aligned(to[at / width] + at % width * step);
        }
    });
    const Number* right = terms.right;
    for (std::size_t k = terms.first; k < terms.end; ++k, right += terms.distance) {
        std::array<Register, rows> left;
        lanes::unrolled<rows>([&](auto x) { left[x] = Walk<Layout>::left(from[x], k); });
        lanes::unrolled<width>([&](auto y) {
            const Register other = Register::load_aligned(right + y * step);
            lanes::unrolled<rows>([&](auto x) { sum[x * width + y] = registers::fma(left[x], other, sum[x * width + y]); });
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
        const auto all = [&](std::size_t c) {
            return Terms<typename Layout::Number>{0, n, b.row(0) + c * Walk<Layout>::step + part, Layout::stride(n)};
        };
        std::size_t c = first;
        for (; c + 4 <= columns; c += 4) tile<rows, 4, true>(a, all(c), result, i, c, part);
        for (; c + 2 <= columns; c += 2) tile<rows, 2, true>(a, all(c), result, i, c, part);
        for (; c < columns; ++c) tile<rows, 1, true>(a, all(c), result, i, c, part);
    }
}

/// A B, of each row what lies from column `first(row)` on at least.
template <class Layout, class First>
inline void multiply_from(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n, First&& first) {
    std::size_t i = 0;
    for (; i + most_rows <= n; i += most_rows) strip<most_rows>(a, b, result, n, i, first(i));
    for (; i + 3 <= n; i += 3) strip<3>(a, b, result, n, i, first(i));
    for (; i + 2 <= n; i += 2) strip<2>(a, b, result, n, i, first(i));
    for (; i < n; ++i) strip<1>(a, b, result, n, i, first(i));
}
/// f(i, j) for all i and j below n, block by block: what is near (i, j) and what is near (j, i) stay in the first cache.
template <class F>
inline void by_blocks(std::size_t n, F&& f) {
    constexpr std::size_t side = 16;
    for (std::size_t i = 0; i < n; i += side) {
        for (std::size_t j = 0; j < n; j += side) {
            for (std::size_t x = i; x < std::min(i + side, n); ++x) {
                for (std::size_t y = j; y < std::min(j + side, n); ++y) f(x, y);
            }
        }
    }
}

// Matrices that outgrow the caches are multiplied block by block, which leaves the order of every sum as it is: from k on, a tile goes on with
// what the result holds.

/// How many doubles of B are copied side by side at a time: they stay in the second cache while rows of A are read.
inline constexpr std::size_t copied_doubles = 16384;
/// How many rows of A are read for each such copy: they stay in the cache while the columns of B are read.
inline constexpr std::size_t block_rows = 384;
/// From this number of actors on.
inline constexpr std::size_t blocks_from = 256;

/// `width` registers of columns of the rows [top, bottom) of A B, over the k of the terms.
template <std::size_t width, bool begins>
inline void column_of_block(const Matrix<RowLayout>& a, const Terms<double>& terms, Matrix<RowLayout>& result, std::size_t top, std::size_t bottom,
                            std::size_t column) {
    std::size_t i = top;
    for (; i + most_rows <= bottom; i += most_rows) tile<most_rows, width, begins>(a, terms, result, i, column, 0);
    for (; i + 3 <= bottom; i += 3) tile<3, width, begins>(a, terms, result, i, column, 0);
    for (; i + 2 <= bottom; i += 2) tile<2, width, begins>(a, terms, result, i, column, 0);
    for (; i < bottom; ++i) tile<1, width, begins>(a, terms, result, i, column, 0);
}

/// Where pieces of B are copied to.
using Copy = std::array<double, copied_doubles>;

/// `width` registers of columns of the rows [top, bottom) of A B, over the rows `first` to `end` of B, which are copied side by side first.
template <std::size_t width>
inline void copied_column(const Matrix<RowLayout>& a, const Matrix<RowLayout>& b, Matrix<RowLayout>& result, Copy& copy, std::size_t first,
                          std::size_t end, std::size_t top, std::size_t bottom, std::size_t column) {
    using Register = RowLayout::Pack::Batch;
    constexpr std::size_t step = Walk<RowLayout>::step;
    for (std::size_t k = first; k < end; ++k) {
        const double* const from = b.row(k) + column * step;
        double* const to = copy.data() + (k - first) * width * step;
        lanes::unrolled<width>([&](auto y) { Register::load_aligned(from + y * step).store_aligned(to + y * step); });
    }
    const Terms<double> terms{first, end, copy.data(), width * step};
    if (first == 0) {
        column_of_block<width, true>(a, terms, result, top, bottom, column);
    } else {
        column_of_block<width, false>(a, terms, result, top, bottom, column);
    }
}

/// A B, of each row what lies from column `first(row)` on at least; `first` does not fall.
template <class First>
inline void multiply_in_blocks(const Matrix<RowLayout>& a, const Matrix<RowLayout>& b, Matrix<RowLayout>& result, std::size_t n, First&& first) {
    constexpr std::size_t deep = copied_doubles / (4 * Walk<RowLayout>::step);
    const std::size_t columns = Walk<RowLayout>::columns(n);
    alignas(64) Copy copy;
    for (std::size_t k = 0; k < n; k += deep) {
        const std::size_t end = std::min(k + deep, n);
        for (std::size_t top = 0; top < n; top += block_rows) {
            const std::size_t bottom = std::min(top + block_rows, n);
            std::size_t c = first(top) / Walk<RowLayout>::step;
            for (; c + 4 <= columns; c += 4) copied_column<4>(a, b, result, copy, k, end, top, bottom, c);
            for (; c + 2 <= columns; c += 2) copied_column<2>(a, b, result, copy, k, end, top, bottom, c);
            for (; c < columns; ++c) copied_column<1>(a, b, result, copy, k, end, top, bottom, c);
        }
    }
}
}  // namespace product_detail

/// result = A B for n x n matrices; `result` is neither of them.
template <class Layout>
inline void multiply(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n) {
    const auto all = [](std::size_t) { return std::size_t{0}; };
    if constexpr (Layout::runs == 1) {
        if (n >= product_detail::blocks_from) return product_detail::multiply_in_blocks(a, b, result, n, all);
    }
    product_detail::multiply_from(a, b, result, n, all);
}

/// result = A A', which is symmetric to the bit, from A and its transpose.
template <class Layout>
inline void multiply_by_transpose(const Matrix<Layout>& a, const Matrix<Layout>& transpose_of_a, Matrix<Layout>& result, std::size_t n) {
    const auto upper = [](std::size_t i) { return i; };
    if constexpr (Layout::runs > 1) {
        product_detail::multiply_from(a, transpose_of_a, result, n, upper);
    } else if (n >= product_detail::blocks_from) {
        product_detail::multiply_in_blocks(a, transpose_of_a, result, n, upper);
    } else {
        return multiply(a, transpose_of_a, result, n);
    }
    product_detail::by_blocks(n, [&](std::size_t i, std::size_t j) {
        if (j < i) result.set(i, j, result(j, i));
    });
}

/// result = transpose of A.
template <class Layout>
inline void transpose(const Matrix<Layout>& a, Matrix<Layout>& result, std::size_t n) {
    product_detail::by_blocks(n, [&](std::size_t i, std::size_t j) { result.set(i, j, a(j, i)); });
}

}  // namespace tarazy
