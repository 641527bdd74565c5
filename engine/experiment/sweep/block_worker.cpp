#include "experiment/sweep/block_worker.h"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "experiment/blocks.h"
#include "model/error.h"

namespace tarazy {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t batch_bytes = std::size_t{4} << 20;

std::vector<OutcomeMeter> meters_of(const DesignFile& design) {
    std::vector<OutcomeMeter> meters;
    for (const auto& family : design.scenarios) meters.emplace_back(family->original().model, design.outcomes);
    return meters;
}

std::vector<std::size_t> records_of(const std::vector<OutcomeMeter>& meters) {
    std::vector<std::size_t> every;
    for (const OutcomeMeter& meter : meters) every.push_back(meter.every());
    return every;
}

/// How many runs are simulated before their outcomes are read off, so that their series stay in the cache.
std::size_t runs_in_batch(const Scenario& scenario, const SeriesChoice& choice, Precision precision) {
    const std::size_t once = runs_at_once(scenario.size(), precision);
    return once * std::max<std::size_t>(batch_bytes / (once * std::max<std::size_t>(recorded_bytes(scenario, choice), 1)), 1);
}

/// Puts the runs of cells eight by eight, replicate after replicate: the lanes then share common random numbers. Runs come cell by cell; those of
/// the last cells, fewer than eight, stay so, and so do all where cells have different replicates.
template <class Run>
void share_lanes(std::vector<Run>& runs) {
    std::vector<std::size_t> begins{0};  // where the runs of each cell begin
    for (std::size_t r = 1; r < runs.size(); ++r) {
        if (runs[r].cell != runs[r - 1].cell) begins.push_back(r);
    }
    const std::size_t count = begins.size() > 1 ? begins[1] : runs.size();
    for (std::size_t c = 0; c < begins.size(); ++c) {
        if (begins[c] != c * count || runs[begins[c]].replicate != runs.front().replicate) return;
    }
    if (runs.size() != begins.size() * count) return;
    const std::size_t width = batch_width();
    std::vector<Run> sorted;
    for (std::size_t first = 0; first + width <= begins.size(); first += width) {
        for (std::size_t r = 0; r < count; ++r) {
            for (std::size_t c = first; c < first + width; ++c) sorted.push_back(runs[begins[c] + r]);
        }
    }
    std::copy(sorted.begin(), sorted.end(), runs.begin());
}

}  // namespace

BlockWorker::BlockWorker(const SweepPlan& plan) : plan_(&plan), meters_(meters_of(plan.design())), worlds_(plan, records_of(meters_)) {}

BlockResults BlockWorker::work(const SweepBlock& block) {
    BlockResults results;
    results.outcomes = plan_->design().outcomes.size();
    results.cells = block.cells;
    std::vector<PointWorld> worlds(block.cells.size());
    std::map<std::size_t, std::string> impossible;  // reasons by cell
    // Runs may share lanes where their scenarios have the same structure (simulation.h).
    std::map<std::tuple<std::size_t, ArmsLaw, bool>, std::vector<Run>> alike;
    std::size_t place = 0;
    for (std::size_t c = 0; c < block.cells.size(); ++c) {
        const Cell& cell = block.cells[c];
        require(cell.point < plan_->points(), "a block is of points of its plan");
        try {
            worlds[c] = worlds_.at(cell.point);
            if (adaptation_) adaptation_(worlds[c]);
            const Scenario& model = worlds[c].settled->file.model;
            auto& runs = alike[{plan_->future(plan_->future_of(cell.point)).scenario, model.arms_law, model.conflict_enabled}];
            for (std::uint32_t r = 0; r < cell.count; ++r) runs.push_back({place + r, c, cell.first + r});
        } catch (const InputError& error) {
            impossible.emplace(c, error.what());
        }
        place += cell.count;
    }
    results.values.assign(place * results.outcomes, nan);
    for (const auto& [cell, reason] : impossible) {
        for (std::uint32_t r = 0; r < block.cells[cell].count; ++r) {
            results.failures.push_back({block.cells[cell].point, block.cells[cell].first + r, reason});
        }
    }
    for (auto& [kind, runs] : alike) {
        const Scenario& model = worlds[runs.front().cell].settled->file.model;
        share_lanes(runs);
        const std::size_t scenario = std::get<0>(kind);
        const std::size_t size = runs_in_batch(model, meters_[scenario].choice(), plan_->design().precision);
        for (std::size_t first = 0; first < runs.size(); first += size) {
            simulate_batch(std::span(runs).subspan(first, std::min(size, runs.size() - first)), worlds, results);
        }
    }
    std::sort(results.failures.begin(), results.failures.end(),
              [](const SweepFailure& a, const SweepFailure& b) { return std::tie(a.point, a.replicate) < std::tie(b.point, b.replicate); });
    return results;
}

void BlockWorker::simulate_batch(std::span<const Run> runs, const std::vector<PointWorld>& worlds, BlockResults& results) {
    jobs_.clear();
    for (const Run& run : runs) {
        const PointWorld& world = worlds[run.cell];
        const std::size_t point = results.cells[run.cell].point;
        jobs_.push_back({&world.settled->file.model, &world.settled->start, &world.experiment, plan_->random_key(point, run.replicate)});
    }
    const std::size_t scenario = plan_->future(plan_->future_of(results.cells[runs.front().cell].point)).scenario;
    simulate_into(series_, jobs_, meters_[scenario].choice(), meters_[scenario].actors(), plan_->design().precision);
    for (std::size_t r = 0; r < runs.size(); ++r) {
        if (!series_.failures[r].empty()) {
            results.failures.push_back({results.cells[runs[r].cell].point, runs[r].replicate, series_.failures[r]});
            continue;
        }
        meters_[scenario].measure(series_, r, std::span(results.values).subspan(runs[r].place * results.outcomes, results.outcomes));
    }
}

}  // namespace tarazy
