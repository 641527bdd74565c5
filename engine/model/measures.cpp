#include "model/measures.h"

#include "arithmetic/elementary.h"

namespace tarazy {
namespace {

/// A triangle of affinities within 1e-12 of neutral counts as none; in single precision within 1e-6, for what is neutral is so to rounding only.
template <class Layout>
constexpr double least_triangle = sizeof(typename Layout::Number) == sizeof(double) ? 1e-36 : 1e-18;

/// Autonomy: 1 - the norm of the weight on stronger partners.
template <class Layout>
typename Layout::Element autonomy_of(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t i) {
    using Pack = typename Layout::Pack;
    Pack squares(0.0);
    for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
        Pack leaning(0.0);
        for (std::size_t d = 0; d < domain_count; ++d) {
            leaning = fma(Layout::broadcast(world.domain_share[d]), world.now.alignment[d].chunk(i, c), leaning);
        }
        const Pack term = leaning * seen.dependence.chunk(i, c) * world.deciding.chunk(c);
        squares = fma(term, term, squares);
    }
    return typename Layout::Element(1.0) - square_root(Layout::reduce_add(squares));
}

/// Standing of every actor: the weight that the other deciding actors give to it, by their power.
template <class Layout>
void measure_standing(const World<Layout>& world, const Snapshot<Layout>& seen, Column<Layout>& standing) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    const std::size_t chunks = Layout::chunks(world.n);
    for (std::size_t c = 0; c < chunks; ++c) standing.set_chunk(c, Pack(0.0));
    for (const std::size_t j : world.deciders) {
        const Pack weight = Layout::broadcast(seen.power[j]);
        for (std::size_t c = 0; c < chunks; ++c) standing.set_chunk(c, fma(weight, seen.partners[political].chunk(j, c), standing.chunk(c)));
    }
    for (const std::size_t i : world.nonstate) standing.set(i, Element(0.0));
    for (const std::size_t i : world.deciders) {
        Element others(0.0);  // summed without i: everybody less i would lose what a giant leaves to the others
        for (const std::size_t j : world.deciders) {
            if (j != i) others = others + seen.power[j];
        }
        standing.set(i, divide_or_zero(standing[i], others));
    }
}

/// Vectors and hedging of actor i: how many partners, and how mixed across rivals, in the mean of the domains.
template <class Layout>
void measure_portfolio(const World<Layout>& world, const Snapshot<Layout>& seen, std::size_t i, Measures<Layout>& measures) {
    using Pack = typename Layout::Pack;
    using Element = typename Layout::Element;
    Element vectors(0.0);
    Element hedging(0.0);
    for (std::size_t d = 0; d < domain_count; ++d) {
        Pack whole(0.0);
        Pack surprise(0.0);
        Pack rivals(0.0);
        for (std::size_t c = 0; c < Layout::chunks(world.n); ++c) {
            const Pack w = seen.partners[d].chunk(i, c) * world.deciding.chunk(c);
            Pack met = seen.rivalry_met[d].chunk(i, c);
            for (const std::size_t k : world.nonstate) {  // partners only: E11 counts everybody
                met = met - seen.rivalry.chunk(k, c) * Layout::broadcast(world.now.alignment[d](i, k));
            }
            whole += w;
            surprise += w * world.log_alignment[d].chunk(i, c);
            rivals += w * met;
        }
        const Element sum = Layout::reduce_add(whole);
        const Element entropy = logarithm(sum) - Layout::reduce_add(surprise) / sum;
        vectors = vectors + world.domain_share[d] * exponential(entropy);
        hedging = hedging + world.domain_share[d] * (Element(2.0) * Layout::reduce_add(rivals) / (sum * sum));
    }
    measures.vectors.set(i, vectors);
    measures.hedging.set(i, hedging);
}

/// Structural balance: the sum of the products around all triangles over that of their magnitudes.
template <class Layout>
typename Layout::Element structural_balance(const World<Layout>& world, const Snapshot<Layout>& seen) {
    using Pack = typename Layout::Pack;
    const Matrix<Layout>& f = seen.mutual_affinity;  // 0 on the diagonal
    Pack products(0.0);
    Pack magnitudes(0.0);
    for (std::size_t i = 0; i < world.n; ++i) {
        for (std::size_t j = i + 1; j < world.n; ++j) {
            Pack sum(0.0);
            Pack size(0.0);
            // A lane a run: each triangle once; a lane a partner: thrice, which leaves the ratio as it is.
            for (std::size_t c = Layout::runs == 1 ? 0 : j + 1; c < Layout::chunks(world.n); ++c) {
                const Pack way = f.chunk(i, c) * f.chunk(j, c);
                sum += way;
                size += magnitude(way);
            }
            const Pack side = Layout::broadcast(f(i, j));
            products = fma(side, sum, products);
            magnitudes = fma(magnitude(side), size, magnitudes);
        }
    }
    // Where all is neutral but for rounding there is no triangle to judge: the balance stays 0 (property 4).
    using Element = typename Layout::Element;
    const Element size = Layout::reduce_add(magnitudes);
    return select(size > Element(least_triangle<Layout>), divide_or_zero(Layout::reduce_add(products), size), Element(0.0));
}

/// Sum of P^2 less 1/N; in single precision the sum of (P - 1/N)^2, which is the same and keeps its digits where power is spread evenly.
template <class Layout>
typename Layout::Element unevenness(const Snapshot<Layout>& seen, std::size_t n, const typename Layout::Element& squares) {
    using Element = typename Layout::Element;
    const Element even(1.0 / static_cast<double>(n));
    if constexpr (sizeof(typename Layout::Number) == sizeof(double)) {
        return squares - even;
    } else {
        Element sum(0.0);
        for (std::size_t i = 0; i < n; ++i) sum = fma(seen.power[i] - even, seen.power[i] - even, sum);
        return sum;
    }
}

template <class Layout>
void measure_system(const World<Layout>& world, const Snapshot<Layout>& seen, Measures<Layout>& measures) {
    using Element = typename Layout::Element;
    Element squares(0.0);
    Element tension(0.0);
    for (std::size_t i = 0; i < world.n; ++i) {
        squares = squares + seen.power[i] * seen.power[i];
        tension = tension + seen.power[i] * seen.threat[i];
    }
    const Element even(1.0 / static_cast<double>(world.n));
    measures.poles = divide_or_zero(Element(1.0), squares);
    // An even spread must not fall below 0 by rounding.
    measures.concentration = square_root(max(Element(unevenness(seen, world.n, squares) / (Element(1.0) - even)), Element(0.0)));
    measures.tension = tension;
}

}  // namespace

template <class Layout>
void measure(const World<Layout>& world, const Snapshot<Layout>& seen, const WantedMeasures& wanted, Measures<Layout>& measures) {
    if (wanted.standing || wanted.interest) measure_standing(world, seen, measures.standing);
    for (const std::size_t i : world.deciders) {
        if (!wanted.wants(i)) continue;
        measures.safety.set(i, divide_or_zero(seen.defence[i], seen.defence[i] + seen.threat[i]));
        if (wanted.autonomy || wanted.interest) measures.autonomy.set(i, autonomy_of(world, seen, i));
        if (wanted.portfolio) measure_portfolio(world, seen, i, measures);
        measures.welfare.set(i, seen.log_economy[i] - world.log_base_economy[i]);
        if (!wanted.interest) continue;
        measures.interest.set(i, world.interest.safety[i] * measures.safety[i] + world.interest.welfare[i] * measures.welfare[i] +
                                     world.interest.autonomy[i] * measures.autonomy[i] + world.interest.standing[i] * measures.standing[i]);
    }
    measure_system(world, seen, measures);
    if (wanted.balance) measures.balance = structural_balance(world, seen);
}

template void measure(const World<EnsembleLayout>&, const Snapshot<EnsembleLayout>&, const WantedMeasures&, Measures<EnsembleLayout>&);
template void measure(const World<SingleLayout>&, const Snapshot<SingleLayout>&, const WantedMeasures&, Measures<SingleLayout>&);
template void measure(const World<RowLayout>&, const Snapshot<RowLayout>&, const WantedMeasures&, Measures<RowLayout>&);

}  // namespace tarazy
