#pragma once
// Random numbers by address (Salmon et al. 2011, Philox4x32-10): a number depends on its seed, stream,
// run, step, entity and draw alone, never on what was drawn before.
#include <array>
#include <cstddef>
#include <cstdint>

namespace tarazy {

/// The 10 rounds of Philox4x32 on one counter.
constexpr std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t first = std::uint64_t{0xD2511F53u} * counter[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57u} * counter[2];
        counter = {static_cast<std::uint32_t>(second >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(second),
                   static_cast<std::uint32_t>(first >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(first)};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return counter;
}

/// A random stream: what a random number is for. Each has its own addresses (MODEL.md, Random numbers).
enum class Stream : std::uint32_t { perception = 1, growth = 2, crisis = 3, joining = 4, outcome = 5, event = 6, design = 7, misperception = 8 };

/// Which random numbers a run has: those of its seed and its number (below 2^24). Runs with the same key have common random numbers.
struct RandomKey {
    std::uint64_t seed = 0;
    std::uint32_t run = 0;
};

inline constexpr std::uint32_t most_runs = 1u << 24;

namespace philox_detail {
/// 52 bits of two words as a number strictly between 0 and 1.
inline double open_unit(std::uint32_t high, std::uint32_t low) {
    const std::uint64_t bits = ((std::uint64_t{high} << 32) | low) >> 12;
    return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}
inline std::array<std::uint32_t, 4> block(const RandomKey& random_key, Stream stream, std::uint32_t step, std::uint32_t entity, std::uint32_t block) {
    return philox4x32({block, entity, step, random_key.run | (static_cast<std::uint32_t>(stream) << 24)},
                      {static_cast<std::uint32_t>(random_key.seed), static_cast<std::uint32_t>(random_key.seed >> 32)});
}
}  // namespace philox_detail

/// Uniform on (0, 1): draw `draw` of the address.
inline double uniform(const RandomKey& random_key, Stream stream, std::uint32_t step, std::uint32_t entity, std::uint32_t draw = 0) {
    const auto words = philox_detail::block(random_key, stream, step, entity, draw / 2);
    return draw % 2 == 0 ? philox_detail::open_unit(words[0], words[1]) : philox_detail::open_unit(words[2], words[3]);
}

}  // namespace tarazy
