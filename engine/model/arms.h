#pragma once
// E18: military effort and stock, under either law.
#include "model/snapshot.h"

namespace tarazy {

/// E18 (Richardson 1960): effort and stock of the next step.
template <class Layout>
void arm(World<Layout>& world, Snapshot<Layout>& seen);

}  // namespace tarazy
