#include "statistics/unit_points.h"

#include <boost/random/sobol.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "model/error.h"
#include "statistics/analysis_streams.h"

namespace tarazy {
namespace {

using SobolEngine = boost::random::sobol_engine<boost::uint32_t, 32>;

constexpr std::uint64_t sobol_length = std::uint64_t{1} << 32U;

UnitPoints made(std::size_t points, std::size_t factors) {
    require(points <= sobol_length && factors <= sobol_length, "points and factors have addresses");
    return {static_cast<Eigen::Index>(points), static_cast<Eigen::Index>(factors)};
}

double& at(UnitPoints& points, std::size_t point, std::size_t factor) {
    return points(static_cast<Eigen::Index>(point), static_cast<Eigen::Index>(factor));
}

double at(const UnitPoints& points, std::size_t point, std::size_t factor) {
    return points(static_cast<Eigen::Index>(point), static_cast<Eigen::Index>(factor));
}

/// The scrambled number of 32 binary digits: each digit is flipped or not by a coin that all numbers with the same digits above it share.
/// One uniform holds the 15 coins of four levels of the tree of digits.
std::uint32_t scrambled(std::uint32_t digits, std::uint64_t seed, std::size_t dimension) {
    std::uint32_t result = 0;
    for (unsigned depth = 0; depth < 32; depth += 4) {
        const std::uint32_t above = depth == 0 ? 1U : (1U << depth) | (digits >> (32U - depth));
        const auto coins = static_cast<std::uint32_t>(uniform({seed, 0}, DesignUse::owen_scramble, dimension, above) * 0x1p16);
        std::uint32_t node = 1;
        for (unsigned level = 0; level < 4; ++level) {
            const std::uint32_t digit = (digits >> (31U - depth - level)) & 1U;
            result = (result << 1U) | (digit ^ ((coins >> node) & 1U));
            node = (node << 1U) | digit;
        }
    }
    return result;
}

/// 53 digits in all, so that nothing is rounded, least of all to 0 or 1.
double scrambled_unit(std::uint32_t digits, std::uint64_t seed, std::size_t dimension) {
    const double rest = std::floor(uniform({seed, 0}, DesignUse::owen_rest, dimension, digits) * 0x1p20) + 0.5;
    return (static_cast<double>(scrambled(digits, seed, dimension)) + rest * 0x1p-20) * 0x1p-32;
}

}  // namespace

UnitPoints latin_hypercube(std::size_t points, std::size_t factors, std::uint64_t seed) {
    UnitPoints result = made(points, factors);
    for (std::size_t f = 0; f < factors; ++f) {
        const std::vector<std::size_t> part = shuffled(points, {seed, 0}, DesignUse::hypercube_order, f);
        for (std::size_t p = 0; p < points; ++p) {
            // The place in the part, in steps of 2^-20, so that the sum is exact and the quotient stays in its part.
            const double place = std::floor(uniform({seed, 0}, DesignUse::hypercube_place, f, p) * 0x1p20) + 0.5;
            at(result, p, f) = (static_cast<double>(part[p]) + place * 0x1p-20) / static_cast<double>(points);
        }
    }
    return result;
}

UnitPoints sobol_points(std::size_t points, std::size_t factors, std::size_t skip, std::uint64_t seed) {
    if (factors > BOOST_RANDOM_SOBOL_MAX_DIMENSION) {
        throw InputError("a Sobol' sequence of " + std::to_string(factors) + " dimensions is not known (at most " +
                         std::to_string(BOOST_RANDOM_SOBOL_MAX_DIMENSION) +
                         ", and a Saltelli design needs two a factor). Vary fewer factors, or take a Latin hypercube");
    }
    if (points > sobol_length || skip > sobol_length - points) {
        throw InputError("the Sobol' sequence ends before point " + std::to_string(skip) + " + " + std::to_string(points) +
                         " (it has 2^32). Skip fewer points");
    }
    UnitPoints result = made(points, factors);
    if (factors == 0 || points == 0) return result;
    SobolEngine sequence(factors);
    // Boost's sequence lacks the first point, the origin, without which 2^k points are out of balance (Owen 2022).
    if (skip > 0) sequence.seed(static_cast<boost::uint32_t>(skip - 1));
    for (std::size_t p = 0; p < points; ++p) {
        for (std::size_t f = 0; f < factors; ++f) at(result, p, f) = scrambled_unit(skip + p == 0 ? 0U : sequence(), seed, f);
    }
    return result;
}

UnitPoints saltelli_points(std::size_t base, std::size_t factors, bool second_order, std::size_t skip, std::uint64_t seed) {
    const UnitPoints both = sobol_points(base, 2 * factors, skip, seed);
    const std::size_t group = saltelli_group(factors, second_order);
    UnitPoints result = made(base * group, factors);
    for (std::size_t j = 0; j < base; ++j) {
        const auto put = [&](std::size_t row, bool from_b, std::size_t exchanged) {
            for (std::size_t f = 0; f < factors; ++f) {
                const bool b = from_b != (f == exchanged);
                at(result, j * group + row, f) = at(both, j, b ? factors + f : f);
            }
        };
        put(0, false, factors);
        for (std::size_t i = 0; i < factors; ++i) {
            put(1 + i, false, i);
            if (second_order) put(1 + factors + i, true, i);
        }
        put(group - 1, true, factors);
    }
    return result;
}

UnitPoints morris_points(std::size_t trajectories, std::size_t factors, std::size_t levels, std::uint64_t seed) {
    require(levels >= 2 && levels % 2 == 0, "Morris' levels are an even number");
    UnitPoints result = made(trajectories * (factors + 1), factors);
    const std::size_t jump = levels / 2;
    for (std::size_t t = 0; t < trajectories; ++t) {
        std::vector<std::size_t> level(factors);
        std::vector<bool> up(factors);
        for (std::size_t f = 0; f < factors; ++f) {
            up[f] = uniform({seed, 0}, DesignUse::morris_direction, t, f) < 0.5;
            level[f] = chosen_below(jump, uniform({seed, 0}, DesignUse::morris_level, t, f)) + (up[f] ? 0 : jump);
        }
        const std::vector<std::size_t> order = shuffled(factors, {seed, 0}, DesignUse::morris_order, t);
        for (std::size_t row = 0; row <= factors; ++row) {
            if (row > 0) {
                const std::size_t moved = order[row - 1];
                level[moved] = up[moved] ? level[moved] + jump : level[moved] - jump;
            }
            for (std::size_t f = 0; f < factors; ++f) {
                at(result, t * (factors + 1) + row, f) = static_cast<double>(level[f]) / static_cast<double>(levels - 1);
            }
        }
    }
    return result;
}

}  // namespace tarazy
