#pragma once
// Which factors matter at all: elementary effects (Morris 1991; Campolongo, Cariboni & Saltelli 2007).
#include <span>
#include <vector>

#include "statistics/resampling.h"
#include "statistics/unit_points.h"

namespace tarazy {

/// The elementary effects of one factor: what the outcome gains if the factor goes over its whole range, judged by jumps over a part of
/// it. Not-a-number where there is no effect, the deviation of fewer than two.
struct MorrisEffect {
    std::size_t effects = 0;   ///< that went in, one a trajectory at most
    double mean = 0;           ///< mu
    double absolute_mean = 0;  ///< mu*, of the absolute effects
    Interval interval;         ///< 95 % of mu*, bootstrapped over trajectories
    double deviation = 0;      ///< sigma (n - 1): not 0 where the factor's effect is curved or depends on others
};

/// The factor that moved between a row of morris_points() and the next row of its trajectory, and by how much.
struct MorrisMove {
    std::size_t factor = 0;
    double by = 0;
};
MorrisMove morris_move(const UnitPoints& points, std::size_t row);

/// One entry a factor. `values` of one outcome at `points`, from morris_points(); NaN where there is none: only the effects that
/// need it are left out.
std::vector<MorrisEffect> morris_effects(std::span<const double> values, const UnitPoints& points, const Bootstrap& bootstrap);

}  // namespace tarazy
