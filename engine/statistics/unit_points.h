#pragma once
// Points of the unit cube at which a design looks: the same for a seed on every machine, random by arithmetic/philox.h alone.
#include <Eigen/Core>
#include <cstdint>

namespace tarazy {

/// [point][factor], in (0, 1); Morris' levels include 0 and 1.
using UnitPoints = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Latin hypercube (McKay, Beckman & Conover 1979): of each factor, exactly one point in each of `points` equal parts of (0, 1),
/// uniform within it.
UnitPoints latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed);

/// Points skip, skip + 1 ... of the Sobol' sequence (directions of Joe & Kuo 2008, in Gray-code order, from its point 0 on) under Owen's
/// nested uniform scrambling (1995): 32 binary digits are scrambled, the digits below are uniform. Each point is uniform on the cube,
/// and 2^k points from a multiple of 2^k on keep the balance of the sequence; other numbers of points lose some of it (Owen 2022).
/// Throws InputError for more factors than there are directions, or points beyond 2^32.
UnitPoints sobol_points(std::size_t points, std::size_t factors, std::size_t skip, std::uint64_t seed);

/// Saltelli's design (2002, 2010): A and B are the first and the last `factors` columns of one Sobol' set of twice as many. Base
/// sample j is the group of rows A_j; A_j with factor i from B_j, for each i; with `second_order` B_j with factor i from A_j, for each
/// i; B_j. So any number of whole groups is a design of its own.
UnitPoints saltelli_points(std::size_t base, std::size_t factors, bool second_order, std::size_t skip, std::uint64_t seed);

/// Rows of a group of saltelli_points.
constexpr std::size_t saltelli_group(std::size_t factors, bool second_order) {
    return (second_order ? 2 * factors : factors) + 2;
}

/// Trajectories of Morris (1991): factors + 1 rows each, on the levels 0, 1/(p - 1) ... 1 for an even number of levels p >= 2. Each
/// row moves one factor, in random order, by p / (2 (p - 1)), up or down; morris_move() in morris_effects.h tells which and how.
UnitPoints morris_points(std::size_t trajectories, std::size_t factors, std::size_t levels, std::uint64_t seed);

}  // namespace tarazy
