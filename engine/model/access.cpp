#include "model/access.h"

#include "arithmetic/elementary.h"

namespace tarazy {
namespace {

template <class Layout>
typename Layout::Element flow_of(const World<Layout>& world, std::size_t pair) {
    typename Layout::Element flow(0.0);
    for (const std::size_t r : world.corridor_pairs[pair].corridors) flow = flow + corridor_openness(world, r);
    return flow;
}

}  // namespace

template <class Layout>
typename Layout::Element corridor_openness(const World<Layout>& world, std::size_t r) {
    using Element = typename Layout::Element;
    const Corridor& corridor = world.corridors[r];
    Element open = world.corridor.capacity[r] * world.corridor.status[r];
    for (const std::size_t t : corridor.transit) {
        const Element from = (Element(1.0) + world.now.affinity(t, corridor.from)) * Element(0.5);
        const Element to = (Element(1.0) + world.now.affinity(t, corridor.to)) * Element(0.5);
        open = open * square_root(Element(from * to));
    }
    return open;
}

template <class Layout>
void calibrate_corridors(World<Layout>& world) {
    for (std::size_t p = 0; p < world.corridor_pairs.size(); ++p) world.corridor_flow_start.set(p, flow_of(world, p));
}

template <class Layout>
void renew_corridor_access(World<Layout>& world) {
    using Element = typename Layout::Element;
    for (std::size_t p = 0; p < world.corridor_pairs.size(); ++p) {
        const std::size_t i = world.corridor_pairs[p].i;
        const std::size_t j = world.corridor_pairs[p].j;
        const Element psi = world.corridor_dependence[p];
        const Element ratio = divide_or_zero(flow_of(world, p), world.corridor_flow_start[p]);
        const Element through = (Element(1.0) - psi) + psi * ratio;
        const Element open = max(Element(world.access(i, j) * through), Element(least_access));
        world.log_access.set(i, j, logarithm(open) - world.log_access_start(i, j));
        world.log_access.set(j, i, logarithm(open) - world.log_access_start(j, i));
    }
}

template <class Layout>
void grow_corridors(World<Layout>& world) {
    using Element = typename Layout::Element;
    for (std::size_t r = 0; r < world.corridors.size(); ++r) {
        world.corridor.capacity.set(r, world.corridor.capacity[r] * exponential(Element(Element(world.step) * world.corridor.growth[r])));
    }
}

template EnsembleLayout::Element corridor_openness(const World<EnsembleLayout>&, std::size_t);
template SingleLayout::Element corridor_openness(const World<SingleLayout>&, std::size_t);
template RowLayout::Element corridor_openness(const World<RowLayout>&, std::size_t);
template void calibrate_corridors(World<EnsembleLayout>&);
template void calibrate_corridors(World<SingleLayout>&);
template void calibrate_corridors(World<RowLayout>&);
template void renew_corridor_access(World<EnsembleLayout>&);
template void renew_corridor_access(World<SingleLayout>&);
template void renew_corridor_access(World<RowLayout>&);
template void grow_corridors(World<EnsembleLayout>&);
template void grow_corridors(World<SingleLayout>&);
template void grow_corridors(World<RowLayout>&);

}  // namespace tarazy
