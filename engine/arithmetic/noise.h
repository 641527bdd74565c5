#pragma once
// Random numbers for a chunk of a matrix or a column: the addresses of MODEL.md in every layout.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "arithmetic/draws.h"
#include "arithmetic/layout.h"
#include "arithmetic/normal.h"

namespace tarazy {

/// The random keys of the runs of a layout, one a lane.
template <class Layout>
using RandomKeysOf = std::array<RandomKey, Layout::Pack::width>;

/// Draws 0 and 1 of the entities of one stream and step, for the runs of a layout: those of eight lanes and eight lanes.
template <class Layout>
class DrawsOf {
  public:
    using Pack = typename Layout::Pack;

    DrawsOf(const RandomKeysOf<Layout>& random_keys, Stream stream, std::uint32_t step)
        : DrawsOf(random_keys, stream, step, std::make_index_sequence<eights<Pack>>()) {}

    /// Whether every eight lanes are runs with common random numbers, as runs of one replicate at several points of a design are.
    bool shared() const { return shared_; }

    /// Of chunk c of the entities that begin at `first`, lanes 8 e to 8 e + 7: one entity in eight runs, or eight entities in one run.
    [[gnu::always_inline]] UniformPair<DoublePack> of_chunk(std::size_t first, std::size_t c, std::size_t e) const {
        if constexpr (Layout::runs > 1) {
            return draws_[e].of(static_cast<std::uint32_t>(first + c));
        } else {
            return draws_[e].of_eight(static_cast<std::uint32_t>(first + c * lane_count));
        }
    }

    /// Of entities first, first + 1 ... first + 7 in the run of lane 8 e.
    [[gnu::always_inline]] UniformPair<DoublePack> of_eight(std::size_t first, std::size_t e) const {
        return draws_[e].of_eight(static_cast<std::uint32_t>(first));
    }

  private:
    template <std::size_t... e>
    DrawsOf(const RandomKeysOf<Layout>& random_keys, Stream stream, std::uint32_t step, std::index_sequence<e...>)
        : draws_{Draws(eight_of(random_keys, e), stream, step)...} {
        for (const Draws& draws : draws_) shared_ = shared_ && draws.shared();
    }
    static RandomKeys eight_of(const RandomKeysOf<Layout>& random_keys, std::size_t e) {
        RandomKeys eight;
        std::copy_n(random_keys.begin() + static_cast<std::ptrdiff_t>(e * lane_count), lane_count, eight.begin());
        return eight;
    }

    std::array<Draws, eights<Pack>> draws_;
    bool shared_ = Layout::runs > 1;
};

namespace noise_detail {

/// The uniforms that draw(0), and draw(1) where a pack has twice eight lanes, give, as numbers of the pack. They are strictly between 0 and 1
/// still: a float that would round to 1 is the one below.
template <IsPack Pack, class Draw>
[[gnu::always_inline]] inline UniformPair<Pack> pair_of(Draw&& draw) {
    if constexpr (eights<Pack> == 1) {
        return draw(0);
    } else {
        const UniformPair<DoublePack> low = draw(0);
        const UniformPair<DoublePack> high = draw(1);
        const Pack most(1 - 0x1p-24);
        return {min(rounded(low.first, high.first), most), min(rounded(low.second, high.second), most)};
    }
}

/// A pack that holds one number in its first eight lanes and another in the next, where there are more.
template <IsPack Pack>
[[gnu::always_inline]] inline Pack in_eights(typename Pack::Number low, typename Pack::Number high) {
    if constexpr (eights<Pack> == 1) {
        return Pack(low);
    } else {
        alignas(64) constexpr std::array<float, Pack::width> lane{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
        return select(Pack::load(lane.data()) < Pack(static_cast<float>(lane_count)), Pack(low), Pack(high));
    }
}

/// Chunks c, c + 1, ... below n of runs with common random numbers, eight by eight: the l-th of every eight numbers of the pack is that of chunk
/// c + l, for all eight.
template <IsPack Pack>
inline void write_lanes(const Pack& pack, std::size_t c, std::size_t n, const Line<Pack>& to) {
    alignas(64) std::array<typename Pack::Number, Pack::width> numbers;
    pack.store(numbers.data());
    for (std::size_t l = 0; l < lane_count && c + l < n; ++l) to.put(c + l, in_eights<Pack>(numbers[l], numbers[Pack::width - lane_count + l]));
}
}  // namespace noise_detail

/// Uniforms (draw 0) of the entities first, first + 1, ... first + n - 1, from chunk `from` on, as doubles in every layout: eight lanes after
/// eight lanes.
template <class Layout>
void uniform_row(const DrawsOf<Layout>& draws, std::size_t first, std::size_t from, std::size_t n, const Line<DoublePack>& to) {
    constexpr std::size_t packs = eights<typename Layout::Pack>;
    if (draws.shared()) {
        for (std::size_t c = from; c < n; c += lane_count) {
            for (std::size_t e = 0; e < packs; ++e) {
                alignas(64) std::array<double, lane_count> numbers;
                draws.of_eight(first + c, e).first.store(numbers.data());
                for (std::size_t l = 0; l < lane_count && c + l < n; ++l) to.put((c + l) * packs + e, DoublePack(numbers[l]));
            }
        }
        return;
    }
    for (std::size_t c = from; c < Layout::chunks(n); ++c) {
        for (std::size_t e = 0; e < packs; ++e) to.put(c * packs + e, draws.of_chunk(first, c, e).first);
    }
}

/// Standard normals of the entities first, first + 1, ... first + n - 1; `second` is a line to work in. Uniforms first, then what is made of
/// them: each loop is a chain of operations short enough that the processor works on several chunks at once.
template <class Layout>
void normal_row(const DrawsOf<Layout>& draws, std::size_t first, std::size_t n, const Line<typename Layout::Pack>& to,
                const Line<typename Layout::Pack>& second) {
    using Pack = typename Layout::Pack;
    if (draws.shared()) {
        for (std::size_t c = 0; c < n; c += lane_count) {
            const UniformPair<Pack> u = noise_detail::pair_of<Pack>([&](std::size_t e) { return draws.of_eight(first + c, e); });
            noise_detail::write_lanes(normal_from(u.first, u.second), c, n, to);
        }
        return;
    }
    for (std::size_t c = 0; c < Layout::chunks(n); ++c) {
        const UniformPair<Pack> u = noise_detail::pair_of<Pack>([&](std::size_t e) { return draws.of_chunk(first, c, e); });
        to.put(c, u.first);
        second.put(c, u.second);
    }
    for (std::size_t c = 0; c < Layout::chunks(n); ++c) to.put(c, normal_from(to[c], second[c]));
}

}  // namespace tarazy
