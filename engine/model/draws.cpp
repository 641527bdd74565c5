#include "model/draws.h"

namespace tarazy {
namespace {

using Batch = Words::Batch;

constexpr std::uint32_t first_multiplier = 0xD2511F53u;
constexpr std::uint32_t second_multiplier = 0xCD9E8D57u;
constexpr std::uint64_t low_half = 0xFFFFFFFFu;

/// The 64-bit products of the low halves.
[[gnu::always_inline]] inline Batch product(const Batch& a, std::uint32_t b) {
    const Batch factor(std::uint64_t{b});
#if defined(__AVX512F__)
    return Batch(_mm512_mul_epu32(a, factor));
#elif defined(__AVX2__)
    return Batch(_mm256_mul_epu32(a, factor));
#else
    return (a & Batch(low_half)) * factor;
#endif
}

template <class F>
Words words(F&& f) {
    Words result;
    for (std::size_t k = 0; k < Pack::parts; ++k) result.part[k] = f(k);
    return result;
}

Words load(const std::array<std::uint64_t, lane_count>& lanes) {
    return words([&](std::size_t k) { return Batch::load_aligned(lanes.data() + k * Batch::size); });
}

/// 52 bits of two words as numbers strictly between 0 and 1: 1 + bits / 2^52 is put together bit by bit, then 1 - 2^-53 taken off, all exact.
[[gnu::always_inline]] inline Pack open_units(const Words& high, const Words& low) {
    const Batch mask(low_half);
    const Batch one(std::uint64_t{0x3FF0000000000000u});
    return lanes::map([&](std::size_t k) {
        const Batch bits = ((high.part[k] << 32) | (low.part[k] & mask)) >> 12;
        return (xsimd::bitwise_cast<Pack::Batch>(bits | one) - Pack::Batch(1.0)) + Pack::Batch(0x1p-53);
    });
}

}  // namespace

Draws::Draws(const Lucks& lucks, Stream stream, std::uint32_t step) {
    alignas(64) std::array<std::uint64_t, lane_count> run;
    alignas(64) std::array<std::uint64_t, lane_count> low;
    alignas(64) std::array<std::uint64_t, lane_count> high;
    for (std::size_t l = 0; l < lane_count; ++l) {
        run[l] = lucks[l].run | (static_cast<std::uint32_t>(stream) << 24);
        low[l] = lucks[l].seed;  // the high half is not looked at
        high[l] = lucks[l].seed >> 32;
    }
    keys_[0] = {load(low), load(high)};
    for (std::size_t round = 1; round < keys_.size(); ++round) {
        keys_[round][0] = words([&](std::size_t k) { return keys_[round - 1][0].part[k] + Batch(std::uint64_t{0x9E3779B9u}); });
        keys_[round][1] = words([&](std::size_t k) { return keys_[round - 1][1].part[k] + Batch(std::uint64_t{0xBB67AE85u}); });
    }
    const Words last = load(run);
    for (std::size_t k = 0; k < Pack::parts; ++k) {
        const Batch of_step = product(Batch(std::uint64_t{step}), second_multiplier);
        first_word_.part[k] = (of_step >> 32) ^ keys_[0][0].part[k];
        second_word_.part[k] = of_step;
        const Batch third = last.part[k] ^ keys_[0][1].part[k];  // after round 1, where the fourth is 0
        const Batch of_third = product(third, second_multiplier);
        after_two_.part[k] = (of_third >> 32) ^ second_word_.part[k] ^ keys_[1][0].part[k];
        second_word_.part[k] = of_third;  // the second word after round 2
        product_three_.part[k] = product(after_two_.part[k], first_multiplier);
    }
}

UniformPair Draws::of(std::uint32_t entity) const {
    Words lanes;
    lanes.part.fill(Batch(std::uint64_t{entity}));
    return finish(lanes);
}

UniformPair Draws::of(const std::array<std::uint32_t, lane_count>& entities) const {
    alignas(64) std::array<std::uint64_t, lane_count> wide;
    for (std::size_t l = 0; l < lane_count; ++l) wide[l] = entities[l];
    return finish(load(wide));
}

UniformPair Draws::finish(const Words& entity) const {
    Words c0;
    Words c1;
    Words c2;
    Words c3;
    for (std::size_t k = 0; k < Pack::parts; ++k) {
        const Batch of_entity = product(first_word_.part[k] ^ entity.part[k], first_multiplier);  // round 2
        const Batch third = (of_entity >> 32) ^ keys_[1][1].part[k];
        const Batch of_third = product(third, second_multiplier);  // round 3
        c0.part[k] = (of_third >> 32) ^ second_word_.part[k] ^ keys_[2][0].part[k];
        c1.part[k] = of_third;
        c2.part[k] = (product_three_.part[k] >> 32) ^ of_entity ^ keys_[2][1].part[k];
        c3.part[k] = product_three_.part[k];
    }
    for (std::size_t round = 3; round < keys_.size(); ++round) {
        for (std::size_t k = 0; k < Pack::parts; ++k) {
            const Batch first = product(c0.part[k], first_multiplier);
            const Batch second = product(c2.part[k], second_multiplier);
            c0.part[k] = (second >> 32) ^ c1.part[k] ^ keys_[round][0].part[k];
            c1.part[k] = second;
            c2.part[k] = (first >> 32) ^ c3.part[k] ^ keys_[round][1].part[k];
            c3.part[k] = first;
        }
    }
    return {open_units(c0, c1), open_units(c2, c3)};
}

}  // namespace tarazy
