#pragma once
// E17: growth of the economy and of the capabilities without a role.
#include "model/snapshot.h"
#include "model/world.h"

namespace tarazy {

/// E17: the economies and other capabilities of the next step.
template <class Layout>
void grow(World<Layout>& world, Snapshot<Layout>& seen, std::uint32_t step);

}  // namespace tarazy
