#include "arithmetic/layout.h"

#include "support/catch.h"

namespace tarazy::layout_test {
namespace {

std::array<double, lane_count> values_of(const DoublePack& pack) {
    alignas(64) std::array<double, lane_count> values;
    pack.store(values.data());
    return values;
}

}  // namespace

TEST_CASE("a column holds each actor of each run in its own place", "[layout]") {
    Column<EnsembleLayout> column(3);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t run = 0; run < 8; ++run) column.at(i, run) = static_cast<double>(10 * i + run);
    }
    CHECK(values_of(column[2]) == std::array<double, 8>{20, 21, 22, 23, 24, 25, 26, 27});
    CHECK(values_of(column.chunk(1)) == std::array<double, 8>{10, 11, 12, 13, 14, 15, 16, 17});
    column.set(0, DoublePack(-1.0));
    CHECK(column.at(0, 7) == -1);
    CHECK(column.at(1, 0) == 10);
}

TEST_CASE("a column of one run has eight actors in a chunk and 0 beyond the last", "[layout]") {
    Column<RowLayout> column(10);
    for (std::size_t i = 0; i < 10; ++i) column.set(i, static_cast<double>(i + 1));
    CHECK(RowLayout::chunks(10) == 2);
    CHECK(RowLayout::chunks(8) == 1);
    CHECK(RowLayout::chunks(9) == 2);
    CHECK(values_of(column.chunk(0)) == std::array<double, 8>{1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(values_of(column.chunk(1)) == std::array<double, 8>{9, 10, 0, 0, 0, 0, 0, 0});
    CHECK(column[9] == 10);
}

TEMPLATE_TEST_CASE("a matrix keeps each pair of each run apart", "[layout]", EnsembleLayout, SingleLayout, RowLayout) {
    constexpr std::size_t n = 11;
    Matrix<TestType> matrix(n);
    const auto number = [](std::size_t i, std::size_t j, std::size_t run) { return static_cast<double>(10000 * i + 100 * j + run); };
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t run = 0; run < TestType::runs; ++run) matrix.at(i, j, run) = number(i, j, run);
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t run = 0; run < TestType::runs; ++run) REQUIRE(std::as_const(matrix).at(i, j, run) == number(i, j, run));
        }
    }
    matrix.set(4, 5, typename TestType::Element(-3.0));
    CHECK(matrix.at(4, 5, TestType::runs - 1) == -3);
    CHECK(matrix.at(4, 6, 0) == number(4, 6, 0));
    const std::size_t c = TestType::chunks(n) - 1;
    matrix.set_chunk(2, c, typename TestType::Pack(9.0));
    CHECK(values_of(doubles(matrix.chunk(2, c), 0))[0] == 9);
    CHECK(matrix.at(3, 0, 0) == number(3, 0, 0));
}

TEST_CASE("a number of single precision is worked with in double and rounds as it is stored", "[layout]") {
    Column<SingleLayout> column(1);
    auto&& number = column.at(0, 15);
    number = 0.1;
    CHECK(number == static_cast<double>(0.1F));
    number += 0x1p-60;
    CHECK(number == static_cast<double>(0.1F));
    number *= 3;
    CHECK(number == static_cast<double>(static_cast<float>(3 * static_cast<double>(0.1F))));
    number -= 1;
    number /= 7;
    column.at(0, 3) = column.at(0, 15);
    CHECK(std::as_const(column).at(0, 3) == static_cast<double>(number));
    CHECK(column.at(0, 14) == 0);
}

TEST_CASE("partial sums are put together in one order", "[layout]") {
    alignas(64) const std::array<double, 8> parts{1e16, 1, -1e16, 1, 3, 4, 5, 6};
    const double one_order = ((1e16 + 1) + (-1e16 + 1)) + ((3.0 + 4.0) + (5.0 + 6.0));
    CHECK(RowLayout::reduce_add(DoublePack::load(parts.data())) == one_order);
    CHECK(RowLayout::reduce_max(DoublePack::load(parts.data())) == 1e16);
    CHECK(values_of(EnsembleLayout::reduce_add(DoublePack::load(parts.data()))) == parts);
    CHECK(values_of(EnsembleLayout::reduce_max(DoublePack::load(parts.data()))) == parts);
    CHECK(values_of(RowLayout::broadcast(2.5)) == values_of(DoublePack(2.5)));
}

}  // namespace tarazy::layout_test
