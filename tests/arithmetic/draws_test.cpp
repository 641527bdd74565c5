#include "arithmetic/draws.h"

#include "support/catch.h"

namespace tarazy::draws_test {

TEST_CASE("draws are those of their addresses, whatever the seed, the step and the entity", "[draws]") {
    // Steps and entities from both ends of 32 bits: what is worked out beforehand must hold for all.
    for (const std::uint64_t seed : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{0xFFFFFFFFFFFFFFFF}, std::uint64_t{0x123456789ABCDEF0}}) {
        for (const std::uint32_t step : {0u, 1u, 119u, 0x80000000u, 0xFFFFFFFFu}) {
            RandomKeys random_keys;
            for (std::uint32_t l = 0; l < lane_count; ++l) random_keys[l] = {seed + 3 * l, (most_runs - 1) * (l % 2) + l / 2 * (1 - l % 2)};
            const Draws draws(random_keys, Stream::misperception, step);
            for (const std::uint32_t entity : {0u, 1u, 143u, 0x12345678u, 0xFFFFFFFFu}) {
                const UniformPair<DoublePack> one = draws.of(entity);
                const UniformPair<DoublePack> eight = draws.of_eight(entity);
                alignas(64) std::array<double, lane_count> first;
                alignas(64) std::array<double, lane_count> second;
                one.first.store(first.data());
                one.second.store(second.data());
                for (std::size_t l = 0; l < lane_count; ++l) {
                    CHECK(first[l] == uniform(random_keys[l], Stream::misperception, step, entity, 0));
                    CHECK(second[l] == uniform(random_keys[l], Stream::misperception, step, entity, 1));
                }
                eight.first.store(first.data());
                eight.second.store(second.data());
                for (std::size_t l = 0; l < lane_count; ++l) {
                    CHECK(first[l] == uniform(random_keys[l], Stream::misperception, step, entity + static_cast<std::uint32_t>(l), 0));
                    CHECK(second[l] == uniform(random_keys[l], Stream::misperception, step, entity + static_cast<std::uint32_t>(l), 1));
                }
            }
        }
    }
}

}  // namespace tarazy::draws_test
