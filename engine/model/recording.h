#pragma once
// From a snapshot to the tables of Results: one row of every recorded series.
#include "model/measures.h"
#include "model/results.h"
#include "model/series.h"

namespace tarazy {

/// Where a row goes: `runs` runs of the world, from position `first` of the results on, at recorded time number `time` of `times`.
struct RowPlace {
    std::size_t first = 0;
    std::size_t runs = 0;
    std::size_t time = 0;
    std::size_t times = 1;
};

/// Crises and wars of each run of a world since the last record.
struct CrisisCounts {
    std::array<double, most_runs_at_once> crises{};
    std::array<double, most_runs_at_once> wars{};
};

/// Lays out tables for `runs` runs of a scenario, empty where a series is not chosen. Every number is still to be written:
/// tables that have the size already keep what stood in them.
void lay_out(Results& results, const Scenario& scenario, const SeriesChoice& choice, std::size_t first_run, std::size_t runs);

/// Writes one row of every series that `results` keeps.
template <class Layout>
void record_row(const World<Layout>& world, const Snapshot<Layout>& seen, const Measures<Layout>& measures, const CrisisCounts& counts,
                const RowPlace& place, Results& results);

/// Makes the rows of one run from recorded time `time` on NaN: the run has stopped.
void blank_rows(Results& results, std::size_t position, std::size_t time, std::size_t times);

}  // namespace tarazy
