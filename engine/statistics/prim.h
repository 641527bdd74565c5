#pragma once
// Scenario discovery: the box of factors in which an outcome of interest is common, by the Patient Rule Induction Method (Friedman &
// Fisher 1999; Bryant & Lempert 2010).
#include <span>
#include <vector>

namespace tarazy {

/// One factor: its value in each case. Of a categorical one the values are names by their numbers, without order.
struct DiscoveryFactor {
    std::vector<double> values;
    bool categorical = false;
};

/// What a box says of one factor.
struct Restriction {
    std::size_t factor = 0;
    double low = 0;              ///< of a numeric factor: the lowest value in the box, of all cases where it is free to the low side
    double high = 0;             ///< likewise
    std::vector<double> values;  ///< of a categorical factor: those in the box, rising
    /// The chance that the box without this restriction would have given a density as high (one-sided binomial test of Bryant &
    /// Lempert 2010): "quasi", for the box was looked for in the same cases. Only of PrimResult::box.
    double quasi_p = 0;
};

/// A box by the factors that it restricts; the others are free.
struct PrimBox {
    std::vector<Restriction> restrictions;
    std::size_t cases = 0;  ///< inside
    double mass = 0;        ///< share of the cases that are inside
    double density = 0;     ///< share of interest inside
    double coverage = 0;    ///< share of what is of interest that is inside
};

struct PrimSettings {
    double peel = 0.05;        ///< share of the box's cases that one peeling takes away, about
    double least_mass = 0.05;  ///< of a box
};

struct PrimResult {
    std::size_t cases = 0;            ///< that have a number
    double density = 0;               ///< of all of them
    std::vector<PrimBox> trajectory;  ///< from no restriction to the smallest box
    std::size_t chosen = 0;           ///< of the trajectory
    PrimBox box;                      ///< the chosen one after pasting
};

/// `interest` is of each case the share of its runs that are of interest, 0 to 1, or NaN (the case is left out). Each peeling takes
/// away what raises density most for each case it loses (the lenient objective of Kwakkel & Jaxa-Rozen 2016, fair to names beside
/// numbers). The box chosen has the highest harmonic mean of coverage and density (F1), the larger one of equals. Pasting then gives
/// back up to a peel's share of cases at a time, or trims as many at a side that is restricted already, as far as F1 rises. Without anything of
/// interest the box is everything, its coverage NaN.
PrimResult prim(std::span<const DiscoveryFactor> factors, std::span<const double> interest, const PrimSettings& settings = {});

}  // namespace tarazy
