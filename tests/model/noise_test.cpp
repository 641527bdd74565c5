#include "model/noise.h"

#include "support/catch.h"

namespace tarazy {
namespace {

constexpr std::size_t n = 70;  // as many chunks as a run in the ensemble's layout has actors, nine in the other

/// A line of n actors.
template <class Layout>
struct Row {
    Column<Layout> column{n};
    Line<typename Layout::Pack> line = column.line();
};

template <class Layout>
LucksOf<Layout> different_runs() {
    LucksOf<Layout> lucks;
    for (std::uint32_t l = 0; l < lucks.size(); ++l) lucks[l] = {42, l};
    return lucks;
}

template <class Layout>
LucksOf<Layout> one_luck() {
    LucksOf<Layout> lucks;
    lucks.fill({42, 6});
    return lucks;
}

template <class Layout>
void check_rows(const LucksOf<Layout>& lucks, std::size_t from) {
    constexpr std::size_t width = Layout::Pack::width;
    Aligned<double> u(Layout::chunks(n) * width);
    Row<Layout> z;
    Row<Layout> work;
    uniform_row(DrawsOf<Layout>(lucks, Stream::crisis, 9), 2 * n, Layout::runs == 1 ? from / width : from, n, Line<DoublePack>(u.data()));
    normal_row(DrawsOf<Layout>(lucks, Stream::perception, 9), 2 * n, n, z.line, work.line);
    std::size_t different = 0;
    for (std::uint32_t j = 0; j < n; ++j) {
        for (std::size_t run = 0; run < Layout::runs; ++run) {
            if (j >= from) different += u[Layout::offset(j, run)] == uniform(lucks[run], Stream::crisis, 9, 2 * n + j) ? 0U : 1U;
            different += z.column.at(j, run) == standard_normal(lucks[run], Stream::perception, 9, 2 * n + j) ? 0U : 1U;
        }
    }
    CHECK(different == 0);
}

}  // namespace

TEST_CASE("a row of pairs has the addresses i N + j, a lane a run", "[noise]") {
    for (const std::size_t from : {0U, 1U, 13U, 69U}) check_rows<EnsembleLayout>(different_runs<EnsembleLayout>(), from);
}

TEST_CASE("runs that share their luck have the same numbers, drawn once", "[noise]") {
    REQUIRE(DrawsOf<EnsembleLayout>(one_luck<EnsembleLayout>(), Stream::crisis, 9).shared());
    REQUIRE_FALSE(DrawsOf<EnsembleLayout>(different_runs<EnsembleLayout>(), Stream::crisis, 9).shared());
    for (const std::size_t from : {0U, 1U, 13U, 69U}) check_rows<EnsembleLayout>(one_luck<EnsembleLayout>(), from);
}

TEST_CASE("a row of pairs has the addresses i N + j, a lane a partner", "[noise]") {
    for (const std::size_t from : {0U, 8U, 64U}) check_rows<RowLayout>(one_luck<RowLayout>(), from);
}

}  // namespace tarazy
