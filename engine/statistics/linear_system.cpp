#include "statistics/linear_system.h"

#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include "model/error.h"

namespace tarazy {

std::optional<LinearSolution> solve_linear(std::vector<std::vector<double>> matrix, std::vector<double> right, double singular) {
    const std::size_t n = right.size();
    require(matrix.size() == n, "a linear system has as many equations as unknowns");
    std::vector<std::size_t> unknowns(n);  // which one stands in a column
    std::iota(unknowns.begin(), unknowns.end(), std::size_t{0});
    double largest = 0;
    bool positive = true;
    for (std::size_t step = 0; step < n; ++step) {
        std::size_t row = step;
        std::size_t column = step;
        for (std::size_t i = step; i < n; ++i) {
            for (std::size_t j = step; j < n; ++j) {
                if (std::abs(matrix[i][j]) > std::abs(matrix[row][column])) {
                    row = i;
                    column = j;
                }
            }
        }
        if (step == 0) largest = std::abs(matrix[row][column]);
        if (!(std::abs(matrix[row][column]) > singular * largest)) return std::nullopt;
        // Every exchange and every negative pivot turns the sign of the determinant.
        if (((row != step) + (column != step) + (matrix[row][column] < 0)) % 2 == 1) positive = !positive;
        std::swap(matrix[step], matrix[row]);
        std::swap(right[step], right[row]);
        for (auto& equation : matrix) std::swap(equation[step], equation[column]);
        std::swap(unknowns[step], unknowns[column]);
        for (std::size_t i = step + 1; i < n; ++i) {
            const double factor = matrix[i][step] / matrix[step][step];
            if (factor == 0) continue;
            for (std::size_t j = step; j < n; ++j) matrix[i][j] -= factor * matrix[step][j];
            right[i] -= factor * right[step];
        }
    }
    std::vector<double> solution(n);
    for (std::size_t step = n; step-- > 0;) {
        double rest = right[step];
        for (std::size_t j = step + 1; j < n; ++j) rest -= matrix[step][j] * solution[unknowns[j]];
        solution[unknowns[step]] = rest / matrix[step][step];
    }
    return LinearSolution{std::move(solution), positive};
}

}  // namespace tarazy
