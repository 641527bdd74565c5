#include "model/noise.h"

#include "support/catch.h"

namespace tarazy {
namespace {

std::array<double, lane_count> values_of(const Pack& pack) {
    alignas(64) std::array<double, lane_count> values;
    pack.store(values.data());
    return values;
}

Lucks eight_runs() {
    Lucks lucks;
    for (std::uint32_t l = 0; l < lane_count; ++l) lucks[l] = {42, l};
    return lucks;
}

}  // namespace

TEST_CASE("a chunk of pairs has the addresses i N + j, a lane a run", "[noise]") {
    const Lucks lucks = eight_runs();
    constexpr std::size_t n = 5;
    const auto u = values_of(pair_uniforms<EnsembleLayout>(Draws(lucks, Stream::crisis, 9), 2, 3, n));
    const auto z = values_of(pair_normals<EnsembleLayout>(Draws(lucks, Stream::perception, 9), 2, 3, n));
    const auto own = values_of(actor_normals<EnsembleLayout>(Draws(lucks, Stream::growth, 9), 3));
    for (std::size_t run = 0; run < lane_count; ++run) {
        CHECK(u[run] == uniform(lucks[run], Stream::crisis, 9, 2 * n + 3));
        CHECK(z[run] == standard_normal(lucks[run], Stream::perception, 9, 2 * n + 3));
        CHECK(own[run] == standard_normal(lucks[run], Stream::growth, 9, 3));
    }
}

TEST_CASE("a chunk of pairs has the addresses i N + j, a lane a partner", "[noise]") {
    Lucks lucks;
    lucks.fill({42, 6});
    constexpr std::size_t n = 70;
    const auto u = values_of(pair_uniforms<RowLayout>(Draws(lucks, Stream::crisis, 9), 2, 3, n));
    const auto z = values_of(pair_normals<RowLayout>(Draws(lucks, Stream::perception, 9), 2, 3, n));
    const auto own = values_of(actor_normals<RowLayout>(Draws(lucks, Stream::growth, 9), 3));
    for (std::uint32_t l = 0; l < lane_count; ++l) {
        const std::uint32_t j = 3 * lane_count + l;
        CHECK(u[l] == uniform({42, 6}, Stream::crisis, 9, 2 * n + j));
        CHECK(z[l] == standard_normal({42, 6}, Stream::perception, 9, 2 * n + j));
        CHECK(own[l] == standard_normal({42, 6}, Stream::growth, 9, j));
    }
}

}  // namespace tarazy
