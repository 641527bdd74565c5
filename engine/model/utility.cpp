#include "model/utility.h"

#include <utility>

#include "model/elementary.h"
#include "model/product.h"

namespace tarazy {

template <class Layout>
void weigh_partners(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    const Element chi = world.world.appeasement;
    const Pack minus_nu = -Layout::spread(world.world.exclusivity);
    for (std::size_t c = 0; c < chunks; ++c) {
        const Pack y = choose(world.deciding.chunk(c) > Pack(0.0), world.economy().chunk(c), Pack(1.0));
        seen.log_economy.set_chunk(c, logarithm(y));
        seen.log_growth.set_chunk(c, seen.log_economy.chunk(c) - world.log_base_economy.chunk(c));
    }
    const ConstLine growth = std::as_const(seen.log_growth).line();
    const ConstLine visibility = world.actor.visibility.line();
    for (const std::size_t i : world.deciders) {
        const Pack b = Layout::spread(world.doctrine.balancing[i]);
        const Pack leaning = Layout::spread(world.doctrine.bandwagoning[i] * chi - world.doctrine.balancing[i]);  // on what threatens
        const Pack e = Layout::spread(world.doctrine.economic[i]);
        const Pack p = Layout::spread(world.doctrine.affinity[i]);
        const Pack minus_rho = -Layout::spread(world.doctrine.risk_aversion[i]);
        const Pack minus_lambda = -Layout::spread(world.doctrine.autonomy[i]);
        const Pack defence = Layout::spread(seen.defence[i]);
        const ConstLine tilt = std::as_const(world.tilt).line(i);
        const ConstLine support = std::as_const(seen.support).line(i);
        const ConstLine theta = std::as_const(seen.threat_share).line(i);
        const ConstLine access = world.log_access.line(i);
        const ConstLine affinity = world.now.affinity.line(i);
        const ConstLine bonus = world.bonus.line(i);
        const ConstLine u = std::as_const(seen.dependence).line(i);
        const Line s = seen.utility[security].line(i);
        const Line m = seen.utility[economic].line(i);
        const Line f = seen.utility[political].line(i);
        for (std::size_t c = 0; c < chunks; ++c) {
            s.put(c, fused(b, quotient(support[c], defence + support[c]), fused(leaning, theta[c], tilt[c])));
            m.put(c, fused(e, growth[c] + access[c], tilt[c]));
            f.put(c, fused(p, (affinity[c] + bonus[c]) + visibility[c], tilt[c]));
        }
        for (std::size_t d = 0; d < domain_count; ++d) {
            const ConstLine w = world.now.alignment[d].line(i);
            const ConstLine r = std::as_const(seen.risk[d]).line(i);
            const ConstLine x = std::as_const(seen.rivalry_met[d]).line(i);
            const Line g = seen.utility[d].line(i);
            for (std::size_t c = 0; c < chunks; ++c) {
                g.put(c, less_costs(g[c], minus_rho, r[c], minus_lambda * u[c], w[c], minus_nu, x[c]));
            }
        }
        // No closeness to oneself, and neither dependence nor rivalry.
        seen.utility[political].set(i, i, fused(Element(-world.doctrine.risk_aversion[i]), seen.risk[political](i, i), world.tilt(i, i)));
    }
}

template <class Layout>
void tie_economies(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    const ConstLine economy = world.economy().line();
    const ConstLine deciding = world.deciding.line();
    transpose(world.now.alignment[economic], seen.economic_back, world.n);
    for (const std::size_t i : world.deciders) {
        const Pack own = Layout::spread(world.economy()[i]);
        const ConstLine mine = world.now.alignment[economic].line(i);
        const ConstLine theirs = std::as_const(seen.economic_back).line(i);
        const Line tie = seen.tie.line(i);
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack x = mine[c] * own;
            const Pack y = theirs[c] * economy[c];
            tie.put(c, deciding[c] * quotient(Pack(2.0) * x * y, x + y));
        }
        seen.tie.set(i, i, Element(0.0));
        Pack exchanged(0.0);
        for (std::size_t c = 0; c < chunks; ++c) exchanged += tie[c];
        seen.openness.set(i, Layout::total(exchanged) / world.economy()[i]);
    }
}

template void weigh_partners(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void weigh_partners(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void weigh_partners(const World<RowLayout>&, Snapshot<RowLayout>&);
template void tie_economies(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void tie_economies(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void tie_economies(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
