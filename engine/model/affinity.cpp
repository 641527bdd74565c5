#include "model/affinity.h"

namespace tarazy {

template <class Layout>
void warm_or_cool(World<Layout>& world, const Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    const Pack delta(world.step);
    const Pack one(1.0);
    const Pack anchoring = Layout::spread(world.affinity_dynamics.anchoring);
    const Pack trust = Layout::spread(world.affinity_dynamics.trust);
    const Pack balance = Layout::spread(world.affinity_dynamics.balance);
    std::array<Pack, domain_count> theta;
    for (std::size_t d = 0; d < domain_count; ++d) theta[d] = Layout::spread(world.domain_share[d]);
    for (std::size_t i = 0; i < world.n; ++i) {
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            const Pack f = world.now.affinity.chunk(i, c);
            const Pack anchor = clamped(world.anchor.chunk(i, c) + world.socialised.chunk(i, c), -one, one);
            Pack leaning(0.0);
            for (std::size_t d = 0; d < domain_count; ++d) {
                leaning += theta[d] * (world.now.alignment[d].chunk(i, c) - world.base_alignment[d].chunk(i, c));
            }
            const Pack circle = seen.balance.chunk(i, c) - world.base_balance.chunk(i, c);
            const Pack drift = anchoring * (anchor - f) + (one - f * f) * (trust * leaning + balance * circle);
            world.next.affinity.set_chunk(i, c, clamped(f + delta * drift, -one, one));
        }
        world.next.affinity.set(i, i, Element(0.0));
        if constexpr (Layout::runs == 1) {  // the lanes beyond the last partner stay 0
            for (std::size_t j = world.n; j < Layout::stride(world.n); ++j) world.next.affinity.row(i)[j] = 0;
        }
    }
}

template void warm_or_cool(World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&);
template void warm_or_cool(World<RowLayout>&, const Snapshot<RowLayout>&);

}  // namespace tarazy
