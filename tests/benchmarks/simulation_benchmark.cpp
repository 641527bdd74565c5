// How fast worlds are simulated on one core, the series kept in memory, and what share of the core's limit that is.
#include <benchmark/benchmark.h>

#include <vector>

#include "benchmarks/limits.h"
#include "benchmarks/worlds.h"
#include "model/simulation.h"

namespace tarazy {
namespace {

/// Simulates `runs` runs of the world again and again.
void measure_simulation(benchmark::State& state, const ScenarioFile& file, std::size_t runs) {
    const double limit = fused_limit();
    const Start start = make_start(file.model);
    std::vector<Job> jobs;
    for (std::uint32_t run = 0; run < runs; ++run) {
        jobs.push_back({.scenario = &file.model, .start = &start, .experiment = &file.experiment, .luck = {.seed = 1, .run = run}});
    }
    Results results;  // used again and again, as an ensemble does
    std::size_t failed = 0;
    const double begin = core_seconds();
    for (auto _ : state) {
        simulate_into(results, jobs);
        for (const std::string& failure : results.failures) failed += failure.empty() ? 0u : 1u;
        benchmark::DoNotOptimize(results.values.data());
    }
    const double seconds = core_seconds() - begin;
    if (failed > 0) state.SkipWithError("some runs left the model's domain");
    const double total_runs = static_cast<double>(state.iterations()) * static_cast<double>(runs);
    const double total_steps = total_runs * static_cast<double>(file.model.time.steps());
    state.counters["runs/s"] = total_runs / seconds;
    state.counters["steps/s"] = total_steps / seconds;
    state.counters["share_of_fused_limit"] = total_steps * operations_of_step(file.model.size()) / seconds / limit;
    state.counters["fused_limit"] = limit;
}

void kazakhstan_in_memory(benchmark::State& state) {
    const ScenarioFile file = flagship();
    measure_simulation(state, file, 4 * runs_at_once(file.model.size()));
}
BENCHMARK(kazakhstan_in_memory)->Unit(benchmark::kMillisecond)->MinTime(3);

void made_up_world_on_one_core(benchmark::State& state) {
    const ScenarioFile file = made_up_world(static_cast<std::size_t>(state.range(0)), 120, "{pairs: []}");
    measure_simulation(state, file, runs_at_once(file.model.size()));
}
BENCHMARK(made_up_world_on_one_core)->Arg(12)->Arg(50)->Arg(200)->Unit(benchmark::kMillisecond)->MinTime(2);

}  // namespace
}  // namespace tarazy
