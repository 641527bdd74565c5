#pragma once
// One step of the model: what is seen (E1 to E14), and what everybody does about it (E15 to E23).
#include "model/crisis.h"
#include "model/snapshot.h"

namespace tarazy {

/// E1 to E14, all from the state of one time. `noisy` false: perception without noise, as in the start state (E16).
template <class Layout>
void observe(World<Layout>& world, std::uint32_t step, bool noisy, Snapshot<Layout>& seen);

/// E15 to E23: from time t (years) to t + step, every phase reading the same snapshot.
template <class Layout>
void advance(World<Layout>& world, Snapshot<Layout>& seen, std::uint32_t step, double time, CrisisLogs& logs);

}  // namespace tarazy
