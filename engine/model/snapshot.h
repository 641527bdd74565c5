#pragma once
// What follows from the state at one time: E1 to E14 of MODEL.md, all read by the phases of the step.
#include "model/world.h"

namespace tarazy {

/// A pack for each domain.
template <class Layout>
using PackOfDomain = std::array<typename Layout::Pack, domain_count>;

/// Row i of each of the three matrices of the domains.
template <class Layout>
inline std::array<Line<typename Layout::Pack>, domain_count> lines_of(std::array<Matrix<Layout>, domain_count>& matrices, std::size_t i) {
    return {matrices[security].line(i), matrices[economic].line(i), matrices[political].line(i)};
}
template <class Layout>
inline std::array<ConstLine<typename Layout::Pack>, domain_count> lines_of(const std::array<Matrix<Layout>, domain_count>& matrices, std::size_t i) {
    return {matrices[security].line(i), matrices[economic].line(i), matrices[political].line(i)};
}

/// The derived quantities of one time, for the runs of a world.
template <class Layout>
struct Snapshot {
    using ColumnOf = Column<Layout>;
    using MatrixOf = Matrix<Layout>;

    explicit Snapshot(std::size_t n)
        : power(n),
          threat(n),
          defence(n),
          security(n),
          log_economy(n),
          log_growth(n),
          openness(n),
          risk_scale(n),
          hostile_power(n),
          mutual_affinity(n),
          perceived(n),
          hostility_back(n),
          affinity_back(n),
          threat_share(n),
          support(n),
          balance(n),
          covariance(n),
          rivalry(n),
          dependence(n),
          partners{MatrixOf(n), MatrixOf(n), MatrixOf(n)},
          risk{MatrixOf(n), MatrixOf(n), MatrixOf(n)},
          rivalry_met{MatrixOf(n), MatrixOf(n), MatrixOf(n)},
          utility{MatrixOf(n), MatrixOf(n), MatrixOf(n)},
          economic_back(n),
          tie(n),
          drawn(n),
          drawn_too(n),
          crisis_uniforms(Layout::chunks(n) * Layout::Pack::width) {}

    ColumnOf power;                                  ///< P (E1)
    ColumnOf threat;                                 ///< T (E5)
    ColumnOf defence;                                ///< D (E8)
    ColumnOf security;                               ///< S (E8)
    ColumnOf log_economy;                            ///< ln Y, 0 for nonstate actors
    ColumnOf log_growth;                             ///< ln (Y / Y⁰)
    ColumnOf openness;                               ///< O (E14)
    ColumnOf risk_scale;                             ///< v_j over the norm of z_j (E9)
    ColumnOf hostile_power;                          ///< sum over j of P_j H_jk (E18), where somebody passes the buck
    MatrixOf mutual_affinity;                        ///< (F_ij + F_ji) / 2
    MatrixOf perceived;                              ///< R (E3)
    MatrixOf hostility_back;                         ///< H_ji at (i, j), 0 on the diagonal (E4)
    MatrixOf affinity_back;                          ///< F_ji at (i, j)
    MatrixOf threat_share;                           ///< theta (E5)
    MatrixOf support;                                ///< G (E7)
    MatrixOf balance;                                ///< N B = F F (E19)
    MatrixOf covariance;                             ///< Sigma (E9)
    MatrixOf rivalry;                                ///< q (E11)
    MatrixOf dependence;                             ///< u (E10)
    std::array<MatrixOf, domain_count> partners;     ///< w without its diagonal
    std::array<MatrixOf, domain_count> risk;         ///< r (E9)
    std::array<MatrixOf, domain_count> rivalry_met;  ///< x (E11)
    std::array<MatrixOf, domain_count> utility;      ///< g (E13)
    MatrixOf economic_back;                          ///< w^e_ji at (i, j)
    MatrixOf tie;                                    ///< X (E14)
    ColumnOf drawn;                                  ///< random numbers of the row that is worked on
    ColumnOf drawn_too;                              ///< likewise
    Aligned<double> crisis_uniforms;                 ///< u of E22 of the row that is worked on
};

}  // namespace tarazy
