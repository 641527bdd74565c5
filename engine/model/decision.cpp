#include "model/phases.h"

#include <utility>

#include "arithmetic/elementary.h"

namespace tarazy {
namespace {

/// Lower than any utility: exp of it is 0.
constexpr double out_of_question = -1e30;

/// The value where there is a partner, 0 in the lanes beyond the last one.
template <class Layout>
[[gnu::always_inline]] inline typename Layout::Pack if_present(const World<Layout>& world, std::size_t c, const typename Layout::Pack& value) {
    if constexpr (Layout::runs > 1) return value;  // a lane a run: every chunk is a partner
    return value * world.present.chunk(c);
}

/// The value where chunk c's partners decide, else what nobody chooses.
template <class Layout>
[[gnu::always_inline]] inline typename Layout::Pack if_deciding(const World<Layout>& world, std::size_t c, const typename Layout::Pack& value) {
    using Pack = typename Layout::Pack;
    if (Layout::runs > 1 && world.nonstate.empty()) return value;
    return select(world.deciding.chunk(c) > Pack(0.0), value, Pack(out_of_question));
}

/// Turns row i of the unnormalised logarithms in world.log_alignment, the greatest of which is `top`, into shares: softmax, then kept,
/// in world.next.alignment; their logarithms in world.log_alignment. The domains are worked on side by side, for each waits long for its sums.
template <class Layout>
void softmax(World<Layout>& world, std::size_t i, const PackOfDomain<Layout>& top) {
    using Pack = typename Layout::Pack;
    const std::size_t chunks = Layout::chunks(world.n);
    const auto shares = lines_of(world.next.alignment, i);
    const auto logs = lines_of(world.log_alignment, i);
    const Pack least(least_share);
    PackOfDomain<Layout> sum;
    sum.fill(Pack(0.0));
    for (std::size_t c = 0; c < chunks; ++c) {
        lanes::unrolled<domain_count>([&](auto d) {
            const Pack e = exponential_of_nonpositive(logs[d][c] - top[d]);
            shares[d].put(c, e);
            sum[d] += e;
        });
    }
    PackOfDomain<Layout> part;
    PackOfDomain<Layout> log_all;
    PackOfDomain<Layout> kept_sum;
    kept_sum.fill(Pack(0.0));
    lanes::unrolled<domain_count>([&](auto d) {
        const Pack all = Layout::broadcast(Layout::reduce_add(sum[d]));
        part[d] = Pack(1.0) / all;
        log_all[d] = top[d] + logarithm_of_normal(all);
    });
    for (std::size_t c = 0; c < chunks; ++c) {
        lanes::unrolled<domain_count>([&](auto d) { kept_sum[d] += if_present(world, c, max(shares[d][c] * part[d], least)); });
    }
    PackOfDomain<Layout> kept_part;
    PackOfDomain<Layout> log_kept_all;
    lanes::unrolled<domain_count>([&](auto d) {
        const Pack kept_all = Layout::broadcast(Layout::reduce_add(kept_sum[d]));
        kept_part[d] = Pack(1.0) / kept_all;
        log_kept_all[d] = logarithm_near_one(kept_all);
    });
    const Pack log_least(logarithm(least_share));
    for (std::size_t c = 0; c < chunks; ++c) {
        lanes::unrolled<domain_count>([&](auto d) {
            shares[d].put(c, if_present(world, c, max(shares[d][c] * part[d], least) * kept_part[d]));
            logs[d].put(c, if_present(world, c, max(logs[d][c] - log_all[d], log_least) - log_kept_all[d]));
        });
    }
}

}  // namespace

template <class Layout>
void decide(World<Layout>& world, const Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    const Element v = world.largest_volatility[0];
    for (const std::size_t i : world.deciders) {
        const Element tau = world.doctrine.temperature[i];
        const Element calm = tau / (world.doctrine.responsiveness[i] * Element(world.step));
        const Element curvature = world.doctrine.risk_aversion[i] * v * v + world.doctrine.autonomy[i] + world.world.exclusivity;
        const Pack pace = Layout::broadcast(Element(1.0) / (calm + curvature));  // h of E15
        const Pack temperature = Layout::broadcast(tau);
        const auto logs = lines_of(world.log_alignment, i);
        const auto priors = lines_of(std::as_const(world.prior), i);
        const auto utilities = lines_of(seen.utility, i);
        PackOfDomain<Layout> most;
        most.fill(Pack(out_of_question));
        for (std::size_t c = 0; c < chunks; ++c) {
            lanes::unrolled<domain_count>([&](auto d) {
                const Pack pull = fma(temperature, priors[d][c] - logs[d][c], utilities[d][c]);
                const Pack moved = if_deciding(world, c, fma(pace, pull, logs[d][c]));
                logs[d].put(c, moved);
                most[d] = max(most[d], moved);
            });
        }
        for (Pack& top : most) top = Layout::broadcast(Layout::reduce_max(top));
        softmax(world, i, most);
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
template void decide(World<SingleLayout>&, const Snapshot<SingleLayout>&);
template void decide(World<RowLayout>&, const Snapshot<RowLayout>&);
template void calibrate(World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&, std::size_t, bool);
template void calibrate(World<SingleLayout>&, const Snapshot<SingleLayout>&, std::size_t, bool);
template void calibrate(World<RowLayout>&, const Snapshot<RowLayout>&, std::size_t, bool);

}  // namespace tarazy
