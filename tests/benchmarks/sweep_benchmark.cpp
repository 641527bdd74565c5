// Sweeps of a made-up world of 12 actors over 120 steps, every phase of the step on, ten outcomes a run: runs a second on one and two
// threads, in double and in single precision, what keeping them costs, how memory grows with their number, and how far single precision is
// from double.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "benchmarks/limits.h"
#include "benchmarks/place.h"
#include "benchmarks/worlds.h"
#include "experiment/sweep/farm.h"
#include "experiment/sweep/file.h"
#include "experiment/sweep/findings.h"
#include "record/journal.h"

namespace tarazy {
namespace {

/// A folder with the world and a design of so many replicates at eight points.
struct Bench {
    Bench(std::size_t replicates, Precision precision) {
        std::ofstream(folder / "made-up.yaml") << made_up_text(12, 120, "{pairs: []}");
        std::ofstream(folder / "design.yaml") << "tarazy: 1\nscenario: made-up.yaml\nprecision: "
                                              << precision_names[static_cast<std::size_t>(precision)] << "\nreplicates: " << replicates
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
void sweep_in(benchmark::State& state, Precision precision) {
    const Bench bench(static_cast<std::size_t>(state.range(1)), precision);
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
        runs += ledger.runs_done();
        SweepTable table = table_of(std::move(ledger));
        const SweepFindings findings = find_out(table);
        TableFile file = move_to_file(table, "sweep");
        add_findings(table, findings, file);
        write_table_file(bench.folder / "x.h5", file, true);
        keeping += seconds_since(from);
        seconds += seconds_since(begin);
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

void sweep_of_ten_outcomes(benchmark::State& state) {
    sweep_in(state, Precision::full);
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

void sweep_in_single_precision(benchmark::State& state) {
    sweep_in(state, Precision::single);
}
BENCHMARK(sweep_in_single_precision)
    ->Args({1, 1000})
    ->Args({2, 1000})
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Iterations(3);

/// One world in both precisions, `histories` runs of each.
class BothPrecisions {
  public:
    BothPrecisions(bool conflict, std::uint32_t histories) : file_(made_up_world(12, 120, "{pairs: []}")) {
        file_.model.conflict_enabled = conflict;
        const Start start = make_start(file_.model);
        std::vector<Job> jobs;
        for (std::uint32_t run = 0; run < histories; ++run) jobs.push_back({&file_.model, &start, &file_.experiment, {1, run}});
        const SeriesChoice choice = recorded_series(file_.model.record);
        simulate_into(exact_, jobs, choice);
        simulate_into(single_, jobs, choice, {}, Precision::single);
    }

    /// Of all recorded numbers, relative above 1.
    double largest_difference() const {
        double largest = 0;
        for (std::size_t s = 0; s < exact_.values.size(); ++s) {
            for (std::size_t k = 0; k < exact_.values[s].size(); ++k) {
                const double x = exact_.values[s][k];
                largest = std::max(largest, std::abs(single_.values[s][k] - x) / std::max(1.0, std::abs(x)));
            }
        }
        return largest;
    }

    /// Of the histories: those whose crises differ in time, pair, outcome or winner.
    double share_of_other_logs() const {
        const auto same = [](const Crisis& a, const Crisis& b) {
            return a.time == b.time && a.i == b.i && a.j == b.j && a.outcome == b.outcome && a.winner == b.winner;
        };
        std::size_t different = 0;
        for (std::size_t run = 0; run < exact_.runs; ++run) {
            const auto& a = exact_.crises[run];
            const auto& b = single_.crises[run];
            different += std::equal(a.begin(), a.end(), b.begin(), b.end(), same) ? 0U : 1U;
        }
        return static_cast<double>(different) / static_cast<double>(exact_.runs);
    }

    double crises_a_history() const {
        std::size_t all = 0;
        for (const auto& log : exact_.crises) all += log.size();
        return static_cast<double>(all) / static_cast<double>(exact_.runs);
    }

  private:
    ScenarioFile file_;
    Results exact_;
    Results single_;
};

/// How far single precision is from double: the largest difference of any recorded number without conflict, and with conflict the share of
/// histories whose crises are not the same.
void single_precision_beside_double(benchmark::State& state) {
    for (auto _ : state) {
        state.counters["largest_difference"] = BothPrecisions(false, 512).largest_difference();
        const BothPrecisions fought(true, 8192);
        state.counters["share_of_other_logs"] = fought.share_of_other_logs();
        state.counters["crises_a_history"] = fought.crises_a_history();
    }
}
BENCHMARK(single_precision_beside_double)->Unit(benchmark::kSecond)->Iterations(1);

}  // namespace
}  // namespace tarazy
