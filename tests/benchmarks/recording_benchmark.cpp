// From a scenario to its result file: 100 runs of the flagship with every series kept by default, against a plain
// write of as many bytes, and against the same runs whose series are dropped from memory.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

#include "benchmarks/limits.h"
#include "benchmarks/place.h"
#include "benchmarks/worlds.h"
#include "experiment/ensemble.h"
#include "record/run_writer.h"

namespace tarazy {
namespace {

constexpr std::size_t runs = 100;

void simulate_all(const ScenarioFile& file, const std::function<void(const Results&)>& keep) {
    run_ensemble({.scenario = &file.model, .experiment = &file.experiment, .runs = runs, .threads = available_threads()},
                 {.keep = keep, .progress = {}, .stop = {}});
}

void simulate_to_file(const ScenarioFile& file, const std::filesystem::path& result) {
    RunWriter writer(result, file.model,
                     {.title = file.name, .source = file.source, .scenario = file.text, .settings = "", .policy = "", .runs = runs}, true);
    simulate_all(file, [&](const Results& block) { writer.write(block); });
    writer.publish();
}

void kazakhstan_to_file(benchmark::State& state) {
    const ScenarioFile file = flagship();
    const Place place;
    const std::filesystem::path result = place.folder() / "kazakhstan.h5";
    const auto begin = Clock::now();
    for (auto _ : state) simulate_to_file(file, result);
    const double seconds = seconds_since(begin) / static_cast<double>(state.iterations());
    const std::size_t bytes = std::filesystem::file_size(result);
    const double plain = plain_write_seconds(place.folder(), bytes);
    state.counters["megabytes"] = static_cast<double>(bytes) / 1e6;
    state.counters["plain_write_s"] = plain;
    state.counters["times_plain_write"] = seconds / plain;
}
BENCHMARK(kazakhstan_to_file)->Unit(benchmark::kSecond)->UseRealTime()->MeasureProcessCPUTime()->Iterations(5);

double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

/// Pair by pair, so that a busy moment of the machine touches both alike. An iteration is a pair.
void output_against_memory(benchmark::State& state) {
    const ScenarioFile file = flagship();
    const Place place;
    std::vector<double> by_clock;
    std::vector<double> by_cores;
    for (auto _ : state) {
        const auto measured = [](auto&& work) {
            const auto begin = Clock::now();
            const double core_begin = process_seconds();
            work();
            return std::pair(seconds_since(begin), process_seconds() - core_begin);
        };
        const auto [clock_without, cores_without] = measured([&] { simulate_all(file, [](const Results&) {}); });
        const auto [clock_with, cores_with] = measured([&] { simulate_to_file(file, place.folder() / "kazakhstan.h5"); });
        by_clock.push_back(clock_with / clock_without);
        by_cores.push_back(cores_with / cores_without);
    }
    state.counters["clock_ratio"] = median(by_clock);
    state.counters["cores_ratio"] = median(by_cores);
}
BENCHMARK(output_against_memory)->Unit(benchmark::kSecond)->UseRealTime()->MeasureProcessCPUTime()->Iterations(9);

}  // namespace
}  // namespace tarazy
