#pragma once
// Bands over many histories, as fast as the machine allows: only what is asked for is kept and measured.
#include <functional>
#include <string>
#include <vector>

#include "model/simulation.h"

namespace tarazy {

/// Which runs of which seed, which series, of whom.
struct EnsembleWanted {
    std::size_t runs = 200;           ///< numbers 0, 1, ...
    std::vector<std::size_t> series;  ///< of all_series(); one number an actor or one for the system each
    std::vector<std::size_t> actors;  ///< whose bands
    std::size_t most_times = 61;      ///< as of a history
    int digits = 5;                   ///< significant digits of the largest number of an actor's band
    Precision precision = Precision::full;
};

/// Simulates the runs of the job's seed on so many threads and tells their 5, 25, 50, 75 and 95 % quantiles over the runs that did not fail:
/// `{"times":[…],"runs":200,"failed":0,"actors":[…],"bands":{"power":[{"e":-5,"rows":[5 rows over times]} an actor]},"system":{…},
/// "milliseconds":120,"crises":{"times":[…],"per_year":{"e","rows":[[crises],[wars]]}}}`; crises and wars are means a year over the runs, in the
/// interval that ends at each time but the first. `stop`, which may be empty, is asked between blocks of runs: Interrupted when it says yes. Throws
/// DomainError where every run fails.
std::string ensemble_json(const Job& job, const EnsembleWanted& wanted, unsigned threads, const std::function<bool()>& stop = {});

}  // namespace tarazy
