#include "experiment/blocks.h"

#include <algorithm>

namespace tarazy {
namespace {

constexpr std::size_t block_bytes = std::size_t{16} << 20;
/// More at once would only let threads wait for each other at the end and make an interruption slow.
constexpr std::size_t most_batches = 8;

}  // namespace

std::size_t recorded_bytes(const Scenario& scenario) {
    return recorded_bytes(scenario, recorded_series(scenario.record));
}

std::size_t recorded_bytes(const Scenario& scenario, const SeriesChoice& choice) {
    std::size_t numbers = 0;
    for (std::size_t s = 0; s < choice.size(); ++s) {
        if (choice[s]) numbers += series_width(all_series()[s], scenario);
    }
    return numbers * recorded_steps(scenario).size() * sizeof(double);
}

std::vector<RunBlock> cut_blocks(const Scenario& scenario, std::size_t first_run, std::size_t runs, Precision precision) {
    const std::size_t batch = runs_at_once(scenario.size(), precision);
    const std::size_t batches = std::clamp<std::size_t>(block_bytes / (batch * recorded_bytes(scenario)), 1, most_batches);
    const std::size_t size = batch * batches;
    std::vector<RunBlock> blocks;
    for (std::size_t done = 0; done < runs; done += size) blocks.push_back({first_run + done, std::min(size, runs - done)});
    return blocks;
}

}  // namespace tarazy
