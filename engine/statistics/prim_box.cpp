#include "statistics/prim_box.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "model/error.h"

namespace tarazy {
namespace {

/// The chance of at least `successes` in `trials` independent ones, each a success with chance p.
double upper_tail(std::size_t trials, std::size_t successes, double p) {
    if (successes == 0) return 1;
    const boost::math::binomial_distribution<double> distribution(static_cast<double>(trials), p);
    return boost::math::cdf(boost::math::complement(distribution, static_cast<double>(successes) - 1));
}

}  // namespace

PrimCases::PrimCases(std::span<const DiscoveryFactor> factors, std::span<const double> of_interest) {
    require(of_interest.size() <= std::numeric_limits<std::uint32_t>::max(), "cases are numbered in 32 bits");
    for (const DiscoveryFactor& factor : factors) {
        require(factor.values.size() == of_interest.size(), "a factor has a value in each case");
        categorical.push_back(factor.categorical);
        values.emplace_back();
    }
    for (std::size_t k = 0; k < of_interest.size(); ++k) {
        if (std::isnan(of_interest[k])) continue;
        require(of_interest[k] >= 0 && of_interest[k] <= 1, "interest is a share");
        interest.push_back(of_interest[k]);
        all_interest += of_interest[k];
        for (std::size_t f = 0; f < factors.size(); ++f) values[f].push_back(factors[f].values[k]);
    }
    for (const auto& of_factor : values) {
        auto& order = rising.emplace_back(count());
        std::iota(order.begin(), order.end(), std::uint32_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return of_factor[a] < of_factor[b]; });
    }
}

bool PrimSide::holds(double value) const {
    return value >= low && value <= high && !std::binary_search(excluded.begin(), excluded.end(), value);
}

PrimSides free_sides(const PrimCases& cases) {
    PrimSides sides(cases.factors());
    for (std::size_t f = 0; cases.count() > 0 && f < sides.size(); ++f) {
        sides[f].low = cases.values[f][cases.rising[f].front()];
        sides[f].high = cases.values[f][cases.rising[f].back()];
    }
    return sides;
}

bool is_inside(const PrimCases& cases, const PrimSides& sides, std::size_t which, std::size_t skipping) {
    for (std::size_t f = 0; f < sides.size(); ++f) {
        if (f != skipping && !sides[f].holds(cases.values[f][which])) return false;
    }
    return true;
}

PrimCount count_inside(const PrimCases& cases, const PrimSides& sides, std::size_t skipping) {
    PrimCount count;
    for (std::size_t k = 0; k < cases.count(); ++k) {
        if (!is_inside(cases, sides, k, skipping)) continue;
        ++count.cases;
        count.interest += cases.interest[k];
    }
    return count;
}

PrimBox described(const PrimCases& cases, const PrimSides& sides, bool with_quasi_p) {
    const PrimCount inside = count_inside(cases, sides);
    PrimBox box;
    box.cases = inside.cases;
    box.mass = cases.count() > 0 ? static_cast<double>(inside.cases) / static_cast<double>(cases.count()) : 0;
    box.density = inside.density();
    box.coverage = cases.all_interest > 0 ? inside.interest / cases.all_interest : std::numeric_limits<double>::quiet_NaN();
    const PrimSides free = free_sides(cases);
    for (std::size_t f = 0; f < sides.size(); ++f) {
        const PrimSide& side = sides[f];
        if (side.low == free[f].low && side.high == free[f].high && side.excluded.empty()) continue;
        Restriction restriction{.factor = f, .low = side.low, .high = side.high, .values = {}, .quasi_p = 0};
        for (const std::uint32_t k : cases.rising[f]) {
            const double value = cases.values[f][k];
            const bool listed = !restriction.values.empty() && restriction.values.back() == value;
            if (cases.categorical[f] && !listed && side.holds(value)) restriction.values.push_back(value);
        }
        if (with_quasi_p) {
            const double without = count_inside(cases, sides, f).density();
            // Shares of runs add up to whole successes, rounded down: no case counts for more than it is.
            restriction.quasi_p = upper_tail(inside.cases, static_cast<std::size_t>(inside.interest + 1e-9), std::min(without, 1.0));
        }
        box.restrictions.push_back(std::move(restriction));
    }
    return box;
}

}  // namespace tarazy
