#pragma once
// E22 and E23: crises, concessions and wars.
#include <vector>

#include "model/crisis_log.h"
#include "model/snapshot.h"

namespace tarazy {

/// The logs of the runs of a world, one each.
using CrisisLogs = std::vector<std::vector<Crisis>>;

/// E22: decides the crises of one step from its snapshot and applies their effects to the next state, pair by pair.
template <class Layout>
void resolve_crises(World<Layout>& world, Snapshot<Layout>& seen, std::uint32_t step, double time, CrisisLogs& logs);

/// E22: chance of winning by fighting power (Tullock 1980); 0 where both have none, as any quotient by 0.
double chance_of_winning(double own, double other, double decisiveness);

/// E22: the chance as it is judged, with error mu z (Fearon 1995).
double judged_chance(double chance, double misperception, double z);

}  // namespace tarazy
