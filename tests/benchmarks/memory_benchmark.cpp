// How much memory a large world takes, against its state: what must last from one step to the next for each pair of actors, 18 n² doubles.
// These are alignment, its logarithm, prior and base value in three domains (12), affinity, its anchor and its base balance (3), reach,
// sanction and guarantee (3).
#include <benchmark/benchmark.h>

#include "benchmarks/limits.h"
#include "benchmarks/worlds.h"
#include "model/simulation.h"

namespace tarazy {
namespace {

void memory_of_a_large_world(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0));
    const ScenarioFile file = made_up_world(n, 2, "{every: 2, pairs: []}");
    double start_bytes = 0;
    double run_bytes = 0;
    for (auto _ : state) {
        const double before = memory("VmRSS");
        const Start start = make_start(file.model);
        start_bytes = memory("VmRSS") - before;
        const Job job{.scenario = &file.model, .start = &start, .experiment = &file.experiment, .random_key = {.seed = 1, .run = 0}};
        forget_peak();
        const Results results = simulate({&job, 1});
        run_bytes = memory("VmHWM") - before;
        if (!results.failures[0].empty()) state.SkipWithError(results.failures[0].c_str());
    }
    const double state_bytes = 18 * static_cast<double>(n * n) * sizeof(double);
    state.counters["megabytes"] = run_bytes / 1e6;
    state.counters["start_times_state"] = start_bytes / state_bytes;
    state.counters["peak_times_state"] = run_bytes / state_bytes;
}
BENCHMARK(memory_of_a_large_world)->Arg(1000)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace tarazy
