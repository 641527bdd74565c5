#include "model/utility.h"

#include <utility>

#include "arithmetic/elementary.h"
#include "arithmetic/product.h"

namespace tarazy {

template <class Layout>
void weigh_partners(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    const Element chi = world.world.appeasement;
    const Pack minus_nu = -Layout::broadcast(world.world.exclusivity);
    for (std::size_t c = 0; c < chunks; ++c) {
        const Pack y = select(world.deciding.chunk(c) > Pack(0.0), world.economy().chunk(c), Pack(1.0));
        seen.log_economy.set_chunk(c, logarithm(y));
        seen.log_growth.set_chunk(c, seen.log_economy.chunk(c) - world.log_base_economy.chunk(c));
    }
    const ConstLine growth = std::as_const(seen.log_growth).line();
    const ConstLine visibility = world.actor.visibility.line();
    for (const std::size_t i : world.deciders) {
        const Weights<Pack> of{.balancing = Layout::broadcast(world.doctrine.balancing[i]),
                               .minus_balancing = -Layout::broadcast(world.doctrine.balancing[i]),
                               .softening = Layout::broadcast(world.doctrine.bandwagoning[i] * chi),
                               .leaning = Layout::broadcast(world.doctrine.bandwagoning[i] * chi - world.doctrine.balancing[i]),
                               .economic = Layout::broadcast(world.doctrine.economic[i]),
                               .affinity = Layout::broadcast(world.doctrine.affinity[i]),
                               .minus_risk_aversion = -Layout::broadcast(world.doctrine.risk_aversion[i]),
                               .minus_autonomy = -Layout::broadcast(world.doctrine.autonomy[i]),
                               .minus_exclusivity = minus_nu,
                               .defence = Layout::broadcast(seen.defence[i])};
        const ConstLine tilt = std::as_const(world.tilt).line(i);
        const ConstLine support = std::as_const(seen.support).line(i);
        const ConstLine theta = std::as_const(seen.threat_share).line(i);
        const ConstLine access = world.log_access.line(i);
        const ConstLine affinity = world.now.affinity.line(i);
        const ConstLine bonus = world.bonus.line(i);
        const ConstLine u = std::as_const(seen.dependence).line(i);
        const auto w = lines_of(world.now.alignment, i);
        const auto r = lines_of(std::as_const(seen.risk), i);
        const auto x = lines_of(std::as_const(seen.rivalry_met), i);
        const auto g = lines_of(seen.utility, i);
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack minus_autonomy_dependence = of.minus_autonomy * u[c];
            const auto put = [&](Domain d, const auto& benefit) {
                const Costs<Pack> costs{tilt[c], minus_autonomy_dependence, w[d][c], r[d][c], x[d][c]};
                g[d].put(c, marginal_utility<UtilitySum<Pack>>(of, costs, benefit).value());
            };
            put(security, [&](auto& sum) { add_security<Pack>(sum, of, support[c], theta[c]); });
            put(economic, [&](auto& sum) { add_market<Pack>(sum, of, growth[c], access[c]); });
            put(political, [&](auto& sum) { add_closeness<Pack>(sum, of, affinity[c], bonus[c], visibility[c]); });
        }
        // No closeness to oneself, and neither dependence nor rivalry.
        UtilitySum<Element> own(Term::tilt, world.tilt(i, i));
        own.add(Term::risk, Element(-world.doctrine.risk_aversion[i]), seen.risk[political](i, i));
        seen.utility[political].set(i, i, own.value());
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
        const Pack own = Layout::broadcast(world.economy()[i]);
        const ConstLine mine = world.now.alignment[economic].line(i);
        const ConstLine theirs = std::as_const(seen.economic_back).line(i);
        const Line tie = seen.tie.line(i);
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack x = mine[c] * own;
            const Pack y = theirs[c] * economy[c];
            tie.put(c, deciding[c] * divide_or_zero(Pack(2.0) * x * y, x + y));
        }
        seen.tie.set(i, i, Element(0.0));
        Pack exchanged(0.0);
        for (std::size_t c = 0; c < chunks; ++c) exchanged += tie[c];
        seen.openness.set(i, Layout::reduce_add(exchanged) / world.economy()[i]);
    }
}

template void weigh_partners(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void weigh_partners(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void weigh_partners(const World<RowLayout>&, Snapshot<RowLayout>&);
template void tie_economies(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void tie_economies(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void tie_economies(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
