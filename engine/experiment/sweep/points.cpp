#include "experiment/sweep/points.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "arithmetic/scalar.h"
#include "model/error.h"
#include "scenario/yaml/number_text.h"
#include "statistics/unit_points.h"

namespace tarazy {
namespace {

std::size_t choices_of(const Factor& factor) {
    return factor.scale == FactorScale::values ? factor.values.size() : factor.points;
}

/// The value at share u in [0, 1] of a range.
double along(const Factor& factor, double u) {
    if (u <= 0) return factor.from;
    if (u >= 1) return factor.to;
    if (factor.scale == FactorScale::linear) return factor.from + u * (factor.to - factor.from);
    return factor.from * scalar_exp(u * scalar_log(factor.to / factor.from));
}

double value_number(const Factor& factor, std::size_t index) {
    if (!factor.numeric) return static_cast<double>(index);
    const auto number = parse_number(factor.values[index]);
    require(number.has_value(), "the values of a number are numbers");
    return *number;
}

/// To fifteen significant digits: 0.3, not 0.30000000000000004.
double as_written(double number) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::scientific, 14).ptr;
    double result = 0;
    std::from_chars(text.data(), end, result);
    return result;
}

/// Point `index` of a range on a grid.
double grid_value(const Factor& factor, std::size_t index) {
    const auto last = static_cast<double>(factor.points - 1);
    const auto k = static_cast<double>(index);
    if (index == 0) return factor.from;
    if (index + 1 == factor.points) return factor.to;
    if (factor.scale == FactorScale::linear) return as_written((factor.from * (last - k) + factor.to * k) / last);
    return as_written(along(factor, k / last));
}

/// Choice `index` of a factor on a grid or in a list.
double choice(const Factor& factor, std::size_t index) {
    if (factor.scale == FactorScale::values) return value_number(factor, index);
    const double value = grid_value(factor, index);
    return factor.whole ? std::round(value) : value;
}

DesignPoints grid(const std::vector<Factor>& factors, std::size_t points) {
    DesignPoints rows(points);
    for (std::size_t p = 0; p < points; ++p) {
        std::size_t rest = p;
        rows[p].resize(factors.size());
        for (std::size_t f = factors.size(); f-- > 0;) {
            const std::size_t choices = choices_of(factors[f]);
            rows[p][f] = choice(factors[f], rest % choices);
            rest /= choices;
        }
    }
    return rows;
}

DesignPoints list(const std::vector<Factor>& factors, std::size_t points) {
    DesignPoints rows(points);
    for (std::size_t p = 0; p < points; ++p) {
        for (const Factor& factor : factors) rows[p].push_back(choice(factor, p));
    }
    return rows;
}

DesignPoints samples(const std::vector<Factor>& factors, const UnitPoints& unit) {
    DesignPoints rows(static_cast<std::size_t>(unit.rows()));
    for (std::size_t p = 0; p < rows.size(); ++p) {
        for (std::size_t f = 0; f < factors.size(); ++f) {
            rows[p].push_back(setting_at(factors[f], unit(static_cast<Eigen::Index>(p), static_cast<Eigen::Index>(f))));
        }
    }
    return rows;
}

}  // namespace

double setting_at(const Factor& factor, double u) {
    if (factor.scale == FactorScale::values) {
        const auto count = static_cast<double>(factor.values.size());
        return value_number(factor, std::min(static_cast<std::size_t>(u * count), factor.values.size() - 1));
    }
    if (!factor.whole) return along(factor, u);
    const double from = std::ceil(factor.from);
    const double to = std::floor(factor.to);
    return std::min(from + std::floor(u * (to - from + 1)), to);
}

std::string setting_text(const Factor& factor, double setting) {
    return factor.numeric ? number_text(setting) : factor.values[static_cast<std::size_t>(setting)];
}

std::size_t count_points(const std::vector<Factor>& factors, const DesignMethod& method) {
    if (factors.empty()) return 1;
    const std::size_t d = factors.size();
    double points = 1;
    switch (method.kind) {
        case DesignKind::grid:
            for (const Factor& factor : factors) points *= static_cast<double>(choices_of(factor));
            break;
        case DesignKind::list: points = static_cast<double>(choices_of(factors.front())); break;
        case DesignKind::lhs:
        case DesignKind::sobol: points = static_cast<double>(method.samples); break;
        case DesignKind::saltelli: points = static_cast<double>(method.samples) * static_cast<double>((method.second_order ? 2 * d : d) + 2); break;
        case DesignKind::morris: points = static_cast<double>(method.samples) * static_cast<double>(d + 1); break;
    }
    if (points > static_cast<double>(most_points)) {
        throw InputError("the design has " + number_text(points) + " points (at most " + std::to_string(most_points) +
                         "). Take fewer values or samples");
    }
    return static_cast<std::size_t>(points);
}

DesignPoints design_points(const std::vector<Factor>& factors, const DesignMethod& method, std::uint64_t seed) {
    const std::size_t points = count_points(factors, method);
    if (factors.empty()) return DesignPoints(1);
    switch (method.kind) {
        case DesignKind::grid: return grid(factors, points);
        case DesignKind::list: return list(factors, points);
        case DesignKind::lhs: return samples(factors, latin_hypercube(method.samples, factors.size(), seed));
        case DesignKind::sobol: return samples(factors, sobol_points(method.samples, factors.size(), method.skip, seed));
        case DesignKind::saltelli: return samples(factors, saltelli_points(method.samples, factors.size(), method.second_order, method.skip, seed));
        case DesignKind::morris: return samples(factors, morris_points(method.samples, factors.size(), method.levels, seed));
    }
    throw Bug("every kind of design has its points");
}

}  // namespace tarazy
