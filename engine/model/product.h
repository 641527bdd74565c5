#pragma once
// Matrix products in a fixed order: every element is summed over k = 0, 1, ... with fused operations.
#include "model/layout.h"

namespace tarazy {

namespace product_detail {
/// A tile of `rows` x `columns` chunks of A B, kept in registers while k runs.
template <std::size_t rows, std::size_t columns, class Layout>
inline void tile(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n, std::size_t i, std::size_t c) {
    std::array<std::array<Pack, columns>, rows> sum;
    for (auto& row : sum) row.fill(Pack(0.0));
    for (std::size_t k = 0; k < n; ++k) {
        std::array<Pack, columns> right;
        for (std::size_t y = 0; y < columns; ++y) right[y] = b.chunk(k, c + y);
        for (std::size_t x = 0; x < rows; ++x) {
            const Pack left = Layout::spread(a(i + x, k));
            for (std::size_t y = 0; y < columns; ++y) sum[x][y] = fused(left, right[y], sum[x][y]);
        }
    }
    for (std::size_t x = 0; x < rows; ++x) {
        for (std::size_t y = 0; y < columns; ++y) result.set_chunk(i + x, c + y, sum[x][y]);
    }
}

template <std::size_t rows, class Layout>
inline void strip(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n, std::size_t i) {
    const std::size_t chunks = Layout::chunks(n);
    std::size_t c = 0;
    for (; c + 2 <= chunks; c += 2) tile<rows, 2>(a, b, result, n, i, c);
    for (; c < chunks; ++c) tile<rows, 1>(a, b, result, n, i, c);
}
}  // namespace product_detail

/// result = A B for n x n matrices; `result` is neither of them.
template <class Layout>
inline void multiply(const Matrix<Layout>& a, const Matrix<Layout>& b, Matrix<Layout>& result, std::size_t n) {
    std::size_t i = 0;
    for (; i + 2 <= n; i += 2) product_detail::strip<2>(a, b, result, n, i);
    for (; i < n; ++i) product_detail::strip<1>(a, b, result, n, i);
}

/// result = transpose of A.
template <class Layout>
inline void transpose(const Matrix<Layout>& a, Matrix<Layout>& result, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) result.set(j, i, a(i, j));
    }
}

}  // namespace tarazy
