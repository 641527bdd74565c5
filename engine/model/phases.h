#pragma once
// The phases of a step, each in a file of its own, in the order in which step.cpp calls them.
#include "model/snapshot.h"
#include "model/world.h"

namespace tarazy {

// E1 to E5: power, how it is perceived from afar, and the threat in it.

/// E1: the power of each actor.
template <class Layout>
void measure_power(const World<Layout>& world, Snapshot<Layout>& seen);

/// E3: power as it is perceived; `noisy` false leaves the noise out (start state).
template <class Layout>
void perceive(const World<Layout>& world, std::uint32_t step, bool noisy, Snapshot<Layout>& seen);

/// E4, E5 (Walt 1987): the threat from each and its shares.
template <class Layout>
void feel_threat(const World<Layout>& world, Snapshot<Layout>& seen);

// E9 to E11: the risk of a portfolio of partners, dependence on them, and their rivalry.

/// The alignment on others: w with 0 on the diagonal.
template <class Layout>
void set_self_aside(const World<Layout>& world, Snapshot<Layout>& seen);

/// E9 (Conybeare 1992): covariance of partners and the marginal risk of each in each domain; also B = F F / N of E19.
template <class Layout>
void weigh_risk(const World<Layout>& world, Snapshot<Layout>& seen);

/// E10 (Altfeld 1984, Morrow 1991): dependence of i on j.
template <class Layout>
void measure_dependence(const World<Layout>& world, Snapshot<Layout>& seen);

/// E11 (Lim & Cooper 2015): rivalry among partners, and how much of it each meets in i's portfolio.
template <class Layout>
void meet_rivalry(const World<Layout>& world, Snapshot<Layout>& seen);

// E15 and E16: how alignments move, and the prior that makes the base year a fixed point.

/// E15 (McKelvey & Palfrey 1995): the next alignment of every deciding actor, one mirror-ascent step with inertia.
template <class Layout>
void decide(World<Layout>& world, const Snapshot<Layout>& seen);

/// E16: sets one run's prior and base values from the start state that `seen` shows.
template <class Layout>
void calibrate(World<Layout>& world, const Snapshot<Layout>& seen, std::size_t run, bool calibrated);

// E17: growth of the economy and of the capabilities without a role.

/// E17: the economies and other capabilities of the next step.
template <class Layout>
void grow(World<Layout>& world, Snapshot<Layout>& seen, std::uint32_t step);

// E18: military effort and stock, under either law.

/// E18 (Richardson 1960): effort and stock of the next step.
template <class Layout>
void arm(World<Layout>& world, Snapshot<Layout>& seen);

// E19: how friends and foes change.

/// E19 (Kulakowski 2005; Marvel et al. 2011): affinity of the next step, all pairs.
template <class Layout>
void update_affinity(World<Layout>& world, const Snapshot<Layout>& seen);

}  // namespace tarazy
