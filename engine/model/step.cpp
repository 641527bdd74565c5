#include "model/step.h"

#include "model/access.h"
#include "model/phases.h"
#include "model/support.h"
#include "model/utility.h"

namespace tarazy {

template <class Layout>
void observe(World<Layout>& world, std::uint32_t step, bool noisy, Snapshot<Layout>& seen) {
    measure_power(world, seen);          // E1 power
    perceive(world, step, noisy, seen);  // E2 reach, E3 perception
    feel_threat(world, seen);            // E4 hostility and amity, E5 threat
    expect_support(world, seen);         // E6 credibility, E7 support
    measure_security(world, seen);       // E8 defence and security
    set_self_aside(world, seen);         // the partners: w without the diagonal
    weigh_risk(world, seen);             // E9 portfolio risk
    measure_dependence(world, seen);     // E10 dependence
    meet_rivalry(world, seen);           // E11 rivalry
    renew_corridor_access(world);        // E12 access, E20 corridors
    weigh_partners(world, seen);         // E13 marginal utility
    tie_economies(world, seen);          // E14 economic tie
}

template <class Layout>
void advance(World<Layout>& world, Snapshot<Layout>& seen, std::uint32_t step, double time, CrisisLogs& logs) {
    decide(world, seen);                            // E15 decision
    grow(world, seen, step);                        // E17 economy and other capabilities
    arm(world, seen);                               // E18 arms
    update_affinity(world, seen);                   // E19 affinity
    grow_corridors(world);                          // E20 corridors
    resolve_crises(world, seen, step, time, logs);  // E22 crisis, E23 war
    std::swap(world.now, world.next);
}

template void observe(World<EnsembleLayout>&, std::uint32_t, bool, Snapshot<EnsembleLayout>&);
template void observe(World<SingleLayout>&, std::uint32_t, bool, Snapshot<SingleLayout>&);
template void observe(World<RowLayout>&, std::uint32_t, bool, Snapshot<RowLayout>&);
template void advance(World<EnsembleLayout>&, Snapshot<EnsembleLayout>&, std::uint32_t, double, CrisisLogs&);
template void advance(World<SingleLayout>&, Snapshot<SingleLayout>&, std::uint32_t, double, CrisisLogs&);
template void advance(World<RowLayout>&, Snapshot<RowLayout>&, std::uint32_t, double, CrisisLogs&);

}  // namespace tarazy
