// Sweeps of a made-up world of 12 actors over 120 steps, every phase of the step on, ten outcomes a run: runs a second on one and two
// threads, what keeping them costs, and how memory grows with their number.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>

#include "benchmarks/limits.h"
#include "benchmarks/place.h"
#include "benchmarks/worlds.h"
#include "experiment/sweep_farm.h"
#include "experiment/sweep_file.h"
#include "experiment/sweep_findings.h"
#include "record/journal.h"

namespace tarazy {
namespace {

/// A folder with the world and a design of so many replicates at eight points.
struct Bench {
    explicit Bench(std::size_t replicates) {
        std::ofstream(folder / "made-up.yaml") << made_up_text(12, 120, "{pairs: []}");
        std::ofstream(folder / "design.yaml") << "tarazy: 1\nscenario: made-up.yaml\nreplicates: " << replicates
                                              << "\nvary: {world.anarchy: {from: 0, to: 1, points: 8}}\noutcomes:\n"
                                                 "  - {series: autonomy, actor: A1000}\n  - {series: autonomy, actor: A1000, statistic: mean}\n"
                                                 "  - {series: security, actor: A1000}\n  - {series: security, actor: A1000, statistic: minimum}\n"
                                                 "  - {series: hedging, actor: A1000, statistic: mean}\n  - {series: welfare, actor: A1000}\n"
                                                 "  - {series: crises, statistic: sum}\n  - {series: wars, statistic: sum}\n  - poles\n  - tension\n";
        design = read_design(folder / "design.yaml");
    }

    Place place;
    std::filesystem::path folder = place.folder();
    DesignFile design;
};

/// Threads, replicates at each of eight points.
void sweep_of_ten_outcomes(benchmark::State& state) {
    const Bench bench(static_cast<std::size_t>(state.range(1)));
    double seconds = 0;
    double keeping = 0;
    double megabytes = 0;
    double file_megabytes = 0;
    std::size_t runs = 0;
    for (auto _ : state) {
        forget_peak();
        const auto begin = Clock::now();
        const SweepPlan plan(bench.design);
        SweepLedger ledger(plan, {});
        Ranks ranks;
        Journal journal(bench.folder / "x.journal", plan.digest(), false, [](std::uint64_t, std::span<const char>) {});
        std::uint64_t number = 0;
        const auto keep = [&](const BlockResults& results) {
            const auto from = Clock::now();
            journal.append(number++, encode(results));
            keeping += seconds_since(from);
        };
        do_sweep(ledger, static_cast<unsigned>(state.range(0)), ranks, {.keep = keep, .progress = {}, .stop = {}});
        const auto from = Clock::now();
        const SweepTable table = table_of(ledger);
        TableFile file = file_of(table, "sweep");
        add_findings(table, find_out(table), file);
        write_table_file(bench.folder / "x.h5", file, true);
        keeping += seconds_since(from);
        seconds += seconds_since(begin);
        runs += ledger.runs_done();
        megabytes = memory("VmHWM") / 1e6;
        file_megabytes = static_cast<double>(std::filesystem::file_size(bench.folder / "x.h5")) / 1e6;
        journal.remove();
    }
    state.counters["runs/s"] = static_cast<double>(runs) / seconds;
    state.counters["share_of_keeping"] = keeping / seconds;
    state.counters["peak_megabytes"] = megabytes;
    state.counters["file_megabytes"] = file_megabytes;
    state.counters["fused_limit"] = fused_limit();
}
BENCHMARK(sweep_of_ten_outcomes)
    ->Args({1, 125})
    ->Args({1, 1000})
    ->Args({2, 1000})
    ->Args({2, 4000})
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Iterations(3);
/// A million runs for who has the minutes: ./dev bench --million.
BENCHMARK(sweep_of_ten_outcomes)
    ->Name("sweep_of_a_million")
    ->Args({2, 125'000})
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Iterations(1);

}  // namespace
}  // namespace tarazy
