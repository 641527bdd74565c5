#pragma once
// E13: what more weight on a partner is worth, term by term; and E14: the ties that both sides want.
#include <array>
#include <optional>

#include "model/snapshot.h"

namespace tarazy {

/// The terms of E13, in the order in which they are told.
enum class Term : std::size_t { support, threat, appeasement, market, closeness, risk, dependence, rivalry, tilt };

/// What an actor weighs its partners by, with the sign that it has in E13.
template <class V>
struct Weights {
    V balancing;            ///< b
    V minus_balancing;      ///< -b
    V softening;            ///< a chi
    V leaning;              ///< a chi - b: on what threatens
    V economic;             ///< e
    V affinity;             ///< p
    V minus_risk_aversion;  ///< -rho
    V minus_autonomy;       ///< -lambda
    V minus_exclusivity;    ///< -nu
    V defence;              ///< D_i
};

/// What weight on one partner costs in one domain.
template <class V>
struct Costs {
    V tilt;                       ///< tilt_j
    V minus_autonomy_dependence;  ///< -lambda u, the same in all domains
    V share;                      ///< w
    V risk;                       ///< r
    V rivalry;                    ///< x
};

/// E13, security: b G_ij / (D_i + G_ij) - b theta_ij + a chi theta_ij.
template <class V, class Utility>
[[gnu::always_inline]] inline void add_security(Utility& g, const Weights<V>& of, const V& support, const V& theta) {
    g.add({Term::threat, of.minus_balancing}, {Term::appeasement, of.softening}, of.leaning, theta);
    g.add(Term::support, of.balancing, divide_or_zero(support, V(of.defence + support)));
}

/// E13, economic: e ln(Y_j a_ij / (Y_j a_ij)⁰).
template <class V, class Utility>
[[gnu::always_inline]] inline void add_market(Utility& g, const Weights<V>& of, const V& log_growth, const V& log_access) {
    g.add(Term::market, of.economic, V(log_growth + log_access));
}

/// E13, political: p (F_ij + iota_ij + h_j) for a partner; nothing for the actor itself.
template <class V, class Utility>
[[gnu::always_inline]] inline void add_closeness(Utility& g, const Weights<V>& of, const V& affinity, const V& bonus, const V& visibility) {
    g.add(Term::closeness, of.affinity, V((affinity + bonus) + visibility));
}

/// E13 for one partner in one domain: what `benefit` adds, and what every domain pays: -rho r - lambda u w - nu x + tilt_j. `Utility` is
/// UtilitySum, in which the order here is that of the fused operations, or UtilityTerms.
template <class Utility, class V, class Benefit>
[[gnu::always_inline]] inline Utility marginal_utility(const Weights<V>& of, const Costs<V>& costs, const Benefit& benefit) {
    Utility g(Term::tilt, costs.tilt);
    benefit(g);
    g.add(Term::rivalry, of.minus_exclusivity, costs.rivalry);
    g.add(Term::dependence, costs.minus_autonomy_dependence, costs.share);
    g.add(Term::risk, of.minus_risk_aversion, costs.risk);
    return g;
}

/// A term without its factor.
template <class V>
struct Coefficient {
    Term term;
    const V& value;
};

/// E13 added up, for the step: each term is one fused operation.
template <class V>
class UtilitySum {
  public:
    [[gnu::always_inline]] UtilitySum(Term, const V& first) : sum_(first) {}
    [[gnu::always_inline]] void add(Term, const V& coefficient, const V& factor) { sum_ = fma(coefficient, factor, sum_); }
    /// Two terms that share their factor are one operation: `both` is the sum of their coefficients.
    [[gnu::always_inline]] void add(const Coefficient<V>&, const Coefficient<V>&, const V& both, const V& factor) { sum_ = fma(both, factor, sum_); }
    const V& value() const { return sum_; }

  private:
    V sum_;
};

/// E13 term by term, to be told.
class UtilityTerms {
  public:
    UtilityTerms(Term term, double value) { add(term, 1, value); }
    void add(Term term, double coefficient, double factor) { values_[static_cast<std::size_t>(term)] = coefficient * factor; }
    void add(const Coefficient<double>& a, const Coefficient<double>& b, double, double factor) {
        add(a.term, a.value, factor);
        add(b.term, b.value, factor);
    }
    /// None where the domain does not have the term.
    const std::optional<double>& value(Term term) const { return values_[static_cast<std::size_t>(term)]; }

  private:
    std::array<std::optional<double>, static_cast<std::size_t>(Term::tilt) + 1> values_{};
};

/// E13: the marginal utility g of every deciding actor, in every domain.
template <class Layout>
void weigh_partners(const World<Layout>& world, Snapshot<Layout>& seen);

/// E14: economic ties and openness.
template <class Layout>
void tie_economies(const World<Layout>& world, Snapshot<Layout>& seen);

}  // namespace tarazy
