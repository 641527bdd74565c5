#pragma once
// E13: what more weight on a partner is worth, term by term; and E14: the ties that both sides want.
#include "model/snapshot.h"

namespace tarazy {

/// The terms of g^s_ij that only security has.
template <class V>
struct SecurityTerms {
    V support;      ///< b G_ij / (D_i + G_ij)
    V threat;       ///< -b theta_ij
    V appeasement;  ///< a chi theta_ij
    V sum() const { return (support + threat) + appeasement; }
};

/// What every domain pays.
template <class V>
struct CostTerms {
    V risk;        ///< -rho r
    V dependence;  ///< -lambda u w
    V rivalry;     ///< -nu x
    V tilt;        ///< tilt_j
    V sum() const { return ((risk + dependence) + rivalry) + tilt; }
};

/// E13, security: b balancing, a bandwagoning, chi appeasement.
template <class V>
[[gnu::always_inline]] inline SecurityTerms<V> security_terms(const V& b, const V& a, const V& chi, const V& support, const V& defence,
                                                              const V& theta) {
    return {b * divide_or_zero(support, V(defence + support)), -(b * theta), a * chi * theta};
}

/// E13, economic: e ln(Y_j a_ij / (Y_j a_ij)⁰).
template <class V>
[[gnu::always_inline]] inline V market_term(const V& e, const V& log_economy, const V& log_base_economy, const V& log_access) {
    return e * ((log_economy - log_base_economy) + log_access);
}

/// E13, political: p (F_ij + iota_ij + h_j) for a partner; 0 for the actor itself.
template <class V>
[[gnu::always_inline]] inline V closeness_term(const V& p, const V& affinity, const V& bonus, const V& visibility) {
    return p * ((affinity + bonus) + visibility);
}

/// E13, all domains: rho risk aversion, lambda autonomy, nu exclusivity.
template <class V>
[[gnu::always_inline]] inline CostTerms<V> cost_terms(const V& rho, const V& r, const V& lambda, const V& u, const V& w, const V& nu, const V& x,
                                                      const V& tilt) {
    return {-(rho * r), -(lambda * u * w), -(nu * x), tilt};
}

/// The sum of these terms, for the step: what weight on a partner brings, less what every domain pays, in fused operations. The arguments of
/// what is paid carry its sign: -rho, -lambda u, -nu.
template <class V>
[[gnu::always_inline]] inline V less_costs(const V& benefit, const V& minus_rho, const V& r, const V& minus_lambda_u, const V& w, const V& minus_nu,
                                           const V& x) {
    return fma(minus_rho, r, fma(minus_lambda_u, w, fma(minus_nu, x, benefit)));
}

/// E13: the marginal utility g of every deciding actor, in every domain.
template <class Layout>
void weigh_partners(const World<Layout>& world, Snapshot<Layout>& seen);

/// E14: economic ties and openness.
template <class Layout>
void tie_economies(const World<Layout>& world, Snapshot<Layout>& seen);

}  // namespace tarazy
