#include "arithmetic/noise.h"

#include <cmath>
#include <type_traits>

#include "support/catch.h"

namespace tarazy::noise_test {
namespace {

constexpr std::size_t n = 70;  // as many chunks as a run in the ensemble's layout has actors, nine in the other

/// A line of n actors.
template <class Layout>
struct Row {
    Column<Layout> column{n};
    Line<typename Layout::Pack> line = column.line();
};

template <class Layout>
RandomKeysOf<Layout> different_runs() {
    RandomKeysOf<Layout> random_keys;
    for (std::uint32_t l = 0; l < random_keys.size(); ++l) random_keys[l] = {42, l};
    return random_keys;
}

template <class Layout>
RandomKeysOf<Layout> one_key() {
    RandomKeysOf<Layout> random_keys;
    random_keys.fill({42, 6});
    return random_keys;
}

template <class Layout>
void check_rows(const RandomKeysOf<Layout>& random_keys, std::size_t from) {
    constexpr std::size_t width = Layout::Pack::width;
    Aligned<double> u(Layout::chunks(n) * width);
    Row<Layout> z;
    Row<Layout> work;
    uniform_row(DrawsOf<Layout>(random_keys, Stream::crisis, 9), 2 * n, Layout::runs == 1 ? from / width : from, n, Line<DoublePack>(u.data()));
    normal_row(DrawsOf<Layout>(random_keys, Stream::perception, 9), 2 * n, n, z.line, work.line);
    std::size_t different = 0;
    for (std::uint32_t j = 0; j < n; ++j) {
        for (std::size_t run = 0; run < Layout::runs; ++run) {
            if (j >= from) different += u[Layout::offset(j, run)] == uniform(random_keys[run], Stream::crisis, 9, 2 * n + j) ? 0U : 1U;
            const double normal = standard_normal(random_keys[run], Stream::perception, 9, 2 * n + j);
            const double drawn = z.column.at(j, run);
            // Of single precision the uniform numbers have their digits, so the normal ones have them but for what is next to 0.
            const bool same = std::is_same_v<typename Layout::Number, double> ? drawn == normal : std::abs(drawn - normal) < 2e-5;
            different += same ? 0U : 1U;
        }
    }
    CHECK(different == 0);
}

}  // namespace

TEST_CASE("a row of pairs has the addresses i N + j, a lane a run", "[noise]") {
    for (const std::size_t from : {0U, 1U, 13U, 69U}) check_rows<EnsembleLayout>(different_runs<EnsembleLayout>(), from);
}

TEST_CASE("runs with common random numbers draw them once", "[noise]") {
    REQUIRE(DrawsOf<EnsembleLayout>(one_key<EnsembleLayout>(), Stream::crisis, 9).shared());
    REQUIRE_FALSE(DrawsOf<EnsembleLayout>(different_runs<EnsembleLayout>(), Stream::crisis, 9).shared());
    for (const std::size_t from : {0U, 1U, 13U, 69U}) check_rows<EnsembleLayout>(one_key<EnsembleLayout>(), from);
}

TEST_CASE("in single precision the numbers are those of double precision, rounded", "[noise]") {
    const auto different_keys = different_runs<SingleLayout>();
    const auto same_keys = one_key<SingleLayout>();
    for (const std::size_t from : {0U, 1U, 13U, 69U}) {
        check_rows<SingleLayout>(different_keys, from);
        check_rows<SingleLayout>(same_keys, from);
    }
    REQUIRE(DrawsOf<SingleLayout>(same_keys, Stream::crisis, 9).shared());
    REQUIRE_FALSE(DrawsOf<SingleLayout>(different_keys, Stream::crisis, 9).shared());
    auto two_keys = same_keys;  // each eight of their own
    for (std::size_t l = lane_count; l < two_keys.size(); ++l) two_keys[l].run = 7;
    REQUIRE(DrawsOf<SingleLayout>(two_keys, Stream::crisis, 9).shared());
    check_rows<SingleLayout>(two_keys, 0);
}

TEST_CASE("runs of single precision with common random numbers have the bits that each has alone", "[noise]") {
    Row<SingleLayout> together;
    Row<SingleLayout> apart;
    Row<SingleLayout> work;
    auto random_keys = one_key<SingleLayout>();
    normal_row(DrawsOf<SingleLayout>(random_keys, Stream::perception, 9), 2 * n, n, together.line, work.line);
    random_keys[5].run = 7;
    normal_row(DrawsOf<SingleLayout>(random_keys, Stream::perception, 9), 2 * n, n, apart.line, work.line);
    std::size_t different = 0;
    for (std::size_t j = 0; j < n; ++j) {
        for (std::size_t run = 0; run < SingleLayout::runs; ++run)
            different += run != 5 && together.column.at(j, run) != apart.column.at(j, run) ? 1U : 0U;
    }
    CHECK(different == 0);
}

TEST_CASE("a uniform number of single precision is never 0 or 1", "[noise]") {
    const auto drawn = noise_detail::pair_of<SinglePack>([](std::size_t) {
        return UniformPair<DoublePack>{DoublePack(1 - 0x1p-53), DoublePack(0x1p-53)};
    });
    alignas(64) std::array<float, SinglePack::width> numbers;
    drawn.first.store(numbers.data());
    for (const float number : numbers) CHECK(number == 1 - 0x1p-24F);
    drawn.second.store(numbers.data());
    for (const float number : numbers) CHECK(number == 0x1p-53F);
}

TEST_CASE("a row of pairs has the addresses i N + j, a lane a partner", "[noise]") {
    for (const std::size_t from : {0U, 8U, 64U}) check_rows<RowLayout>(one_key<RowLayout>(), from);
}

}  // namespace tarazy::noise_test
