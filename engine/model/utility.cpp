#include "model/utility.h"

#include "model/elementary.h"
#include "model/product.h"

namespace tarazy {

template <class Layout>
void weigh_partners(const World<Layout>& world, Snapshot<Layout>& seen) {
    const std::size_t chunks = Layout::chunks(world.n);
    const Pack chi = Layout::spread(world.world.appeasement);
    const Pack nu = Layout::spread(world.world.exclusivity);
    for (std::size_t c = 0; c < chunks; ++c) {
        const Pack y = choose(world.deciding.chunk(c) > Pack(0.0), world.economy().chunk(c), Pack(1.0));
        seen.log_economy.set_chunk(c, logarithm(y));
    }
    for (const std::size_t i : world.deciders) {
        const Pack b = Layout::spread(world.doctrine.balancing[i]);
        const Pack a = Layout::spread(world.doctrine.bandwagoning[i]);
        const Pack e = Layout::spread(world.doctrine.economic[i]);
        const Pack p = Layout::spread(world.doctrine.affinity[i]);
        const Pack rho = Layout::spread(world.doctrine.risk_aversion[i]);
        const Pack lambda = Layout::spread(world.doctrine.autonomy[i]);
        const Pack defence = Layout::spread(seen.defence[i]);
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack u = seen.dependence.chunk(i, c);
            const Pack tilt = world.tilt.chunk(i, c);
            std::array<Pack, domain_count> costs;
            for (std::size_t d = 0; d < domain_count; ++d) {
                const Pack w = world.now.alignment[d].chunk(i, c);
                costs[d] = cost_terms(rho, seen.risk[d].chunk(i, c), lambda, u, w, nu, seen.rivalry_met[d].chunk(i, c), tilt).sum();
            }
            const Pack s = security_terms(b, a, chi, seen.support.chunk(i, c), defence, seen.threat_share.chunk(i, c)).sum();
            const Pack m = market_term(e, seen.log_economy.chunk(c), world.log_base_economy.chunk(c), world.log_access.chunk(i, c));
            const Pack f = closeness_term(p, world.now.affinity.chunk(i, c), world.bonus.chunk(i, c), world.actor.visibility.chunk(c));
            seen.utility[security].set_chunk(i, c, s + costs[security]);
            seen.utility[economic].set_chunk(i, c, m + costs[economic]);
            seen.utility[political].set_chunk(i, c, f + costs[political]);
        }
        using Element = typename Layout::Element;
        const Element zero(0.0);
        const Element own =
            cost_terms(world.doctrine.risk_aversion[i], seen.risk[political](i, i), zero, zero, zero, zero, zero, world.tilt(i, i)).sum();
        seen.utility[political].set(i, i, own);
    }
}

template <class Layout>
void tie_economies(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    transpose(world.now.alignment[economic], seen.economic_back, world.n);
    for (const std::size_t i : world.deciders) {
        const Pack own = Layout::spread(world.economy()[i]);
        Pack exchanged(0.0);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            const Pack x = world.now.alignment[economic].chunk(i, c) * own;
            const Pack y = seen.economic_back.chunk(i, c) * world.economy().chunk(c);
            seen.tie.set_chunk(i, c, world.deciding.chunk(c) * quotient(Pack(2.0) * x * y, x + y));
        }
        seen.tie.set(i, i, Element(0.0));
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) exchanged += seen.tie.chunk(i, c);
        seen.openness.set(i, Layout::total(exchanged) / world.economy()[i]);
    }
}

template void weigh_partners(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void weigh_partners(const World<RowLayout>&, Snapshot<RowLayout>&);
template void tie_economies(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void tie_economies(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
