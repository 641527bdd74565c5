#pragma once
// What the replicates of each point come to.
#include <vector>

#include "experiment/sweep/table.h"
#include "record/table_file.h"
#include "statistics/mean_interval.h"
#include "statistics/quantile.h"

namespace tarazy {

/// The replicates of one point and outcome that did not fail: mean with its 95 % interval, and the band of the middle 90 %.
struct PointSummary {
    MeanInterval interval;
    Band band;
};

/// [point][outcome], points by their place in the table.
using SweepSummary = std::vector<std::vector<PointSummary>>;

SweepSummary summarise(const SweepTable& table);

/// Adds the variables runs, mean, deviation, half_width, low, median and high (point, outcome).
void add_summary(const SweepSummary& summary, TableFile& file);

}  // namespace tarazy
