#include "arithmetic/product.h"

#include <cmath>

#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy::product_test {
namespace {

template <class Layout>
Matrix<Layout> random_matrix(std::size_t n, std::uint64_t seed) {
    Matrix<Layout> matrix(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t run = 0; run < Layout::runs; ++run) {
                matrix.at(i, j, run) = drawn(seed + run, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), -1, 1);
            }
        }
    }
    return matrix;
}

}  // namespace

TEMPLATE_TEST_CASE("a product is the sum over k in order, fused", "[product]", EnsembleLayout, SingleLayout, RowLayout) {
    using Number = typename TestType::Number;
    for (const std::size_t n : {1u, 2u, 3u, 7u, 8u, 9u, 16u, 17u, 31u}) {
        CAPTURE(n);
        const auto a = random_matrix<TestType>(n, 11);
        const auto b = random_matrix<TestType>(n, 77);
        Matrix<TestType> ab(n);
        multiply(a, b, ab, n);
        for (std::size_t run = 0; run < TestType::runs; ++run) {
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < n; ++j) {
                    Number sum = 0;
                    for (std::size_t k = 0; k < n; ++k) {
                        sum = std::fma(static_cast<Number>(a.at(i, k, run)), static_cast<Number>(b.at(k, j, run)), sum);
                    }
                    REQUIRE(ab.at(i, j, run) == sum);
                }
            }
        }
    }
}

TEST_CASE("large matrices are multiplied in blocks, each sum in the same order", "[product]") {
    for (const std::size_t n : {255u, 256u, 257u, 401u, 1031u}) {
        CAPTURE(n);
        const auto a = random_matrix<RowLayout>(n, 11);
        const auto b = random_matrix<RowLayout>(n, 77);
        Matrix<RowLayout> ab(n);
        multiply(a, b, ab, n);
        std::size_t unlike = 0;
        for (std::size_t i = 0; i < n; i += n < 1000 ? 1 : 79) {
            for (std::size_t j = 0; j < n; ++j) {
                double sum = 0;
                for (std::size_t k = 0; k < n; ++k) sum = std::fma(a(i, k), b(k, j), sum);
                unlike += ab(i, j) == sum ? 0u : 1u;
            }
        }
        CHECK(unlike == 0);
    }
}

TEMPLATE_TEST_CASE("a product by the own transpose is that product, symmetric to the bit", "[product]", EnsembleLayout, SingleLayout, RowLayout) {
    for (const std::size_t n : {1u, 2u, 7u, 12u, 17u, 64u, 299u}) {
        if (n > 64 && TestType::runs > 1) continue;
        CAPTURE(n);
        const auto a = random_matrix<TestType>(n, 3);
        Matrix<TestType> turned(n);
        transpose(a, turned, n);
        Matrix<TestType> square(n);
        Matrix<TestType> other(n);
        multiply_by_transpose(a, turned, square, n);
        multiply(a, turned, other, n);
        std::size_t unlike = 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                const std::size_t run = (i + j) % TestType::runs;
                unlike += square.at(i, j, run) == other.at(i, j, run) && square.at(i, j, run) == square.at(j, i, run) ? 0u : 1u;
            }
        }
        CHECK(unlike == 0);
    }
}

TEMPLATE_TEST_CASE("the transpose swaps row and column", "[product]", EnsembleLayout, SingleLayout, RowLayout) {
    for (const std::size_t n : {1u, 5u, 9u, 33u}) {
        const auto a = random_matrix<TestType>(n, 5);
        Matrix<TestType> turned(n);
        transpose(a, turned, n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) REQUIRE(turned.at(j, i, TestType::runs - 1) == a.at(i, j, TestType::runs - 1));
        }
    }
}

}  // namespace tarazy::product_test
