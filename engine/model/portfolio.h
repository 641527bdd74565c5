#pragma once
// E9 to E11: the risk of a portfolio of partners, dependence on them, and their rivalry.
#include "model/snapshot.h"

namespace tarazy {

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

}  // namespace tarazy
