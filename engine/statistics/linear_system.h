#pragma once
// A small square system of linear equations, solved in one fixed order of operations.
#include <optional>
#include <vector>

namespace tarazy {

/// The solution, and whether the determinant is positive (else it is negative).
struct LinearSolution {
    std::vector<double> x;
    bool positive = true;
};

/// x of matrix x = right, matrix [row][column]: Gaussian elimination with complete pivoting. None where a pivot is not above `singular`
/// times the largest entry: the matrix is singular, or as good as.
std::optional<LinearSolution> solve_linear(std::vector<std::vector<double>> matrix, std::vector<double> right, double singular = 1e-12);

}  // namespace tarazy
