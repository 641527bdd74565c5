#include "model/product.h"

#include <cmath>

#include "support/catch.h"
#include "support/worlds.h"

namespace tarazy {
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

TEMPLATE_TEST_CASE("the transpose swaps row and column", "[product]", EnsembleLayout, SingleLayout, RowLayout) {
    for (const std::size_t n : {1u, 5u, 9u}) {
        const auto a = random_matrix<TestType>(n, 5);
        Matrix<TestType> turned(n);
        transpose(a, turned, n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) REQUIRE(turned.at(j, i, TestType::runs - 1) == a.at(i, j, TestType::runs - 1));
        }
    }
}

}  // namespace tarazy
