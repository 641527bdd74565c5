#pragma once
// How unevenly points lie in the unit cube.
#include <algorithm>

#include "statistics/unit_points.h"

namespace tarazy {

/// Hickernell's centred L2 discrepancy (1998), squared.
inline double centred_discrepancy(const UnitPoints& x) {
    const auto n = static_cast<double>(x.rows());
    double whole = 1;
    double single = 0;
    double pairs = 0;
    for (Eigen::Index k = 0; k < x.cols(); ++k) whole *= 13.0 / 12;
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
        double product = 1;
        for (Eigen::Index k = 0; k < x.cols(); ++k) {
            const double off = std::abs(x(i, k) - 0.5);
            product *= 1 + 0.5 * off - 0.5 * off * off;
        }
        single += product;
        for (Eigen::Index j = 0; j < x.rows(); ++j) {
            double both = 1;
            for (Eigen::Index k = 0; k < x.cols(); ++k) {
                both *= 1 + 0.5 * std::abs(x(i, k) - 0.5) + 0.5 * std::abs(x(j, k) - 0.5) - 0.5 * std::abs(x(i, k) - x(j, k));
            }
            pairs += both;
        }
    }
    return whole - 2 / n * single + pairs / (n * n);
}

}  // namespace tarazy
