#pragma once
// Random numbers for a chunk of a matrix or a column: the addresses of MODEL.md in either layout.
#include "model/layout.h"
#include "model/philox.h"

namespace tarazy {

/// The eight entities of chunk c that begins at `first`: one entity in eight runs, or eight in one run.
template <class Layout>
std::array<std::uint32_t, lane_count> chunk_entities(std::size_t first, std::size_t c) {
    std::array<std::uint32_t, lane_count> entities{};
    for (std::size_t l = 0; l < lane_count; ++l) {
        entities[l] = static_cast<std::uint32_t>(Layout::runs == 1 ? first + c * lane_count + l : first + c);
    }
    return entities;
}

/// Uniforms (draw 0) of the ordered pairs (i, j), j in chunk c: entity i N + j.
template <class Layout>
Pack pair_uniforms(const Lucks& luck, Stream stream, std::uint32_t step, std::size_t i, std::size_t c, std::size_t n) {
    return uniforms(luck, stream, step, chunk_entities<Layout>(i * n, c)).first;
}

/// Standard normals of the ordered pairs (i, j), j in chunk c: entity i N + j.
template <class Layout>
Pack pair_normals(const Lucks& luck, Stream stream, std::uint32_t step, std::size_t i, std::size_t c, std::size_t n) {
    const UniformPair u = uniforms(luck, stream, step, chunk_entities<Layout>(i * n, c));
    return normal_from(u.first, u.second);
}

/// Standard normals of the actors of chunk c: entity i.
template <class Layout>
Pack actor_normals(const Lucks& luck, Stream stream, std::uint32_t step, std::size_t c) {
    const UniformPair u = uniforms(luck, stream, step, chunk_entities<Layout>(0, c));
    return normal_from(u.first, u.second);
}

}  // namespace tarazy
