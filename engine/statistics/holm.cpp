#include "statistics/holm.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "model/error.h"

namespace tarazy {

std::vector<double> holm(std::span<const double> p_values) {
    std::vector<double> adjusted(p_values.begin(), p_values.end());
    std::vector<std::size_t> rising;
    for (std::size_t k = 0; k < p_values.size(); ++k) {
        if (std::isnan(p_values[k])) continue;
        require(p_values[k] >= 0 && p_values[k] <= 1, "a p value lies between 0 and 1");
        rising.push_back(k);
    }
    std::stable_sort(rising.begin(), rising.end(), [&](std::size_t a, std::size_t b) { return p_values[a] < p_values[b]; });
    double largest = 0;
    for (std::size_t place = 0; place < rising.size(); ++place) {
        const auto left = static_cast<double>(rising.size() - place);
        largest = std::max(largest, std::min(1.0, left * p_values[rising[place]]));
        adjusted[rising[place]] = largest;
    }
    return adjusted;
}

}  // namespace tarazy
