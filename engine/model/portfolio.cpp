#include "model/portfolio.h"

#include "model/product.h"

namespace tarazy {

template <class Layout>
void set_self_aside(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    for (std::size_t d = 0; d < domain_count; ++d) {
        for (std::size_t i = 0; i < world.n; ++i) {
            for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
                seen.partners[d].set_chunk(i, c, world.now.alignment[d].chunk(i, c));
            }
            seen.partners[d].set(i, i, Element(0.0));
        }
    }
}

template <class Layout>
void weigh_risk(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    const std::size_t n = world.n;
    const std::size_t chunks = Layout::chunks(n);
    const Matrix<Layout>& f = world.now.affinity;
    Matrix<Layout>& sigma = seen.covariance;

    // z_j is row j of F with 1 on the diagonal, over its norm: z_i.z_j = (F F' + F + F' + 1) / (|.| |.|).
    multiply(f, seen.affinity_back, sigma, n);
    Column<Layout>& scale = seen.risk_scale;
    for (std::size_t i = 0; i < n; ++i) scale.set(i, world.actor.volatility[i] / square_root(Element(1.0) + sigma(i, i)));
    for (std::size_t i = 0; i < n; ++i) {
        const Pack own = Layout::spread(scale[i]);
        for (std::size_t c = 0; c < chunks; ++c) {
            const Pack z = sigma.chunk(i, c) + (f.chunk(i, c) + seen.affinity_back.chunk(i, c));
            sigma.set_chunk(i, c, own * scale.chunk(c) * z);
        }
        sigma.set(i, i, world.actor.volatility[i] * world.actor.volatility[i]);
    }

    for (std::size_t d = 0; d < domain_count; ++d) {
        const Matrix<Layout>& w = seen.partners[d];
        Matrix<Layout>& r = seen.risk[d];
        multiply(w, sigma, r, n);
        for (std::size_t i = 0; i < n; ++i) {
            Pack borne(0.0);
            Pack weight(0.0);
            for (std::size_t c = 0; c < chunks; ++c) {
                borne = fused(w.chunk(i, c), r.chunk(i, c), borne);
                weight += w.chunk(i, c);
            }
            r.set(i, i, quotient(Layout::total(borne), Layout::total(weight)));
        }
    }

    multiply(f, f, seen.balance, n);  // structural balance, B of E19
    const Pack every(1.0 / static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t c = 0; c < chunks; ++c) seen.balance.set_chunk(i, c, seen.balance.chunk(i, c) * every);
    }
}

template <class Layout>
void measure_dependence(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    for (std::size_t i = 0; i < world.n; ++i) {
        const Pack own = Layout::spread(seen.power[i]);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            const Pack other = seen.power.chunk(c);
            seen.dependence.set_chunk(i, c, quotient(other, own + other));
        }
        seen.dependence.set(i, i, Element(0.0));
    }
}

template <class Layout>
void meet_rivalry(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    const std::size_t n = world.n;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t c = 0; c < Layout::chunks(n); ++c) {
            const Pack mutual = (world.now.affinity.chunk(i, c) + seen.affinity_back.chunk(i, c)) * Pack(0.5);
            seen.mutual_affinity.set_chunk(i, c, mutual);
            seen.rivalry.set_chunk(i, c, larger(-mutual, Pack(0.0)));
        }
    }
    for (std::size_t d = 0; d < domain_count; ++d) {
        multiply(seen.partners[d], seen.rivalry, seen.rivalry_met[d], n);
        for (std::size_t i = 0; i < n; ++i) seen.rivalry_met[d].set(i, i, Element(0.0));
    }
}

template void set_self_aside(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void set_self_aside(const World<RowLayout>&, Snapshot<RowLayout>&);
template void weigh_risk(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void weigh_risk(const World<RowLayout>&, Snapshot<RowLayout>&);
template void measure_dependence(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void measure_dependence(const World<RowLayout>&, Snapshot<RowLayout>&);
template void meet_rivalry(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void meet_rivalry(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
