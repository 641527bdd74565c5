#pragma once
// E15 and E16: how alignments move, and the prior that makes the base year a fixed point.
#include "model/snapshot.h"

namespace tarazy {

/// E15 (McKelvey & Palfrey 1995): the next alignment of every deciding actor, one mirror-ascent step with inertia.
template <class Layout>
void decide(World<Layout>& world, const Snapshot<Layout>& seen);

/// E16: sets one run's prior and base values from the start state that `seen` shows.
template <class Layout>
void calibrate(World<Layout>& world, const Snapshot<Layout>& seen, std::size_t run, bool calibrated);

}  // namespace tarazy
