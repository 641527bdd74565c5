#pragma once
// E1 to E5: power, how it is perceived from afar, and the threat in it.
#include "model/snapshot.h"

namespace tarazy {

/// E1: the power of each actor.
template <class Layout>
void measure_power(const World<Layout>& world, Snapshot<Layout>& seen);

/// E3: power as it is perceived; `noisy` false leaves the noise out (start state).
template <class Layout>
void perceive(const World<Layout>& world, std::uint32_t step, bool noisy, Snapshot<Layout>& seen);

/// E4, E5 (Walt 1987): the threat from each and its shares.
template <class Layout>
void feel_threat(const World<Layout>& world, Snapshot<Layout>& seen);

}  // namespace tarazy
