#include "model/phases.h"

#include "arithmetic/elementary.h"
#include "arithmetic/noise.h"

namespace tarazy {

template <class Layout>
void grow(World<Layout>& world, Snapshot<Layout>& seen, std::uint32_t step) {
    using Pack = typename Layout::Pack;
    const Pack delta(world.step);
    const Pack burden = Layout::broadcast(world.world.military_burden);
    const Pack gain = Layout::broadcast(world.world.openness_return);
    const Pack sigma = Layout::broadcast(world.world.growth_noise);
    const bool noisy = any(sigma > Pack(0.0));
    if (noisy) normal_row(DrawsOf<Layout>(world.random_key, Stream::growth, step), 0, world.n, seen.drawn.line(), seen.drawn_too.line());
    for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
        const Pack arming = burden * (world.now.effort.chunk(c) - world.base_effort.chunk(c));
        const Pack opening = gain * (seen.openness.chunk(c) - world.past_openness.chunk(c));
        Pack increase = delta * (world.growth[world.economy_index].chunk(c) - arming) + opening;
        if (noisy) increase += sigma * square_root(delta) * seen.drawn.chunk(c);
        const Pack deciding = world.deciding.chunk(c);
        const Pack grown = world.economy().chunk(c) * exponential(increase);
        world.next.capability[world.economy_index].set_chunk(c, select(deciding > Pack(0.0), grown, world.economy().chunk(c)));
        world.past_openness.set_chunk(c, seen.openness.chunk(c));
        for (std::size_t k = 0; k < world.components; ++k) {
            if (k == world.economy_index || k == world.military_index) continue;
            world.next.capability[k].set_chunk(c, world.now.capability[k].chunk(c) * exponential(delta * world.growth[k].chunk(c)));
        }
    }
}

template void grow(World<EnsembleLayout>&, Snapshot<EnsembleLayout>&, std::uint32_t);
template void grow(World<SingleLayout>&, Snapshot<SingleLayout>&, std::uint32_t);
template void grow(World<RowLayout>&, Snapshot<RowLayout>&, std::uint32_t);

}  // namespace tarazy
