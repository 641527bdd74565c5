#include "benchmarks/operations.h"

#include <array>
#include <string_view>

namespace tarazy {
namespace {

/// What one equation asks for: times n³ once in the strict count, once as written; operations and functions a pair.
struct Count {
    std::string_view equation;
    double cubes;
    double cubes_as_written;
    double pairs;
    double functions;
};

constexpr double domains = 3;

// A sum over k for each pair (i, j) is 2 n³. E1, E17 and E20 are sums of n terms; E2, E12 and the sums over institutions change with events only.
constexpr std::array<Count, 16> counts{{
    // Two products, sigma z - sigma² / 2, a normal: two uniforms of whole numbers (4), -2 ln, a root, a product; exp, ln, cos.
    {"E3", 0, 0, 2 + 2 + 4 + 3, 3},
    // H and A.
    {"E4", 0, 0, 2 + 2, 0},
    // R o H exp(-chi w), its sum, its share.
    {"E5", 0, 0, 4 + 1 + 1, 1},
    {"E6", 0, 0, 3, 0},
    // theta H', then three factors.
    {"E7", 2, 2, 3, 0},
    {"E8", 0, 0, 2, 0},
    // Z Z' is symmetric; Sigma w in three domains. Norms come from the product; its two corrections, the scale of two; the own risk: two sums.
    {"E9", 1 + 2 * domains, 2 + 2 * domains, 4 + 3 * domains, 0},
    {"E10", 0, 0, 2, 0},
    // The mean of both ways; q w in three domains.
    {"E11", 2 * domains, 2 * domains, 2, 0},
    // Benefits: security 6, economic 2 (ln Y once an actor, ln a once an event), political 3; the tilt; three costs a domain, lambda u once.
    {"E13", 0, 0, 6 + 2 + 3 + domains + 6 * domains + 1, 0},
    // Two offers, their harmonic mean, the sum.
    {"E14", 0, 0, 2 + 4 + 1, 0},
    // A domain: l (5), less the greatest, the sum, the share, kept: sum and share; exp, and ln w, which is l less the logarithm of the sum (1).
    {"E15", 0, 0, domains*(5 + 3 + 2 + 1), domains},
    // B of each pair: a sum over j as written, a column sum less one term (4) else; its quotient and the sum over k (4).
    {"E18", 0, 2, 8, 0},
    // F F; the anchor 1, k_0 2, 1 - F² 2, trust over the domains 3 each and 1, balance 3, the sum and the step 4.
    {"E19", 2, 2, 1 + 2 + 2 + 3 * domains + 1 + 3 + 4, 0},
    // Half as many pairs: H H, a power (ln, exp), the rate 3, the chance (exp), the uniform 2.
    {"E22", 0, 0, 3.5, 1.5},
    // The triangles i < j < k: side times the sum of way (2), of its magnitude (1); as written four. Autonomy 8, standing 2, vectors 4 a domain,
    // hedging a product and a sum a domain from x of E11; as written 4 q w w (3 of them n³ / 2 times a domain).
    {"E24", 3.0 / 6, 4.0 / 6 + domains * 3 / 2, 8 + 2 + 4 * domains + 2 * domains, 0},
}};

/// A polynomial of degree 12 by Horner's rule, which the 53 bits of a double take; nothing for the reduction of its argument.
constexpr double operations_of_function = 2 * 12;

Operations counted(std::size_t n, double Count::*cubes) {
    const double size = static_cast<double>(n);
    Operations sum;
    for (const Count& count : counts) {
        sum.products += count.*cubes * size * size * size;
        sum.pairs += count.pairs * size * size;
        sum.functions += count.functions * operations_of_function * size * size;
    }
    return sum;
}

}  // namespace

Operations operations_of_step(std::size_t n) {
    return counted(n, &Count::cubes);
}

double operations_of_products(std::size_t n) {
    double cubes = 0;
    for (const Count& count : counts) {
        if (count.equation != "E24") cubes += count.cubes;
    }
    const double size = static_cast<double>(n);
    return cubes * size * size * size;
}

Operations operations_as_written(std::size_t n) {
    return counted(n, &Count::cubes_as_written);
}

}  // namespace tarazy
