#include "model/phases.h"

#include "arithmetic/elementary.h"

namespace tarazy {
namespace {

/// Theta of E18 (Christensen & Snyder 1990): how far others can be left to balance what threatens i.
template <class Layout>
typename Layout::Element left_to_others(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t i) {
    using Pack = typename Layout::Pack;
    const Pack own = Layout::broadcast(seen.power[i]);
    Pack sum(0.0);
    for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
        const Pack hostility = (Pack(1.0) - world.now.affinity.chunk(i, c)) * Pack(0.5);
        const Pack balancers = seen.hostile_power.chunk(c) - own * hostility;  // B_ik; at k = i theta is 0
        sum += seen.threat_share.chunk(i, c) * divide_or_zero(balancers, own + balancers);
    }
    return Layout::reduce_add(sum);
}

/// The power of those hostile to k: sum over j of P_j H_jk.
template <class Layout>
void sum_hostile_power(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    for (std::size_t k = 0; k < world.n; ++k) {
        Pack sum(0.0);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) sum += seen.hostility_back.chunk(k, c) * seen.power.chunk(c);
        seen.hostile_power.set(k, Layout::reduce_add(sum));
    }
}

template <class Layout>
bool anyone_passes_the_buck(const World<Layout>& world) {
    for (const std::size_t i : world.deciders) {
        if (any(world.doctrine.buck_passing[i] > typename Layout::Element(0.0))) return true;
    }
    return false;
}

template <class Layout>
void arm_by_elasticity(World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    const Element delta(world.step);
    const bool passing = anyone_passes_the_buck(world);
    if (passing) sum_hostile_power(world, seen);
    for (const std::size_t i : world.deciders) {
        Element elasticity = world.doctrine.arms_elasticity[i];
        if (passing) elasticity = elasticity * (Element(1.0) - world.doctrine.buck_passing[i] * left_to_others(world, seen, i));
        // (T/D) / (T/D)⁰ is exp(S⁰ - S); held below overflow, for 0 times any of it is 0 and the ceiling is near.
        const Element pressure = min(Element(elasticity * (world.base_security[i] - seen.security[i])), Element(700.0));
        const Element wanted = world.base_effort[i] * exponential(pressure);
        const Element target = clamped(wanted, Element(0.0), world.arms.ceiling);
        const Element effort = world.now.effort[i];
        const Element stock = world.military()[i];
        world.next.effort.set(i, effort + delta * world.arms.speed * (target - effort));
        const Element built = stock + delta * (effort * world.economy()[i] - world.arms.depreciation * stock);
        world.next.capability[world.military_index].set(i, max(built, Element(0.0)));
    }
}

template <class Layout>
void arm_by_richardson(World<Layout>& world) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const Element delta(world.step);
    for (const std::size_t i : world.deciders) {
        Pack sum(0.0);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            const Pack hostility = (Pack(1.0) - world.now.affinity.chunk(i, c)) * Pack(0.5);
            sum += world.reach.chunk(i, c) * hostility * world.military().chunk(c);
        }
        const Element stock = world.military()[i];
        const Element met = Layout::reduce_add(sum) - stock * Element(0.5);  // without i itself, where L = 1 and F = 0
        const Element change = world.richardson.reaction[i] * met - world.richardson.fatigue[i] * stock + world.richardson.grievance[i];
        world.next.capability[world.military_index].set(i, max(Element(stock + delta * change), Element(0.0)));
        world.next.effort.set(i, world.now.effort[i]);
    }
}

}  // namespace

template <class Layout>
void arm(World<Layout>& world, Snapshot<Layout>& seen) {
    if (world.arms_law == ArmsLaw::elasticity) {
        arm_by_elasticity(world, seen);
    } else {
        arm_by_richardson(world);
    }
    for (const std::size_t i : world.nonstate) {
        world.next.effort.set(i, world.now.effort[i]);
        world.next.capability[world.military_index].set(i, world.military()[i]);
    }
}

template void arm(World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void arm(World<SingleLayout>&, Snapshot<SingleLayout>&);
template void arm(World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
