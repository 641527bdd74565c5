#include "model/decision.h"

#include "model/elementary.h"

namespace tarazy {
namespace {

/// Lower than any utility: exp of it is 0.
constexpr double out_of_question = -1e300;

/// The value where there is a partner, 0 in the lanes beyond the last one.
template <class Layout>
Pack if_present(const World<Layout>& world, std::size_t c, const Pack& value) {
    if constexpr (Layout::runs > 1) return value;  // a lane a run: every chunk is a partner
    return value * world.present.chunk(c);
}

/// Turns row i of `log_of`, unnormalised logarithms, into shares: softmax, then kept, in `row_of`; their logarithms in `log_of`.
template <class Layout>
void soften(const World<Layout>& world, Matrix<Layout>& row_of, Matrix<Layout>& log_of, std::size_t i) {
    const std::size_t chunks = Layout::chunks(world.n);
    Pack most(out_of_question);
    for (std::size_t c = 0; c < chunks; ++c) most = larger(most, log_of.chunk(i, c));
    const Pack top = Layout::spread(Layout::greatest(most));
    Pack sum(0.0);
    for (std::size_t c = 0; c < chunks; ++c) {
        const Pack e = exponential(log_of.chunk(i, c) - top);
        row_of.set_chunk(i, c, e);
        sum += e;
    }
    const Pack all = Layout::spread(Layout::total(sum));
    const Pack part = Pack(1.0) / all;
    Pack kept_sum(0.0);
    for (std::size_t c = 0; c < chunks; ++c) {
        const Pack kept = if_present(world, c, larger(row_of.chunk(i, c) * part, Pack(least_share)));
        row_of.set_chunk(i, c, kept);
        kept_sum += kept;
    }
    const Pack kept_all = Layout::spread(Layout::total(kept_sum));
    const Pack kept_part = Pack(1.0) / kept_all;
    const Pack log_all = top + logarithm(all);
    const Pack log_kept_all = logarithm(kept_all);
    const Pack log_least(logarithm(least_share));
    for (std::size_t c = 0; c < chunks; ++c) {
        row_of.set_chunk(i, c, row_of.chunk(i, c) * kept_part);
        const Pack log_share = larger(log_of.chunk(i, c) - log_all, log_least) - log_kept_all;
        log_of.set_chunk(i, c, if_present(world, c, log_share));
    }
}

}  // namespace

template <class Layout>
void decide(World<Layout>& world, const Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    const Element v = world.largest_volatility[0];
    for (const std::size_t i : world.deciders) {
        const Element tau = world.doctrine.temperature[i];
        const Element calm = tau / (world.doctrine.responsiveness[i] * Element(world.step));
        const Element curvature = world.doctrine.risk_aversion[i] * v * v + world.doctrine.autonomy[i] + world.world.exclusivity;
        const Pack pace = Layout::spread(Element(1.0) / (calm + curvature));  // h of E15
        const Pack temperature = Layout::spread(tau);
        for (std::size_t d = 0; d < domain_count; ++d) {
            for (std::size_t c = 0; c < chunks; ++c) {
                const Pack log_share = world.log_alignment[d].chunk(i, c);
                const Pack pull = temperature * (world.prior[d].chunk(i, c) - log_share) + seen.utility[d].chunk(i, c);
                const Pack moved = log_share + pace * pull;
                world.log_alignment[d].set_chunk(i, c, choose(world.deciding.chunk(c) > Pack(0.0), moved, Pack(out_of_question)));
            }
            soften(world, world.next.alignment[d], world.log_alignment[d], i);
        }
    }
    for (const std::size_t i : world.nonstate) {
        for (std::size_t d = 0; d < domain_count; ++d) {
            for (std::size_t c = 0; c < chunks; ++c) {
                world.next.alignment[d].set_chunk(i, c, world.now.alignment[d].chunk(i, c));
            }
        }
    }
}

template <class Layout>
void calibrate(World<Layout>& world, const Snapshot<Layout>& seen, std::size_t run, bool calibrated) {
    for (std::size_t i = 0; i < world.n; ++i) {
        const double tau = world.doctrine.temperature.at(i, run);
        for (std::size_t j = 0; j < world.n; ++j) {
            for (std::size_t d = 0; d < domain_count; ++d) {
                const double w = world.now.alignment[d].at(i, j, run);
                const double known = calibrated && world.decides[i] ? seen.utility[d].at(i, j, run) / tau : 0.0;
                world.prior[d].at(i, j, run) = world.log_alignment[d].at(i, j, run) - known;
                world.base_alignment[d].at(i, j, run) = calibrated ? w : 0.0;
            }
            world.base_balance.at(i, j, run) = calibrated ? seen.balance.at(i, j, run) : 0.0;
        }
        world.base_security.at(i, run) = calibrated ? seen.security.at(i, run) : 0.0;
        world.past_openness.at(i, run) = seen.openness.at(i, run);
    }
}

template void decide(World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&);
template void decide(World<RowLayout>&, const Snapshot<RowLayout>&);
template void calibrate(World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&, std::size_t, bool);
template void calibrate(World<RowLayout>&, const Snapshot<RowLayout>&, std::size_t, bool);

}  // namespace tarazy
