#pragma once
// E19: how friends and foes change.
#include "model/snapshot.h"

namespace tarazy {

/// E19 (Kulakowski 2005; Marvel et al. 2011): affinity of the next step, all pairs.
template <class Layout>
void update_affinity(World<Layout>& world, const Snapshot<Layout>& seen);

}  // namespace tarazy
