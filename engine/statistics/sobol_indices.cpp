#include "statistics/sobol_indices.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/error.h"
#include "statistics/unit_points.h"

namespace tarazy {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// The groups of a Saltelli design that have all their values.
class Groups {
  public:
    Groups(std::span<const double> values, std::size_t factors, bool second_order)
        : factors_(factors), second_order_(second_order), size_(saltelli_group(factors, second_order)) {
        require(values.size() % size_ == 0, "a Saltelli design is made of whole groups");
        for (std::size_t start = 0; start < values.size(); start += size_) {
            const auto group = values.subspan(start, size_);
            if (std::all_of(group.begin(), group.end(), [](double value) { return std::isfinite(value); })) {
                values_.insert(values_.end(), group.begin(), group.end());
            }
        }
    }

    std::size_t count() const { return values_.size() / size_; }
    std::size_t factors() const { return factors_; }
    std::size_t pairs() const { return second_order_ && factors_ > 1 ? factors_ * (factors_ - 1) / 2 : 0; }
    double a(std::size_t group) const { return values_[group * size_]; }
    double b(std::size_t group) const { return values_[group * size_ + size_ - 1]; }
    /// A with factor i from B, and B with factor i from A.
    double ab(std::size_t group, std::size_t i) const { return values_[group * size_ + 1 + i]; }
    double ba(std::size_t group, std::size_t i) const { return values_[group * size_ + 1 + factors_ + i]; }

  private:
    std::size_t factors_;
    bool second_order_;
    std::size_t size_;
    std::vector<double> values_;
};

/// Mean and variance, then first, total and second-order indices.
std::vector<double> estimates(const Groups& groups, const std::vector<std::uint32_t>& chosen) {
    const std::size_t d = groups.factors();
    const std::size_t first_pair = 2 + 2 * d;
    std::vector<double> sums(first_pair + groups.pairs(), 0.0);
    const auto n = static_cast<double>(chosen.size());
    double mean = 0;
    for (const std::uint32_t g : chosen) mean += groups.a(g) + groups.b(g);
    mean /= 2 * n;
    double of_both = 0;
    for (const std::uint32_t g : chosen) {
        const double a = groups.a(g) - mean;
        const double b = groups.b(g) - mean;
        sums[1] += a * a + b * b;
        of_both += a * b;
        for (std::size_t i = 0; i < d; ++i) {
            const double moved = (groups.ab(g, i) - mean) - a;
            sums[2 + i] += b * moved;
            sums[2 + d + i] += moved * moved;
        }
        if (groups.pairs() == 0) continue;
        std::size_t pair = first_pair;
        for (std::size_t i = 0; i < d; ++i) {
            const double ba = groups.ba(g, i) - mean;
            for (std::size_t j = i + 1; j < d; ++j) sums[pair++] += ba * (groups.ab(g, j) - mean);
        }
    }
    sums[0] = mean;
    sums[1] /= 2 * n;
    // There are no shares of nothing.
    const double whole = sums[1] > 0 ? sums[1] * n : none;
    for (std::size_t i = 0; i < d; ++i) {
        sums[2 + i] /= whole;
        sums[2 + d + i] /= 2 * whole;
    }
    if (groups.pairs() == 0) return sums;
    std::size_t pair = first_pair;
    for (std::size_t i = 0; i < d; ++i) {
        for (std::size_t j = i + 1; j < d; ++j, ++pair) sums[pair] = (sums[pair] - of_both) / whole - sums[2 + i] - sums[2 + j];
    }
    return sums;
}

}  // namespace

SobolIndices sobol_indices(std::span<const double> values, std::size_t factors, bool second_order, const Bootstrap& bootstrap) {
    const Groups groups(values, factors, second_order);
    std::vector<std::uint32_t> all(groups.count());
    std::iota(all.begin(), all.end(), std::uint32_t{0});
    const auto statistics = [&](const std::vector<std::uint32_t>& chosen) { return estimates(groups, chosen); };
    const std::vector<double> found = statistics(all);
    const std::vector<Interval> intervals = bootstrap_intervals(groups.count(), statistics, bootstrap);

    SobolIndices indices;
    indices.used = groups.count();
    indices.left_out = values.size() / saltelli_group(factors, second_order) - indices.used;
    indices.mean = found[0];
    indices.variance = found[1];
    const auto index = [&](std::size_t k) { return SobolIndex{indices.used < 2 ? none : found[k], intervals[k]}; };
    std::size_t pair = 2 + 2 * factors;
    for (std::size_t i = 0; i < factors; ++i) {
        indices.first.push_back(index(2 + i));
        indices.total.push_back(index(2 + factors + i));
        if (groups.pairs() == 0) continue;
        for (std::size_t j = i + 1; j < factors; ++j) indices.second.push_back({i, j, index(pair++)});
    }
    return indices;
}

}  // namespace tarazy
