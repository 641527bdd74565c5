#pragma once
// Random numbers for a chunk of a matrix or a column: the addresses of MODEL.md in either layout.
#include "model/draws.h"
#include "model/layout.h"

namespace tarazy {

/// Draws of chunk c of the entities that begin at `first`: one entity in eight runs, or eight in one run.
template <class Layout>
[[gnu::always_inline]] inline UniformPair chunk_draws(const Draws& draws, std::size_t first, std::size_t c) {
    if constexpr (Layout::runs > 1) {
        return draws.of(static_cast<std::uint32_t>(first + c));
    } else {
        return draws.of_eight(static_cast<std::uint32_t>(first + c * lane_count));
    }
}

namespace noise_detail {
/// Calls make(entity) for every eighth entity of first + [from, n), which gives the numbers of eight entities, and writes each number of them
/// into all lanes of its chunk: so it is where eight runs share their luck.
template <class Make>
inline void spread_row(std::size_t first, std::size_t from, std::size_t n, const Line& to, Make&& make) {
    for (std::size_t c = from; c < n; c += lane_count) {
        alignas(64) std::array<double, lane_count> numbers;
        make(static_cast<std::uint32_t>(first + c)).store(numbers.data());
        for (std::size_t l = 0; l < lane_count && c + l < n; ++l) to.put(c + l, Pack(numbers[l]));
    }
}
}  // namespace noise_detail

/// Uniforms (draw 0) of the entities first, first + 1, ... first + n - 1, from chunk `from` on.
template <class Layout>
void uniform_row(const Draws& draws, std::size_t first, std::size_t from, std::size_t n, const Line& to) {
    if (Layout::runs > 1 && draws.shared()) {
        noise_detail::spread_row(first, from, n, to, [&](std::uint32_t entity) { return draws.of_eight(entity).first; });
        return;
    }
    for (std::size_t c = from; c < Layout::chunks(n); ++c) to.put(c, chunk_draws<Layout>(draws, first, c).first);
}

/// Standard normals of the entities first, first + 1, ... first + n - 1; `second` is a line to work in. Uniforms first, then what is made of
/// them: each loop is a chain of operations short enough that the processor works on several chunks at once.
template <class Layout>
void normal_row(const Draws& draws, std::size_t first, std::size_t n, const Line& to, const Line& second) {
    if (Layout::runs > 1 && draws.shared()) {
        noise_detail::spread_row(first, 0, n, to, [&](std::uint32_t entity) {
            const UniformPair u = draws.of_eight(entity);
            return normal_from(u.first, u.second);
        });
        return;
    }
    for (std::size_t c = 0; c < Layout::chunks(n); ++c) {
        const UniformPair u = chunk_draws<Layout>(draws, first, c);
        to.put(c, u.first);
        second.put(c, u.second);
    }
    for (std::size_t c = 0; c < Layout::chunks(n); ++c) to.put(c, normal_from(to[c], second[c]));
}

}  // namespace tarazy
