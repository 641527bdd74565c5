#pragma once
// How many floating-point operations the equations of one step ask for, counted from the equations and not from the program: what the
// measured speed of the program is set against.
#include <cstddef>

namespace tarazy {

/// Of one step, E1 to E24, of n actors. + - × ÷ and a root count one each, a fused operation two; comparisons, copies, random bits and
/// what is done once an actor count nothing.
struct Operations {
    double products = 0;   ///< n³: the matrix products and the triangles
    double pairs = 0;      ///< n²: what is done for each ordered pair
    double functions = 0;  ///< n²: exponentials, logarithms and cosines, each at the price of a plain polynomial

    double all() const { return products + pairs + functions; }
};

/// Each quantity worked out once, and only if a step changes it: the strict count, by which shares of the limit are stated. A symmetric
/// product counts half; what one equation sums already is not summed again in another (hedging of E24 comes from x of E11).
Operations operations_of_step(std::size_t n);

/// Each sum as its equation writes it, as a program of plain loops does it: what such programs' FLOP/s are usually given in.
Operations operations_as_written(std::size_t n);

/// Of the matrix products E7, E9, E11 and E19 alone, by the strict count: 17 n³.
double operations_of_products(std::size_t n);

}  // namespace tarazy
