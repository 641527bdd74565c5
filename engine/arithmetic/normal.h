#pragma once
// Standard normal random numbers by address.
#include "arithmetic/elementary.h"
#include "arithmetic/philox.h"

namespace tarazy {

/// Standard normal from draws 0 and 1 of the address (Box & Muller 1958); for a double or a pack of uniforms.
template <class E>
inline E normal_from(const E& first, const E& second) {
    return square_root(E(-2.0) * logarithm_of_normal(first)) * cosine_of_turns(second);
}

inline double standard_normal(const RandomKey& random_key, Stream stream, std::uint32_t step, std::uint32_t entity) {
    const auto words = philox_detail::block(random_key, stream, step, entity, 0);
    return normal_from(philox_detail::open_unit(words[0], words[1]), philox_detail::open_unit(words[2], words[3]));
}

}  // namespace tarazy
