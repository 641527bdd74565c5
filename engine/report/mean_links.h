#pragma once
// Whom an actor is linked with, on the mean of all runs: the strongest partners of a series of pairs.
#include <vector>

#include "record/run_reader.h"
#include "report/page_plan.h"

namespace tarazy {

/// One partner through the planned times.
struct Link {
    std::size_t partner = 0;
    std::vector<double> mean;  ///< [time]
};

/// Partners of each actor (besides itself) that are shown at most, and how small a part of the largest number of the whole series a link may be.
inline constexpr std::size_t most_links = 8;
inline constexpr double least_link = 0.002;

/// The links of a series (index in all_series()) of `layers` x actor x partner: [layer][actor], the actor's own number first where it is not
/// 0 throughout, then its strongest partners (by size, at their largest in time), strongest first. Failed runs do not count.
std::vector<std::vector<std::vector<Link>>> mean_links(const RunReader& file, std::size_t series, std::size_t layers, const PagePlan& plan);

}  // namespace tarazy
