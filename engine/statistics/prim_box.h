#pragma once
// A box that PRIM peels and pastes, and the cases that it holds.
#include <cstdint>
#include <span>
#include <vector>

#include "statistics/prim.h"

namespace tarazy {

/// What is asked: all cases with a number.
struct PrimCases {
    std::vector<std::vector<double>> values;         ///< [factor][case]
    std::vector<bool> categorical;                   ///< [factor]
    std::vector<double> interest;                    ///< [case]
    std::vector<std::vector<std::uint32_t>> rising;  ///< [factor]: the cases by rising value, equals by their number
    double all_interest = 0;

    PrimCases(std::span<const DiscoveryFactor> factors, std::span<const double> of_interest);
    std::size_t count() const { return interest.size(); }
    std::size_t factors() const { return values.size(); }
};

/// Which values of one factor are inside: between low and high, and not among those taken out.
struct PrimSide {
    double low = 0;
    double high = 0;
    std::vector<double> excluded;  ///< of a categorical factor, rising

    bool holds(double value) const;
};

/// How many cases, and how much of interest is in them.
struct PrimCount {
    std::size_t cases = 0;
    double interest = 0;

    double density() const { return cases > 0 ? interest / static_cast<double>(cases) : 0; }
    /// The harmonic mean of coverage and density, F1 = 2 H / (all of interest + cases in the box).
    double compromise(const PrimCases& of) const { return cases > 0 ? 2 * interest / (of.all_interest + static_cast<double>(cases)) : 0; }
};

/// One side a factor.
using PrimSides = std::vector<PrimSide>;

/// The sides that hold everything.
PrimSides free_sides(const PrimCases& cases);

/// The cases inside; with `skipping` a factor, those that only that factor may keep out.
PrimCount count_inside(const PrimCases& cases, const PrimSides& sides, std::size_t skipping = SIZE_MAX);
bool is_inside(const PrimCases& cases, const PrimSides& sides, std::size_t which, std::size_t skipping = SIZE_MAX);

/// The box as it is told, with quasi p values if asked for.
PrimBox described(const PrimCases& cases, const PrimSides& sides, bool with_quasi_p);

}  // namespace tarazy
