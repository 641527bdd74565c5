// How fast worlds are simulated on one core, the series kept in memory, and what share of the core's limit that is.
#include <benchmark/benchmark.h>

#include <vector>

#include "benchmarks/digest.h"
#include "benchmarks/limits.h"
#include "benchmarks/operations.h"
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
        jobs.push_back({.scenario = &file.model, .start = &start, .experiment = &file.experiment, .random_key = {.seed = 1, .run = run}});
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
    state.counters["share_of_fused_limit"] = total_steps * operations_of_step(file.model.size()).all() / seconds / limit;
    state.counters["share_as_written"] = total_steps * operations_as_written(file.model.size()).all() / seconds / limit;
    state.counters["fused_limit"] = limit;
    state.counters["digest"] = digest_of(results);
}

void kazakhstan_in_memory(benchmark::State& state) {
    const ScenarioFile file = flagship();
    measure_simulation(state, file, 4 * runs_at_once(file.model.size()));
}
BENCHMARK(kazakhstan_in_memory)->Unit(benchmark::kMillisecond);

/// From the text of the scenario to where the first step begins.
void start_of_kazakhstan(benchmark::State& state) {
    for (auto _ : state) {
        const ScenarioFile file = flagship();
        const Start start = make_start(file.model);
        benchmark::DoNotOptimize(&start);
    }
}
BENCHMARK(start_of_kazakhstan)->Unit(benchmark::kMillisecond);

void made_up_world_on_one_core(benchmark::State& state) {
    const ScenarioFile file = made_up_world(static_cast<std::size_t>(state.range(0)), 120, "{pairs: []}");
    measure_simulation(state, file, runs_at_once(file.model.size()));
}
BENCHMARK(made_up_world_on_one_core)->Arg(12)->Arg(50)->Arg(200)->Unit(benchmark::kMillisecond);

/// Ten steps of a world whose matrices lie outside a core's own cache.
void ten_steps_on_one_core(benchmark::State& state) {
    measure_simulation(state, made_up_world(static_cast<std::size_t>(state.range(0)), 10, "{every: 10, pairs: []}"), 1);
}
BENCHMARK(ten_steps_on_one_core)->Arg(400)->Unit(benchmark::kMillisecond);

/// A world so large that ten steps of it are a wait: the whole way from its text to its series.
void large_world_of_ten_steps(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0));
    forget_peak();
    for (auto _ : state) {
        const ScenarioFile file = made_up_world(n, 10, "{every: 10, pairs: []}");
        const Start start = make_start(file.model);
        const Job job{.scenario = &file.model, .start = &start, .experiment = &file.experiment, .random_key = {.seed = 1, .run = 0}};
        const Results results = simulate({&job, 1});
        if (!results.failures[0].empty()) state.SkipWithError(results.failures[0].c_str());
    }
    state.counters["peak_megabytes"] = memory("VmHWM") / 1e6;
    state.counters["fused_limit"] = fused_limit();
}
BENCHMARK(large_world_of_ten_steps)->Arg(2000)->Unit(benchmark::kSecond)->UseRealTime()->MeasureProcessCPUTime()->Iterations(1);

}  // namespace
}  // namespace tarazy
