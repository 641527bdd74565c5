#pragma once
// Functions on the unit cube whose sensitivity indices are known in closed form.
#include <cmath>
#include <vector>

#include "statistics/unit_points.h"

namespace tarazy {

struct KnownFunction {
    std::vector<double> first;
    std::vector<double> total;
    std::vector<double> second;  ///< pairs (0,1), (0,2) ... (1,2) ...
    std::vector<double> (*values)(const UnitPoints&) = nullptr;
};

/// Ishigami & Homma 1990, a = 7, b = 0.1, of -pi to pi.
inline KnownFunction ishigami() {
    const double pi4 = std::pow(M_PI, 4);
    const double one = 0.5 * (1 + 0.1 * pi4 / 5) * (1 + 0.1 * pi4 / 5);
    const double two = 49.0 / 8;
    const double pair = 8 * 0.01 * pi4 * pi4 / 225;
    const double all = one + two + pair;
    return {{one / all, two / all, 0}, {(one + pair) / all, two / all, pair / all}, {0, pair / all, 0}, [](const UnitPoints& points) {
                std::vector<double> values;
                for (Eigen::Index p = 0; p < points.rows(); ++p) {
                    const auto x = [&](Eigen::Index f) { return M_PI * (2 * points(p, f) - 1); };
                    values.push_back(std::sin(x(0)) + 7 * std::pow(std::sin(x(1)), 2) + 0.1 * std::pow(x(2), 4) * std::sin(x(0)));
                }
                return values;
            }};
}

inline const std::vector<double>& g_coefficients() {
    static const std::vector<double> a{0, 1, 4.5, 9, 99, 99, 99, 99};
    return a;
}

/// Sobol's g-function (Saltelli & Sobol' 1995) of eight factors: the product of (|4 x - 2| + a) / (1 + a).
inline KnownFunction g_function() {
    KnownFunction known;
    const auto& a = g_coefficients();
    double product = 1;
    const auto part = [&](std::size_t i) { return 1 / (3 * (1 + a[i]) * (1 + a[i])); };
    for (std::size_t i = 0; i < a.size(); ++i) product *= 1 + part(i);
    for (std::size_t i = 0; i < a.size(); ++i) {
        known.first.push_back(part(i) / (product - 1));
        known.total.push_back(part(i) * product / (1 + part(i)) / (product - 1));
        for (std::size_t j = i + 1; j < a.size(); ++j) known.second.push_back(part(i) * part(j) / (product - 1));
    }
    known.values = [](const UnitPoints& points) {
        std::vector<double> values;
        for (Eigen::Index p = 0; p < points.rows(); ++p) {
            double g = 1;
            for (std::size_t i = 0; i < g_coefficients().size(); ++i) {
                g *= (std::abs(4 * points(p, static_cast<Eigen::Index>(i)) - 2) + g_coefficients()[i]) / (1 + g_coefficients()[i]);
            }
            values.push_back(g);
        }
        return values;
    };
    return known;
}

}  // namespace tarazy
