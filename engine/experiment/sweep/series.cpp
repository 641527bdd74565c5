#include "experiment/sweep/series.h"

#include <algorithm>

#include "experiment/sweep/events.h"
#include "experiment/sweep/point_worlds.h"
#include "model/error.h"
#include "model/simulation.h"
#include "record/run_writer.h"

namespace tarazy {
namespace {

/// Blocks within one point, for all runs of a block share the structure of their scenario.
std::vector<RunBlock> blocks_of_points(const Scenario& recorded, std::size_t points, std::size_t replicates, Precision precision) {
    std::vector<RunBlock> blocks;
    for (std::size_t p = 0; p < points; ++p) {
        for (const RunBlock& block : cut_blocks(recorded, p * replicates, replicates, precision)) blocks.push_back(block);
    }
    return blocks;
}

/// Simulates blocks of one scenario; every thread has its own.
class SeriesMaker {
  public:
    SeriesMaker(const SweepPlan& plan, const PointWorlds& worlds, const SweepEvents& events, std::size_t first_point, const SeriesChoice& choice)
        : plan_(&plan), worlds_(worlds), events_(&events), first_point_(first_point), choice_(choice) {}

    Results operator()(const RunBlock& block, Results results) {
        const std::size_t replicates = plan_->design().replicates;
        const std::size_t point = first_point_ + block.first_run / replicates;
        const PointWorld world = worlds_.at(point);
        std::vector<Job> jobs;
        for (std::size_t r = 0; r < block.runs; ++r) {
            jobs.push_back(
                {&world.settled->file.model, &world.settled->start, &world.experiment, plan_->random_key(point, (block.first_run + r) % replicates)});
        }
        simulate_into(results, jobs, choice_, {}, plan_->design().precision);
        results.first_run = block.first_run;
        for (EventLog& log : results.events) {
            for (Occurrence& occurrence : log) occurrence.event = events_->place(point, occurrence.event);
        }
        return results;
    }

  private:
    const SweepPlan* plan_;
    PointWorlds worlds_;
    const SweepEvents* events_;
    std::size_t first_point_;
    SeriesChoice choice_;
};

}  // namespace

std::vector<std::filesystem::path> series_files(const DesignFile& design, const std::filesystem::path& output) {
    std::filesystem::path stem = output;
    if (stem.extension() == ".h5") stem.replace_extension();
    if (design.scenarios.size() == 1) return {std::filesystem::path(stem) += ".series.h5"};
    std::vector<std::filesystem::path> files;
    for (const auto& family : design.scenarios) files.push_back(std::filesystem::path(stem) += "." + family->original().name + ".series.h5");
    return files;
}

void write_sweep_series(const SweepPlan& plan, const std::filesystem::path& output, unsigned threads, bool overwrite,
                        const EnsembleObserver& observer) {
    const DesignFile& design = plan.design();
    require(design.record.has_value(), "the design asks for series");
    if (design.until)
        throw InputError("series cannot be recorded here (with `until` points differ in their replicates). Leave out `record` or `until`");
    const std::size_t points = plan.points() / design.scenarios.size();
    if (points * design.replicates > most_runs) {
        throw InputError("series of " + std::to_string(points * design.replicates) + " runs cannot be recorded (a file holds " +
                         std::to_string(most_runs) + "). Leave out `record`, or take fewer points");
    }
    const std::vector<std::size_t> every(design.scenarios.size(), design.record->every);
    const PointWorlds worlds(plan, every);
    const std::vector<std::filesystem::path> files = series_files(design, output);
    for (std::size_t s = 0; s < files.size(); ++s) {
        const ScenarioFile& scenario = design.scenarios[s]->original();
        Scenario recorded = scenario.model;
        recorded.record = *design.record;
        const SweepEvents events(plan, s);
        recorded.events = events.all();
        RunWriter writer(files[s], recorded,
                         {.title = scenario.title.in("en"),
                          .source = scenario.source,
                          .scenario = scenario.text,
                          .settings = "run = point * " + std::to_string(design.replicates) + " + replicate of the sweep, its points from " +
                                      std::to_string(s * points) + " on" + (design.precision == Precision::single ? ", in single precision" : ""),
                          .policy = "",
                          .seed = design.seed,
                          .runs = points * design.replicates},
                         overwrite);
        const SeriesChoice choice = recorded_series(recorded.record);
        const auto maker = [&]() -> BlockMaker { return SeriesMaker(plan, worlds, events, s * points, choice); };
        EnsembleObserver writing = observer;
        writing.keep = [&](const Results& block) { writer.write(block); };
        run_in_order(blocks_of_points(recorded, points, design.replicates, design.precision), threads, maker, writing);
        writer.publish();
    }
}

}  // namespace tarazy
