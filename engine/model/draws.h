#pragma once
// Random numbers of many entities at one step: Philox for eight addresses side by side, what they share worked out once.
#include <array>
#include <cstdint>

#include "model/philox.h"

namespace tarazy {

/// Eight 32-bit words, each in the low half of a 64-bit lane; the high halves may hold anything.
struct Words {
    using Batch = xsimd::batch<std::uint64_t>;
    std::array<Batch, Pack::parts> part;
};

/// Draws 0 and 1 of the entities of one stream and step, for the luck of eight runs.
class Draws {
  public:
    Draws(const Lucks& lucks, Stream stream, std::uint32_t step);

    /// Of one entity in eight runs.
    UniformPair of(std::uint32_t entity) const;
    /// Of entities[l] in lane l.
    UniformPair of(const std::array<std::uint32_t, lane_count>& entities) const;

  private:
    UniformPair finish(const Words& entity) const;

    // Of the ten rounds the first three are known in part, for the counter begins with (0, entity, step, run and stream).
    Words first_word_;                           ///< the first word after round 1, but for the entity
    Words second_word_;                          ///< the second word after round 1
    Words after_two_;                            ///< the first word after round 2
    Words product_three_;                        ///< of the first word in round 3
    std::array<std::array<Words, 2>, 10> keys_;  ///< of each round
};

}  // namespace tarazy
