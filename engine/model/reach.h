#pragma once
// E1 and E2: power shares, and how strongly the power of one is felt at another.
#include <cstddef>

#include "arithmetic/elementary.h"

namespace tarazy {

/// Kilometres between two points given as latitude and longitude in degrees: haversine on a sphere of 6371 km (E2).
double great_circle(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

/// E2 (Boulding 1962): what is left of power at `distance` km, reach_km the common and `reach` the power's own reach.
inline double carried(double distance, double reach_km, double reach) {
    return exponential(-distance / (reach_km * reach));
}

/// The distance that counts (E2): `border_km` at most between neighbours.
inline double felt_distance(double distance, bool border, double border_km) {
    return border ? min(distance, border_km) : distance;
}

/// E1 (Singer, Bremer & Stuckey 1972): power of n actors as the weighted mean of their shares of each capability.
/// `capability(i, c)` and `weight(c)` are read; `add(i, part)` is called for each part of i's power, which starts at 0.
template <class E, class Capability, class Weight, class Add>
void share_power(std::size_t n, std::size_t components, Capability&& capability, Weight&& weight, Add&& add) {
    E weights(0.0);
    for (std::size_t c = 0; c < components; ++c) weights = weights + weight(c);
    for (std::size_t c = 0; c < components; ++c) {
        E all(0.0);
        for (std::size_t i = 0; i < n; ++i) all = all + capability(i, c);
        const E factor = divide_or_zero(weight(c), E(all * weights));
        for (std::size_t i = 0; i < n; ++i) add(i, E(factor * capability(i, c)));
    }
}

}  // namespace tarazy
