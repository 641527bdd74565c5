#include "classroom/lab/times.h"

#include <algorithm>

#include "model/series.h"

namespace tarazy {

Scenario thinned(const Scenario& scenario, std::size_t most_times) {
    Scenario told = scenario;
    const std::size_t steps = scenario.time.steps();
    const std::size_t intervals = std::max<std::size_t>(most_times, 2) - 1;
    told.record.every = std::max<std::size_t>(1, (steps + intervals - 1) / intervals);
    return told;
}

std::vector<double> recorded_times(const Scenario& scenario) {
    std::vector<double> times;
    for (const std::size_t n : recorded_steps(scenario)) times.push_back(scenario.time.time(n));
    return times;
}

}  // namespace tarazy
