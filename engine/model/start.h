#pragma once
// The start state of a scenario: given numbers, and the defaults of MODEL.md where none are given.
// Eigen holds the numbers here; arithmetic is elementwise or in plain loops.
#include <Eigen/Core>
#include <array>

#include "model/lanes.h"
#include "model/parameters.h"

namespace tarazy {

using SquareTable = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The state before any event, shared by all runs of a scenario. N x N tables are [actor][partner].
struct Start {
    SquareTable distance;                                ///< km: given, or great circle; not capped at borders (E2)
    Eigen::Array<bool, -1, -1, Eigen::RowMajor> border;  ///< whether the two share a border
    SquareTable affinity;                                ///< F, diagonal 0
    std::array<SquareTable, domain_count> alignment;     ///< w, rows kept
    Eigen::ArrayXXd capability;                          ///< N x components; the military as a stock (E18)
    Eigen::ArrayXd effort;                               ///< m⁰, 0 for nonstate actors
};

/// Makes the start state. The scenario is valid by contract.
Start make_start(const Scenario& scenario);

/// The distance that counts (E2): `border_km` at most between neighbours.
inline double felt_distance(double distance, bool border, double border_km) {
    return border ? smaller(distance, border_km) : distance;
}

/// Smallest alignment share (MODEL.md, State).
inline constexpr double least_share = 1e-12;

/// Keeps a row: each entry at least 1e-12, then divided by the sum.
void keep(Eigen::Ref<Eigen::ArrayXd> row);

}  // namespace tarazy
