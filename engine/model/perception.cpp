#include "model/perception.h"

#include "model/noise.h"
#include "model/product.h"
#include "model/reach.h"

namespace tarazy {

template <class Layout>
void measure_power(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    for (std::size_t i = 0; i < world.n; ++i) seen.power.set(i, Element(0.0));
    share_power<Element>(
        world.n, world.components, [&](std::size_t i, std::size_t c) { return world.now.capability[c][i]; },
        [&](std::size_t c) { return world.capability_weight[c]; },
        [&](std::size_t i, const Element& part) { seen.power.set(i, seen.power[i] + part); });
}

template <class Layout>
void perceive(const World<Layout>& world, std::uint32_t step, bool noisy, Snapshot<Layout>& seen) {
    const Pack sigma = Layout::spread(world.world.perception_noise);
    const Pack half_variance = sigma * sigma * Pack(0.5);
    const bool blurred = noisy && any(sigma > Pack(0.0));
    const Draws draws(world.luck, Stream::perception, step);
    for (std::size_t i = 0; i < world.n; ++i) {
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            if (Layout::runs > 1 && c == i) continue;  // one knows oneself
            Pack perceived = world.reach.chunk(i, c) * seen.power.chunk(c);
            if (blurred) {
                const Pack z = pair_normals<Layout>(draws, i, c, world.n);
                perceived *= exponential(sigma * z - half_variance);
            }
            seen.perceived.set_chunk(i, c, perceived);
        }
        seen.perceived.set(i, i, seen.power[i]);
    }
}

template <class Layout>
void feel_threat(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    const Pack softening = -Layout::spread(world.world.appeasement);
    for (std::size_t i = 0; i < world.n; ++i) {
        Matrix<Layout>& threat = seen.threat_share;
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack hostility = (Pack(1.0) - world.now.affinity.chunk(i, c)) * Pack(0.5);
            const Pack softened = exponential(softening * world.now.alignment[security].chunk(i, c));
            threat.set_chunk(i, c, seen.perceived.chunk(i, c) * world.actor.posture.chunk(c) * hostility * softened);
        }
        threat.set(i, i, Element(0.0));
        Pack sum(0.0);
        for (std::size_t c = 0; c < chunks; ++c) sum += threat.chunk(i, c);
        const Element total = world.world.ambient_threat + Layout::total(sum);
        seen.threat.set(i, total);
        const Pack part = Layout::spread(Element(1.0) / total);
        for (std::size_t c = 0; c < chunks; ++c) threat.set_chunk(i, c, threat.chunk(i, c) * part);
    }
    transpose(world.now.affinity, seen.affinity_back, world.n);
    for (std::size_t i = 0; i < world.n; ++i) {
        for (std::size_t c = 0; c < chunks; ++c) {
            seen.hostility_back.set_chunk(i, c, (Pack(1.0) - seen.affinity_back.chunk(i, c)) * Pack(0.5));
        }
        seen.hostility_back.set(i, i, Element(0.0));
    }
}

template void measure_power(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void measure_power(const World<RowLayout>&, Snapshot<RowLayout>&);
template void perceive(const World<EnsembleLayout>&, std::uint32_t, bool, Snapshot<EnsembleLayout>&);
template void perceive(const World<RowLayout>&, std::uint32_t, bool, Snapshot<RowLayout>&);
template void feel_threat(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void feel_threat(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
