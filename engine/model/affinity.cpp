#include "model/phases.h"

namespace tarazy {

template <class Layout>
void update_affinity(World<Layout>& world, const Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const Pack delta(world.step);
    const Pack one(1.0);
    const Pack anchoring = Layout::broadcast(world.affinity_dynamics.anchoring);
    const Pack trust = Layout::broadcast(world.affinity_dynamics.trust);
    const Pack balance = Layout::broadcast(world.affinity_dynamics.balance) * Pack(1.0 / static_cast<double>(world.n));
    const std::size_t chunks = Layout::chunks(world.n);
    PackOfDomain<Layout> theta;
    for (std::size_t d = 0; d < domain_count; ++d) theta[d] = Layout::broadcast(world.domain_share[d]);
    for (std::size_t i = 0; i < world.n; ++i) {
        const ConstLine now = std::as_const(world.now.affinity).line(i);
        const ConstLine anchors = std::as_const(world.anchor).line(i);
        const ConstLine socialised = std::as_const(world.socialised).line(i);
        const ConstLine circles = seen.balance.line(i);
        const ConstLine base_circles = std::as_const(world.base_balance).line(i);
        const Line next = world.next.affinity.line(i);
        const auto w = lines_of(std::as_const(world.now.alignment), i);
        const auto base = lines_of(std::as_const(world.base_alignment), i);
        for (std::size_t c = 0; c < chunks; ++c) {
            Pack leaning(0.0);  // what i leans on the others, more than at the start
            lanes::unrolled<domain_count>([&](auto d) { leaning = fma(theta[d], w[d][c] - base[d][c], leaning); });
            const Pack f = now[c];
            const Pack anchor = clamped(anchors[c] + socialised[c], -one, one);
            const Pack drift = fma(anchoring, anchor - f, fma(-f, f, one) * fma(trust, leaning, balance * (circles[c] - base_circles[c])));
            next.put(c, clamped(fma(delta, drift, f), -one, one));
        }
        world.next.affinity.set(i, i, Element(0.0));
        if constexpr (Layout::runs == 1) {  // the lanes beyond the last partner stay 0
            for (std::size_t j = world.n; j < Layout::stride(world.n); ++j) world.next.affinity.row(i)[j] = 0;
        }
    }
}

template void update_affinity(World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&);
template void update_affinity(World<SingleLayout>&, const Snapshot<SingleLayout>&);
template void update_affinity(World<RowLayout>&, const Snapshot<RowLayout>&);

}  // namespace tarazy
