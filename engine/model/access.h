#pragma once
// E12 and E20: access to markets, through sanctions, institutions and corridors.
#include "model/snapshot.h"

namespace tarazy {

/// Least access to a market (E12).
inline constexpr double least_access = 1e-6;

/// E20: the openness of corridor r, by capacity, status and the goodwill of the transit states.
template <class Layout>
typename Layout::Element corridor_openness(const World<Layout>& world, std::size_t r);

/// E20: f of each corridor pair in the start state.
template <class Layout>
void calibrate_corridors(World<Layout>& world);

/// E12, E20: renews the access of the pairs that corridors join; that of the others changes with events only.
template <class Layout>
void renew_corridor_access(World<Layout>& world);

/// E20: capacities grow.
template <class Layout>
void grow_corridors(World<Layout>& world);

}  // namespace tarazy
