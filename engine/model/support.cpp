#include "model/support.h"

#include "arithmetic/product.h"

namespace tarazy {

template <class Layout>
void expect_support(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    multiply(seen.threat_share, seen.hostility_back, seen.support, world.n);  // sum_k theta_ik H_jk
    const Pack anarchy = Layout::broadcast(world.world.anarchy);
    for (std::size_t i = 0; i < world.n; ++i) {
        const ConstLine guarantee = world.guarantee.line(i);
        const ConstLine affinity_back = std::as_const(seen.affinity_back).line(i);
        const ConstLine perceived = std::as_const(seen.perceived).line(i);
        const Line support = seen.support.line(i);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            const Pack amity_back = fma(Pack(0.5), affinity_back[c], Pack(0.5));
            support.put(c, (credibility(anarchy, guarantee[c]) * perceived[c]) * (amity_back * support[c]));
        }
        seen.support.set(i, i, seen.power[i]);
    }
}

template <class Layout>
void measure_security(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    for (std::size_t i = 0; i < world.n; ++i) {
        const ConstLine w = world.now.alignment[security].line(i);
        const ConstLine support = std::as_const(seen.support).line(i);
        Pack sum(0.0);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) sum = fma(w[c], support[c], sum);
        seen.defence.set(i, Layout::reduce_add(sum));
    }
    for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
        seen.security.set_chunk(c, logarithm(seen.defence.chunk(c) / seen.threat.chunk(c)));
    }
}

template void expect_support(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void expect_support(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void expect_support(const World<RowLayout>&, Snapshot<RowLayout>&);
template void measure_security(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void measure_security(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void measure_security(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
