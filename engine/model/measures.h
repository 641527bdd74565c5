#pragma once
// E24: what is measured of a snapshot, beside what the snapshot already shows.
#include <vector>

#include "model/snapshot.h"

namespace tarazy {

/// The measures of one time, for the runs of a world. Per-actor measures of nonstate actors are 0.
template <class Layout>
struct Measures {
    using Element = typename Layout::Element;
    using ColumnOf = Column<Layout>;

    explicit Measures(std::size_t n) : safety(n), autonomy(n), standing(n), vectors(n), hedging(n), welfare(n), interest(n) {}

    ColumnOf safety;    ///< D / (D + T)
    ColumnOf autonomy;  ///< V
    ColumnOf standing;  ///< N
    ColumnOf vectors;   ///< effective number of partners
    ColumnOf hedging;   ///< mixing across rivals
    ColumnOf welfare;   ///< ln(Y / Y(start))
    ColumnOf interest;  ///< weighted sum
    Element poles{};
    Element concentration{};
    Element tension{};
    Element balance{};
};

/// Which of the costly measures are taken; the others keep what stood in them.
struct WantedMeasures {
    bool autonomy = true;
    bool standing = true;
    bool portfolio = true;  ///< vectors and hedging
    bool interest = true;   ///< brings autonomy and standing with it
    bool balance = true;
    std::vector<bool> actors;  ///< one a flag: whose measures; empty: everybody's

    bool wants(std::size_t actor) const { return actors.empty() || actors[actor]; }
};

/// E24: takes the measures.
template <class Layout>
void measure(const World<Layout>& world, const Snapshot<Layout>& seen, const WantedMeasures& wanted, Measures<Layout>& measures);

}  // namespace tarazy
