#include "model/philox.h"

namespace tarazy {
namespace {

/// Eight 32-bit words, each in the low half of a 64-bit lane; the high halves may hold anything.
struct Words {
    using Batch = xsimd::batch<std::uint64_t>;
    std::array<Batch, Pack::parts> part;

    explicit Words(std::uint32_t word) { part.fill(Batch(std::uint64_t{word})); }
    explicit Words(const std::array<std::uint64_t, lane_count>& words) {
        for (std::size_t k = 0; k < part.size(); ++k) part[k] = Batch::load_aligned(words.data() + k * Batch::size);
    }
};

/// The 64-bit products of the low halves.
inline Words::Batch product(const Words::Batch& a, std::uint32_t b) {
    const Words::Batch factor(std::uint64_t{b});
#if defined(__AVX512F__)
    return Words::Batch(_mm512_mul_epu32(a, factor));
#elif defined(__AVX2__)
    return Words::Batch(_mm256_mul_epu32(a, factor));
#else
    return (a & Words::Batch(std::uint64_t{0xFFFFFFFFu})) * factor;
#endif
}

/// 52 bits of two words as numbers strictly between 0 and 1: 1 + bits / 2^52 is put together bit by bit, then 1 - 2^-53 taken off, all exact.
Pack open_units(const Words& high, const Words& low) {
    const Words::Batch mask(std::uint64_t{0xFFFFFFFFu});
    const Words::Batch one(std::uint64_t{0x3FF0000000000000u});
    return lanes::map([&](std::size_t k) {
        const Words::Batch bits = ((high.part[k] << 32) | (low.part[k] & mask)) >> 12;
        return (xsimd::bitwise_cast<Pack::Batch>(bits | one) - Pack::Batch(1.0)) + Pack::Batch(0x1p-53);
    });
}

}  // namespace

UniformPair uniforms(const Lucks& lucks, Stream stream, std::uint32_t step, const std::array<std::uint32_t, lane_count>& entities) {
    alignas(64) std::array<std::uint64_t, lane_count> entity;
    alignas(64) std::array<std::uint64_t, lane_count> run;
    alignas(64) std::array<std::uint64_t, lane_count> low;
    alignas(64) std::array<std::uint64_t, lane_count> high;
    for (std::size_t l = 0; l < lane_count; ++l) {
        entity[l] = entities[l];
        run[l] = lucks[l].run | (static_cast<std::uint32_t>(stream) << 24);
        low[l] = lucks[l].seed;  // the high half is not looked at
        high[l] = lucks[l].seed >> 32;
    }
    // philox4x32 for eight counters side by side.
    Words c0(0u);
    Words c1(entity);
    Words c2(step);
    Words c3(run);
    Words k0(low);
    Words k1(high);
    for (std::size_t k = 0; k < Pack::parts; ++k) {
        for (int round = 0; round < 10; ++round) {
            const Words::Batch first = product(c0.part[k], 0xD2511F53u);
            const Words::Batch second = product(c2.part[k], 0xCD9E8D57u);
            c0.part[k] = (second >> 32) ^ c1.part[k] ^ k0.part[k];
            c1.part[k] = second;
            c2.part[k] = (first >> 32) ^ c3.part[k] ^ k1.part[k];
            c3.part[k] = first;
            k0.part[k] += Words::Batch(std::uint64_t{0x9E3779B9u});
            k1.part[k] += Words::Batch(std::uint64_t{0xBB67AE85u});
        }
    }
    return {open_units(c0, c1), open_units(c2, c3)};
}

}  // namespace tarazy
