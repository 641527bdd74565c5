#include "statistics/quantile.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/error.h"

namespace tarazy {

double quantile(std::span<const double> sorted, double q) {
    require(!sorted.empty() && q >= 0 && q <= 1, "a quantile needs values, and a rank between 0 and 1");
    const double rank = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(rank));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = rank - static_cast<double>(below);
    return sorted[below] + part * (sorted[above] - sorted[below]);
}

Band band_of(std::vector<double> values) {
    if (values.empty()) {
        const double none = std::numeric_limits<double>::quiet_NaN();
        return {none, none, none};
    }
    std::sort(values.begin(), values.end());
    return {quantile(values, 0.05), quantile(values, 0.5), quantile(values, 0.95)};
}

}  // namespace tarazy
