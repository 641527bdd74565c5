#pragma once
// Where designs and their analysis find their random numbers: all in the random stream `design`, each use under a step of its own, so that no two
// uses ever share a number. Steps 101 and 102 belong to resampled_means.h and doctrine_search.h.
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "arithmetic/philox.h"

namespace tarazy {

/// The step of the address; beside it what run, entity and draw number. The run is 0 unless said.
enum class DesignUse : std::uint32_t {
    hypercube_order = 201,   ///< entity: factor; draw: exchange
    hypercube_place = 202,   ///< entity: factor; draw: point
    owen_scramble = 203,     ///< entity: dimension; draw: node of the tree of digits, counted as in a heap
    owen_rest = 204,         ///< entity: dimension; draw: the 32 digits
    morris_order = 205,      ///< entity: trajectory; draw: exchange
    morris_level = 206,      ///< entity: trajectory; draw: factor
    morris_direction = 207,  ///< entity: trajectory; draw: factor
    bootstrap = 208,         ///< run: which bootstrap; entity: resample; draw: place in it
};

inline double uniform(const RandomKey& random_key, DesignUse use, std::size_t entity, std::size_t draw) {
    return uniform(random_key, Stream::design, static_cast<std::uint32_t>(use), static_cast<std::uint32_t>(entity), static_cast<std::uint32_t>(draw));
}

/// One of 0 ... count - 1, equally likely, from u in (0, 1); count is at most 2^32.
inline std::size_t chosen_below(std::size_t count, double u) {
    const auto chosen = static_cast<std::size_t>(u * static_cast<double>(count));
    return chosen < count ? chosen : count - 1;
}

/// 0 ... count - 1 in random order (Fisher & Yates 1938), from draws 1 ... count - 1 of an entity.
inline std::vector<std::size_t> shuffled(std::size_t count, const RandomKey& random_key, DesignUse use, std::size_t entity) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t k = count; k-- > 1;) std::swap(order[k], order[chosen_below(k + 1, uniform(random_key, use, entity, k))]);
    return order;
}

}  // namespace tarazy
