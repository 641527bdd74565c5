#include "model/phases.h"

#include "arithmetic/noise.h"
#include "arithmetic/product.h"
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
    using Pack = typename Layout::Pack;
    const Pack sigma = Layout::broadcast(world.world.perception_noise);
    const Pack half_variance = sigma * sigma * Pack(0.5);
    const bool blurred = noisy && any(sigma > Pack(0.0));
    const std::size_t chunks = Layout::chunks(world.n);
    const ConstLine power = std::as_const(seen.power).line();
    const DrawsOf<Layout> draws(world.random_key, Stream::perception, step);
    for (std::size_t i = 0; i < world.n; ++i) {
        if (blurred) normal_row(draws, i * world.n, world.n, seen.perceived.line(i), seen.threat_share.line(i));
        const ConstLine reach = world.reach.line(i);
        const Line perceived = seen.perceived.line(i);
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack felt = reach[c] * power[c];
            perceived.put(c, blurred ? felt * exponential(fma(sigma, perceived[c], -half_variance)) : felt);
        }
        seen.perceived.set(i, i, seen.power[i]);
    }
}

namespace {

/// E4: H of F.
template <IsPack Pack>
Pack hostility(const Pack& affinity) {
    return fma(Pack(-0.5), affinity, Pack(0.5));
}

}  // namespace

template <class Layout>
void feel_threat(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    const Pack softening = -Layout::broadcast(world.world.appeasement);
    const ConstLine posture = world.actor.posture.line();
    for (std::size_t i = 0; i < world.n; ++i) {
        const ConstLine perceived = std::as_const(seen.perceived).line(i);
        const ConstLine affinity = world.now.affinity.line(i);
        const ConstLine leaning = world.now.alignment[security].line(i);
        const Line threat = seen.threat_share.line(i);
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack softened = exponential_of_nonpositive(softening * leaning[c]);
            threat.put(c, (perceived[c] * posture[c]) * hostility(affinity[c]) * softened);
        }
        seen.threat_share.set(i, i, Element(0.0));
        Pack sum(0.0);
        for (std::size_t c = 0; c < chunks; ++c) sum += threat[c];
        const Element total = world.world.ambient_threat + Layout::reduce_add(sum);
        seen.threat.set(i, total);
        const Pack part = Layout::broadcast(Element(1.0) / total);
        for (std::size_t c = 0; c < chunks; ++c) threat.put(c, threat[c] * part);
    }
    transpose(world.now.affinity, seen.affinity_back, world.n);
    for (std::size_t i = 0; i < world.n; ++i) {
        const ConstLine affinity_back = std::as_const(seen.affinity_back).line(i);
        const Line hostility_back = seen.hostility_back.line(i);
        for (std::size_t c = 0; c < chunks; ++c) hostility_back.put(c, hostility(affinity_back[c]));
        seen.hostility_back.set(i, i, Element(0.0));
    }
}

template void measure_power(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void measure_power(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void measure_power(const World<RowLayout>&, Snapshot<RowLayout>&);
template void perceive(const World<EnsembleLayout>&, std::uint32_t, bool, Snapshot<EnsembleLayout>&);
template void perceive(const World<SingleLayout>&, std::uint32_t, bool, Snapshot<SingleLayout>&);
template void perceive(const World<RowLayout>&, std::uint32_t, bool, Snapshot<RowLayout>&);
template void feel_threat(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void feel_threat(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void feel_threat(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
