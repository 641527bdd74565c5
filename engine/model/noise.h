#pragma once
// Random numbers for a chunk of a matrix or a column: the addresses of MODEL.md in either layout.
#include "model/draws.h"
#include "model/layout.h"

namespace tarazy {

/// Draws of chunk c of the entities that begin at `first`: one entity in eight runs, or eight in one run.
template <class Layout>
UniformPair chunk_draws(const Draws& draws, std::size_t first, std::size_t c) {
    if constexpr (Layout::runs > 1) {
        return draws.of(static_cast<std::uint32_t>(first + c));
    } else {
        std::array<std::uint32_t, lane_count> entities{};
        for (std::size_t l = 0; l < lane_count; ++l) entities[l] = static_cast<std::uint32_t>(first + c * lane_count + l);
        return draws.of(entities);
    }
}

/// Uniforms (draw 0) of the ordered pairs (i, j), j in chunk c: entity i N + j.
template <class Layout>
Pack pair_uniforms(const Draws& draws, std::size_t i, std::size_t c, std::size_t n) {
    return chunk_draws<Layout>(draws, i * n, c).first;
}

/// Standard normals of the ordered pairs (i, j), j in chunk c: entity i N + j.
template <class Layout>
Pack pair_normals(const Draws& draws, std::size_t i, std::size_t c, std::size_t n) {
    const UniformPair u = chunk_draws<Layout>(draws, i * n, c);
    return normal_from(u.first, u.second);
}

/// Standard normals of the actors of chunk c: entity i.
template <class Layout>
Pack actor_normals(const Draws& draws, std::size_t c) {
    const UniformPair u = chunk_draws<Layout>(draws, 0, c);
    return normal_from(u.first, u.second);
}

}  // namespace tarazy
