#include "model/philox.h"

#include "model/draws.h"

namespace tarazy {

UniformPair uniforms(const Lucks& lucks, Stream stream, std::uint32_t step, const std::array<std::uint32_t, lane_count>& entities) {
    return Draws(lucks, stream, step).of(entities);
}

}  // namespace tarazy
