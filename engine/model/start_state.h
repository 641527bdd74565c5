#pragma once
// What the start of a scenario is made of, for the model alone; others hold it as a Start.
// Eigen holds the numbers here; arithmetic is elementwise or in plain loops.
#include <Eigen/Core>
#include <array>

#include "model/parameters.h"

namespace tarazy {

using SquareTable = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The state before any event. N x N tables are [actor][partner].
struct StartState {
    SquareTable distance;                                ///< km: given, or great circle; not capped at borders (E2)
    Eigen::Array<bool, -1, -1, Eigen::RowMajor> border;  ///< whether the two share a border
    SquareTable affinity;                                ///< F, diagonal 0
    std::array<SquareTable, domain_count> alignment;     ///< w, rows kept
    Eigen::ArrayXXd capability;                          ///< N x components; the military as a stock (E18)
    Eigen::ArrayXd effort;                               ///< m⁰, 0 for nonstate actors
};

/// Smallest alignment share (MODEL.md, State).
inline constexpr double least_share = 1e-12;

/// Normalises a row with a floor: each entry at least 1e-12, then divided by the sum.
void normalise_with_floor(Eigen::Ref<Eigen::ArrayXd> row);

}  // namespace tarazy
