#include "model/phases.h"

#include "arithmetic/product.h"

namespace tarazy {

template <class Layout>
void set_self_aside(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Element = typename Layout::Element;
    for (std::size_t d = 0; d < domain_count; ++d) {
        for (std::size_t i = 0; i < world.n; ++i) {
            const ConstLine w = world.now.alignment[d].line(i);
            const Line partners = seen.partners[d].line(i);
            for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) partners.put(c, w[c]);
            seen.partners[d].set(i, i, Element(0.0));
        }
    }
}

template <class Layout>
void weigh_risk(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t n = world.n;
    const std::size_t chunks = Layout::chunks(n);
    const Matrix<Layout>& f = world.now.affinity;
    Matrix<Layout>& sigma = seen.covariance;

    // z_j is row j of F with 1 on the diagonal, over its norm: z_i.z_j = (F F' + F + F' + 1) / (|.| |.|).
    multiply_by_transpose(f, seen.affinity_back, sigma, n);
    Column<Layout>& scale = seen.risk_scale;
    for (std::size_t i = 0; i < n; ++i) scale.set(i, world.actor.volatility[i] / square_root(Element(1.0) + sigma(i, i)));
    for (std::size_t i = 0; i < n; ++i) {
        const Pack own = Layout::broadcast(scale[i]);
        const ConstLine scales = std::as_const(scale).line();
        const ConstLine there = f.line(i);
        const ConstLine back = std::as_const(seen.affinity_back).line(i);
        const Line row = sigma.line(i);
        for (std::size_t c = 0; c < chunks; ++c) row.put(c, (own * scales[c]) * (row[c] + (there[c] + back[c])));
        sigma.set(i, i, world.actor.volatility[i] * world.actor.volatility[i]);
    }

    for (std::size_t d = 0; d < domain_count; ++d) {
        const Matrix<Layout>& w = seen.partners[d];
        Matrix<Layout>& r = seen.risk[d];
        multiply(w, sigma, r, n);
        for (std::size_t i = 0; i < n; ++i) {
            const ConstLine shares = w.line(i);
            const ConstLine risks = std::as_const(r).line(i);
            Pack borne(0.0);
            Pack weight(0.0);
            for (std::size_t c = 0; c < chunks; ++c) {
                borne = fma(shares[c], risks[c], borne);
                weight += shares[c];
            }
            r.set(i, i, divide_or_zero(Layout::reduce_add(borne), Layout::reduce_add(weight)));
        }
    }

    multiply(f, f, seen.balance, n);  // structural balance, N B of E19
}

template <class Layout>
void measure_dependence(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    for (std::size_t i = 0; i < world.n; ++i) {
        const Pack own = Layout::broadcast(seen.power[i]);
        const ConstLine power = std::as_const(seen.power).line();
        const Line u = seen.dependence.line(i);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) u.put(c, divide_or_zero(power[c], own + power[c]));
        seen.dependence.set(i, i, Element(0.0));
    }
}

template <class Layout>
void meet_rivalry(const World<Layout>& world, Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t n = world.n;
    for (std::size_t i = 0; i < n; ++i) {
        const ConstLine there = world.now.affinity.line(i);
        const ConstLine back = std::as_const(seen.affinity_back).line(i);
        const Line mutual = seen.mutual_affinity.line(i);
        const Line rivalry = seen.rivalry.line(i);
        for (std::size_t c = 0; c < Layout::chunks(n); ++c) {
            const Pack both = there[c] + back[c];
            mutual.put(c, both * Pack(0.5));
            rivalry.put(c, max(both * Pack(-0.5), Pack(0.0)));
        }
    }
    for (std::size_t d = 0; d < domain_count; ++d) {
        multiply(seen.partners[d], seen.rivalry, seen.rivalry_met[d], n);
        for (std::size_t i = 0; i < n; ++i) seen.rivalry_met[d].set(i, i, Element(0.0));
    }
}

template void set_self_aside(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void set_self_aside(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void set_self_aside(const World<RowLayout>&, Snapshot<RowLayout>&);
template void weigh_risk(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void weigh_risk(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void weigh_risk(const World<RowLayout>&, Snapshot<RowLayout>&);
template void measure_dependence(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void measure_dependence(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void measure_dependence(const World<RowLayout>&, Snapshot<RowLayout>&);
template void meet_rivalry(const World<EnsembleLayout>&, Snapshot<EnsembleLayout>&);
template void meet_rivalry(const World<SingleLayout>&, Snapshot<SingleLayout>&);
template void meet_rivalry(const World<RowLayout>&, Snapshot<RowLayout>&);

}  // namespace tarazy
