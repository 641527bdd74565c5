#include "classroom/lab/ensemble.h"

#include <algorithm>

#include "classroom/lab/times.h"
#include "experiment/ensemble.h"
#include "model/error.h"

namespace tarazy {
namespace {

/// Blocks of about this many on each thread: one that comes late is short.
constexpr std::size_t blocks_a_thread = 4;
/// And no longer than this, in groups of runs that are simulated at once: whether to stop is asked between blocks.
constexpr std::size_t most_groups = 8;

std::vector<RunBlock> cut_evenly(std::size_t runs, std::size_t at_once, unsigned threads) {
    const std::size_t groups = (runs + at_once - 1) / at_once;
    const std::size_t block = std::clamp<std::size_t>(groups / (threads * blocks_a_thread), 1, most_groups) * at_once;
    std::vector<RunBlock> blocks;
    for (std::size_t first = 0; first < runs; first += block) blocks.push_back({first, std::min(block, runs - first)});
    return blocks;
}

/// Puts the runs of blocks beside one another.
class Gathering {
  public:
    Gathering(const Scenario& scenario, const EnsemblePlan& plan, SideBySide& all) : scenario_(scenario), plan_(plan), all_(all) {
        for (const std::size_t s : plan.series) {
            const std::size_t places = all_series()[s].shape == SeriesShape::actor ? plan.actors.size() : 1;
            all.values.emplace_back(places * all.times.size() * plan.runs);
        }
        all.crises.assign(all.times.size() - 1, 0.0);
        all.wars = all.crises;
    }

    void add(const Results& block) {
        for (std::size_t run = 0; run < block.runs; ++run) {
            if (!block.failures[run].empty()) {
                if (all_.failed++ == 0) all_.reason = block.failures[run];
                continue;
            }
            for (std::size_t k = 0; k < plan_.series.size(); ++k) add_run(block, run, k);
            for (const Crisis& crisis : block.crises[run]) count(crisis);
            ++all_.runs;
        }
    }

    /// Closes the gaps that failed runs have left.
    void finish() {
        if (all_.runs == plan_.runs) return;
        for (std::vector<double>& values : all_.values) {
            const std::size_t rows = values.size() / plan_.runs;
            for (std::size_t row = 1; row < rows; ++row) {
                std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(row * plan_.runs), all_.runs,
                            values.begin() + static_cast<std::ptrdiff_t>(row * all_.runs));
            }
            values.resize(rows * all_.runs);
        }
    }

  private:
    void add_run(const Results& block, std::size_t run, std::size_t k) {
        const std::size_t s = plan_.series[k];
        const bool of_actors = all_series()[s].shape == SeriesShape::actor;
        const std::size_t width = series_width(all_series()[s], scenario_);
        const std::size_t times = all_.times.size();
        const double* row = block.values[s].data() + run * times * width;
        double* beside = all_.values[k].data() + all_.runs;
        const std::size_t places = of_actors ? plan_.actors.size() : 1;
        for (std::size_t t = 0; t < times; ++t) {
            for (std::size_t p = 0; p < places; ++p) {
                beside[(p * times + t) * plan_.runs] = row[t * width + (of_actors ? plan_.actors[p] : 0)];
            }
        }
    }

    /// A crisis at the snapshot of a time shows in the interval that begins there.
    void count(const Crisis& crisis) {
        const auto after = std::upper_bound(all_.times.begin(), all_.times.end(), crisis.time);
        const auto interval = static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - all_.times.begin() - 1, 0));
        if (interval >= all_.crises.size()) return;
        all_.crises[interval] += 1;
        if (crisis.outcome == CrisisOutcome::war) all_.wars[interval] += 1;
    }

    const Scenario& scenario_;
    const EnsemblePlan& plan_;
    SideBySide& all_;
};

}  // namespace

SideBySide simulate_side_by_side(const Job& job, const EnsemblePlan& plan, const std::function<bool()>& stop) {
    require(plan.runs > 0, "an ensemble has a run");
    const Scenario scenario = thinned(*job.scenario, plan.most_times);
    SeriesChoice choice(all_series().size(), false);
    for (const std::size_t s : plan.series) {
        require(all_series()[s].shape == SeriesShape::actor || all_series()[s].shape == SeriesShape::system, "bands are of actors or of the system");
        choice[s] = true;
    }
    std::vector<bool> measured(scenario.size(), false);
    for (const std::size_t i : plan.actors) measured.at(i) = true;

    SideBySide all;
    all.times = recorded_times(scenario);
    Gathering gathering(scenario, plan, all);
    const auto make = [&](const RunBlock& block, Results spare) {
        std::vector<Job> jobs(block.runs, Job{&scenario, job.start, job.experiment, job.random_key});
        for (std::size_t r = 0; r < block.runs; ++r) jobs[r].random_key.run = static_cast<std::uint32_t>(block.first_run + r);
        simulate_into(spare, jobs, choice, measured, plan.precision);
        return spare;
    };
    run_in_order(cut_evenly(plan.runs, runs_at_once(scenario.size(), plan.precision), plan.threads), plan.threads,
                 [&]() -> BlockMaker { return make; }, {.keep = [&](const Results& block) { gathering.add(block); }, .progress = {}, .stop = stop});
    gathering.finish();
    return all;
}

}  // namespace tarazy
