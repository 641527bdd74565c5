// From a scenario to its result file: 100 runs of the flagship with every series kept by default, against a plain
// write of as many bytes.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "benchmarks/limits.h"
#include "benchmarks/worlds.h"
#include "experiment/ensemble.h"
#include "record/run_writer.h"

namespace tarazy {
namespace {

void kazakhstan_to_file(benchmark::State& state) {
    const ScenarioFile file = flagship();
    const std::size_t runs = 100;
    std::string pattern = (std::filesystem::current_path() / "benchmark.XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) return state.SkipWithError("no folder to write to");
    const std::filesystem::path folder = pattern;
    const std::filesystem::path result = folder / "kazakhstan.h5";
    const auto begin = std::chrono::steady_clock::now();
    for (auto _ : state) {
        RunWriter writer(result, file.model,
                         {.title = file.name, .source = file.source, .scenario = file.text, .settings = "", .policies = "", .runs = runs}, true);
        run_ensemble({.scenario = &file.model, .experiment = &file.experiment, .runs = runs, .threads = available_threads()},
                     {.keep = [&](const Results& block) { writer.write(block); }, .progress = {}, .stop = {}});
        writer.publish();
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count() / static_cast<double>(state.iterations());
    const std::size_t bytes = std::filesystem::file_size(result);
    const double plain = plain_write_seconds(folder, bytes);
    std::filesystem::remove_all(folder);
    state.counters["megabytes"] = static_cast<double>(bytes) / 1e6;
    state.counters["plain_write_s"] = plain;
    state.counters["times_plain_write"] = seconds / plain;
}
BENCHMARK(kazakhstan_to_file)->Unit(benchmark::kSecond)->UseRealTime()->MeasureProcessCPUTime()->Iterations(5);

}  // namespace
}  // namespace tarazy
