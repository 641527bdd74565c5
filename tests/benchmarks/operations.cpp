#include "benchmarks/operations.h"

#include <array>
#include <string_view>

namespace tarazy {
namespace {

/// Times n³; operations and functions for each ordered pair.
struct Terms {
    double cubes;
    double pairs;
    double functions;
};

struct Count {
    std::string_view equation;
    Terms once;     ///< the strict count
    Terms written;  ///< as the equation is written
};

constexpr double domains = 3;

// A sum over k for each pair (i, j) is 2 n³. E1, E16, E17, E20 and E21 have no terms of pairs.
constexpr std::array<Count, 17> counts{{
    // L P xi (2), sigma z - sigma² / 2 (2); two uniforms of whole numbers (4), -2 ln, a root, a product; exp, ln, cos.
    {"E3", {0, 2 + 2 + 4 + 3, 3}, {0, 2 + 2 + 4 + 3, 3}},
    // H and A.
    {"E4", {0, 2 + 2, 0}, {0, 2 + 2, 0}},
    // R o H exp(-chi w), its sum, its share.
    {"E5", {0, 4 + 1 + 1, 1}, {0, 4 + 1 + 1, 1}},
    // It and E12 change with events only.
    {"E6", {0, 0, 0}, {0, 3, 0}},
    // theta H', then three factors.
    {"E7", {2, 3, 0}, {2, 3, 0}},
    {"E8", {0, 2, 0}, {0, 2, 0}},
    // Z Z' is symmetric: half, its scale 2, its diagonal of ones 2, its norms at hand; Sigma w a domain; the own risk, two sums a domain (3).
    {"E9", {1 + 2 * domains, 4 + 3 * domains, 0}, {2 + 2 * domains, 2 + 3 + 3 * domains, 0}},
    {"E10", {0, 2, 0}, {0, 2, 0}},
    // The mean of both ways; q w a domain.
    {"E11", {2 * domains, 2, 0}, {2 * domains, 2, 0}},
    {"E12", {0, 0, 0}, {0, 2, 0}},
    // Benefits: security 6, economic 2 (ln Y once an actor, ln a once an event), political 3, the tilts; three costs a domain, lambda u once.
    {"E13", {0, 6 + 2 + 3 + domains + 6 * domains + 1, 0}, {0, 6 + 3 + 3 + domains + 7 * domains, 1}},
    // Two offers, their harmonic mean, the sum.
    {"E14", {0, 2 + 4 + 1, 0}, {0, 2 + 4 + 1, 0}},
    // A domain: l (5); less the greatest, exp, sum and share (3); kept: sum and share (2); ln w is l less a logarithm (1).
    {"E15", {0, (5 + 3 + 2 + 1) * domains, domains}, {0, (5 + 3 + 2) * domains, 2 * domains}},
    // Theta is for who passes the buck, which nobody does in the worlds that are measured. As written: B of each pair is a sum over j.
    {"E18", {0, 0, 0}, {2, 4, 0}},
    // F F; the anchor 1, k_0 2, 1 - F² 2, trust over the domains 3 each, balance 3, the sum and the step 5.
    {"E19", {2, 1 + 2 + 2 + 3 * domains + 3 + 5, 0}, {2, 1 + 2 + 2 + 3 * domains + 3 + 5, 0}},
    // Half as many pairs: a uniform (2) below crisis_rate L Delta (1) settles most. As written: H H, a power, the rate 3, the chance 2; ln, two exp.
    {"E22", {0, 1.5, 0}, {0, 4, 1.5}},
    // Triangles i < j < k: the sum of way and of its magnitude (3), times the side once; as written 4. Autonomy 8, standing 2, entropy 3 a domain,
    // hedging w x a domain (2); as written its sum over j < k, 3 n³ / 2 a domain.
    {"E24", {3.0 / 6, 8 + 2 + 3 * domains + 2 * domains, 0}, {4.0 / 6 + domains * 3 / 2, 8 + 2 + 4 * domains, domains}},
}};

/// A polynomial of degree 12 by Horner's rule, which the 53 bits of a double take; nothing for the reduction of its argument.
constexpr double operations_of_function = 2 * 12;

Operations counted(std::size_t n, Terms Count::*way) {
    const double size = static_cast<double>(n);
    Operations sum;
    for (const Count& count : counts) {
        const Terms& terms = count.*way;
        sum.products += terms.cubes * size * size * size;
        sum.pairs += terms.pairs * size * size;
        sum.functions += terms.functions * operations_of_function * size * size;
    }
    return sum;
}

}  // namespace

Operations operations_of_step(std::size_t n) {
    return counted(n, &Count::once);
}

double operations_of_products(std::size_t n) {
    double cubes = 0;
    for (const Count& count : counts) {
        if (count.equation != "E24") cubes += count.once.cubes;
    }
    const double size = static_cast<double>(n);
    return cubes * size * size * size;
}

Operations operations_as_written(std::size_t n) {
    return counted(n, &Count::written);
}

}  // namespace tarazy
