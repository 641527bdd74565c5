#include "model/support.h"

#include "model/product.h"

namespace tarazy {

template <class Layout>
void expect_support(const World<Layout>& world, Snapshot<Layout>& seen) {
    multiply(seen.threat_share, seen.hostility_back, seen.support, world.n);  // sum_k theta_ik H_jk
    const Pack anarchy = Layout::spread(world.world.anarchy);
    for (std::size_t i = 0; i < world.n; ++i) {
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            const Pack kappa = credibility(anarchy, world.guarantee.chunk(i, c));
            const Pack amity_back = (Pack(1.0) + seen.affinity_back.chunk(i, c)) * Pack(0.5);
            seen.support.set_chunk(i, c, kappa * seen.perceived.chunk(i, c) * amity_back * seen.support.chunk(i, c));
        }
        seen.support.set(i, i, seen.power[i]);
    }
}

template <class Layout>
void measure_security(const World<Layout>& world, Snapshot<Layout>& seen) {
    for (std::size_t i = 0; i < world.n; ++i) {
        Pack sum(0.0);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            sum = fused(world.now.alignment[security].chunk(i, c), seen.support.chunk(i, c), sum);
        }
        seen.defence.set(i, Layout::total(sum));
    }
    for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
        seen.security.set_chunk(c, logarithm(seen.defence.chunk(c) / seen.threat.chunk(c)));
    }
}

template void expect_support(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void expect_support(const World<RowLayout>&, Snapshot<RowLayout>&);
template void measure_security(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void measure_security(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
