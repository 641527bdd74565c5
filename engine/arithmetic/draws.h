#pragma once
// Random numbers of many entities at one step: Philox for eight addresses side by side, what they share worked out once.
#include <array>
#include <cstdint>

#include "arithmetic/elementary.h"
#include "arithmetic/philox.h"

namespace tarazy {

/// Eight 32-bit words, each in the low half of a 64-bit lane; the high halves may hold anything.
struct Words {
    using Batch = xsimd::batch<std::uint64_t>;
    std::array<Batch, DoublePack::parts> part;

    static Words load(const std::array<std::uint64_t, lane_count>& aligned) {
        Words words;
        for (std::size_t k = 0; k < DoublePack::parts; ++k) words.part[k] = Batch::load_aligned(aligned.data() + k * Batch::size);
        return words;
    }
};

/// The random keys of eight runs.
using RandomKeys = std::array<RandomKey, lane_count>;

/// Two packs of uniforms, draws 0 and 1 of as many addresses as there are lanes.
template <IsPack Pack>
struct UniformPair {
    Pack first;
    Pack second;
};

namespace draws_detail {

inline constexpr std::uint32_t first_multiplier = 0xD2511F53u;
inline constexpr std::uint32_t second_multiplier = 0xCD9E8D57u;
inline constexpr std::uint64_t low_half = 0xFFFFFFFFu;

/// The 64-bit products of the low halves.
[[gnu::always_inline]] inline Words::Batch product(const Words::Batch& a, std::uint32_t b) {
    const Words::Batch factor(std::uint64_t{b});
#if defined(__AVX512F__)
    return Words::Batch(_mm512_mul_epu32(a, factor));
#elif defined(__AVX2__)
    return Words::Batch(_mm256_mul_epu32(a, factor));
#else
    return (a & Words::Batch(low_half)) * factor;
#endif
}

/// 52 bits of two words as numbers strictly between 0 and 1: 1 + bits / 2^52 is put together bit by bit, then 1 - 2^-53 taken off, which is exact.
[[gnu::always_inline]] inline DoublePack open_units(const Words& high, const Words& low) {
    const Words::Batch mask(low_half);
    const Words::Batch one(std::uint64_t{0x3FF0000000000000u});
    return lanes::map<DoublePack>([&](std::size_t k) {
        const Words::Batch bits = ((high.part[k] << 32) | (low.part[k] & mask)) >> 12;
        return xsimd::bitwise_cast<DoublePack::Batch>(bits | one) - DoublePack::Batch(1.0 - 0x1p-53);
    });
}

}  // namespace draws_detail

/// Draws 0 and 1 of the entities of one random stream and step, for the random keys of eight runs.
class Draws {
  public:
    Draws(const RandomKeys& random_keys, Stream stream, std::uint32_t step);

    /// Whether all eight runs have common random numbers, as runs of one replicate at several points of a design do.
    bool shared() const { return shared_; }
    /// Of one entity in eight runs.
    UniformPair<DoublePack> of(std::uint32_t entity) const;
    /// Of entity first + l in the run of lane l.
    UniformPair<DoublePack> of_eight(std::uint32_t first) const;

  private:
    /// Uniform draws 0 and 1 of Philox' four words; draw 1 is not computed where it is not used.
    UniformPair<DoublePack> finish(const Words& entity) const;

    // The counter is (0, entity, step, run and stream). Only the entity differs between draws, and it reaches one word a round, so what the
    // first rounds make of the other words is worked out once.
    Words first_word_;                                 ///< the first word after round 1, before the entity is added
    Words second_word_;                                ///< the second word after round 2
    Words after_two_;                                  ///< the first word after round 2
    Words product_three_;                              ///< the product of the first word in round 3
    std::array<std::array<Words, 2>, 10> round_keys_;  ///< of each round
    bool shared_ = true;
};

[[gnu::always_inline]] inline UniformPair<DoublePack> Draws::finish(const Words& entity) const {
    using draws_detail::first_multiplier;
    using draws_detail::product;
    using draws_detail::second_multiplier;
    using Batch = Words::Batch;
    Words c0;
    Words c1;
    Words c2;
    Words c3;
    for (std::size_t k = 0; k < DoublePack::parts; ++k) {
        const Batch of_entity = product(first_word_.part[k] ^ entity.part[k], first_multiplier);  // round 2
        const Batch third = (of_entity >> 32) ^ round_keys_[1][1].part[k];
        const Batch of_third = product(third, second_multiplier);  // round 3
        c0.part[k] = (of_third >> 32) ^ second_word_.part[k] ^ round_keys_[2][0].part[k];
        c1.part[k] = of_third;
        c2.part[k] = (product_three_.part[k] >> 32) ^ of_entity ^ round_keys_[2][1].part[k];
        c3.part[k] = product_three_.part[k];
    }
    for (std::size_t round = 3; round < round_keys_.size(); ++round) {
        for (std::size_t k = 0; k < DoublePack::parts; ++k) {
            const Batch first = product(c0.part[k], first_multiplier);
            const Batch second = product(c2.part[k], second_multiplier);
            c0.part[k] = (second >> 32) ^ c1.part[k] ^ round_keys_[round][0].part[k];
            c1.part[k] = second;
            c2.part[k] = (first >> 32) ^ c3.part[k] ^ round_keys_[round][1].part[k];
            c3.part[k] = first;
        }
    }
    return {draws_detail::open_units(c0, c1), draws_detail::open_units(c2, c3)};
}

[[gnu::always_inline]] inline UniformPair<DoublePack> Draws::of(std::uint32_t entity) const {
    Words lanes;
    lanes.part.fill(Words::Batch(std::uint64_t{entity}));
    return finish(lanes);
}

[[gnu::always_inline]] inline UniformPair<DoublePack> Draws::of_eight(std::uint32_t first) const {
    alignas(64) constexpr std::array<std::uint64_t, lane_count> steps{0, 1, 2, 3, 4, 5, 6, 7};
    Words lanes = Words::load(steps);
    for (Words::Batch& part : lanes.part) part = part + Words::Batch(std::uint64_t{first});
    return finish(lanes);
}

}  // namespace tarazy
