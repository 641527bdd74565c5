#include "model/noise.h"

#include "support/catch.h"

namespace tarazy {
namespace {

constexpr std::size_t n = 70;  // as many chunks as a run in the ensemble's layout has actors, nine in the other

/// A line of n actors.
template <class Layout>
struct Row {
    Column<Layout> column{n};
    Line line = column.line();
};

Lucks eight_runs() {
    Lucks lucks;
    for (std::uint32_t l = 0; l < lane_count; ++l) lucks[l] = {42, l};
    return lucks;
}

Lucks one_luck() {
    Lucks lucks;
    lucks.fill({42, 6});
    return lucks;
}

template <class Layout>
void check_rows(const Lucks& lucks, std::size_t from) {
    Row<Layout> u;
    Row<Layout> z;
    Row<Layout> work;
    uniform_row<Layout>(Draws(lucks, Stream::crisis, 9), 2 * n, Layout::runs == 1 ? from / lane_count : from, n, u.line);
    normal_row<Layout>(Draws(lucks, Stream::perception, 9), 2 * n, n, z.line, work.line);
    std::size_t different = 0;
    for (std::uint32_t j = 0; j < n; ++j) {
        for (std::size_t run = 0; run < Layout::runs; ++run) {
            if (j >= from) different += u.column.at(j, run) == uniform(lucks[run], Stream::crisis, 9, 2 * n + j) ? 0U : 1U;
            different += z.column.at(j, run) == standard_normal(lucks[run], Stream::perception, 9, 2 * n + j) ? 0U : 1U;
        }
    }
    CHECK(different == 0);
}

}  // namespace

TEST_CASE("a row of pairs has the addresses i N + j, a lane a run", "[noise]") {
    for (const std::size_t from : {0U, 1U, 13U, 69U}) check_rows<EnsembleLayout>(eight_runs(), from);
}

TEST_CASE("runs that share their luck have the same numbers, drawn once", "[noise]") {
    REQUIRE(Draws(one_luck(), Stream::crisis, 9).shared());
    REQUIRE_FALSE(Draws(eight_runs(), Stream::crisis, 9).shared());
    for (const std::size_t from : {0U, 1U, 13U, 69U}) check_rows<EnsembleLayout>(one_luck(), from);
}

TEST_CASE("a row of pairs has the addresses i N + j, a lane a partner", "[noise]") {
    for (const std::size_t from : {0U, 8U, 64U}) check_rows<RowLayout>(one_luck(), from);
}

}  // namespace tarazy
