// How the cost of a step grows with the number of actors: a whole step, and the matrix products of it alone. ./dev bench fits the
// exponents: n³ in the products, n² in all the rest.
#include <benchmark/benchmark.h>

#include <array>
#include <vector>

#include "benchmarks/limits.h"
#include "benchmarks/operations.h"
#include "benchmarks/worlds.h"
#include "model/history.h"
#include "model/product.h"

namespace tarazy {
namespace {

/// So much of each run in an iteration, a second of the core.
benchmark::Counter a_core_second(double amount, std::size_t runs) {
    return {amount * static_cast<double>(runs), benchmark::Counter::kIsIterationInvariantRate};
}

/// Steps (E1 to E23) of as many runs as the layout holds; an iteration is a step.
template <class Layout>
void measure_steps(benchmark::State& state, const ScenarioFile& file) {
    const Start start = make_start(file.model);
    std::vector<Job> jobs;
    for (std::uint32_t run = 0; run < Layout::runs; ++run) {
        jobs.push_back({.scenario = &file.model, .start = &start, .experiment = &file.experiment, .luck = {.seed = 1, .run = run}});
    }
    History<Layout> history(file.model);
    const auto start_again = [&] {
        history.begin(jobs);
        history.see(0);
        return std::size_t{0};
    };
    std::size_t n = start_again();
    for (auto _ : state) {
        if (n == file.model.time.steps()) {  // a world left alone for thousands of years is none that anybody simulates
            state.PauseTiming();
            n = start_again();
            state.ResumeTiming();
        }
        history.advance(n);
        history.see(++n);
    }
    state.counters["steps/s"] = a_core_second(1, Layout::runs);
}

void step_of_a_run(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0));
    const ScenarioFile file = made_up_world(n, 120, "{pairs: []}");
    runs_at_once(n) == RowLayout::runs ? measure_steps<RowLayout>(state, file) : measure_steps<EnsembleLayout>(state, file);
}

/// The nine products of a step, on numbers of the size of affinities.
template <class Layout>
void measure_products(benchmark::State& state, std::size_t n) {
    Matrix<Layout> f(n);
    Matrix<Layout> transposed(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            for (std::size_t run = 0; run < Layout::runs; ++run) f.at(i, j, run) = 1.0 / static_cast<double>(1 + (7 * i + 3 * j + run) % 97);
        }
    }
    transpose(f, transposed, n);
    Matrix<Layout> support(n);     // E7
    Matrix<Layout> covariance(n);  // E9
    std::array<Matrix<Layout>, 3> risk_of_domain{Matrix<Layout>(n), Matrix<Layout>(n), Matrix<Layout>(n)};
    std::array<Matrix<Layout>, 3> rivalry_of_domain{Matrix<Layout>(n), Matrix<Layout>(n), Matrix<Layout>(n)};  // E11
    Matrix<Layout> balance(n);                                                                                 // E19
    for (auto _ : state) {
        multiply(f, transposed, support, n);
        multiply_by_transpose(f, transposed, covariance, n);
        for (Matrix<Layout>& risk : risk_of_domain) multiply(f, covariance, risk, n);
        for (Matrix<Layout>& rivalry : rivalry_of_domain) multiply(f, transposed, rivalry, n);
        multiply(f, f, balance, n);
        benchmark::ClobberMemory();
    }
    state.counters["steps/s"] = a_core_second(1, Layout::runs);
    state.counters["share_of_fused_limit"] = a_core_second(operations_of_products(n) / fused_limit(), Layout::runs);
}

void products_of_a_step(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0));
    runs_at_once(n) == RowLayout::runs ? measure_products<RowLayout>(state, n) : measure_products<EnsembleLayout>(state, n);
}

BENCHMARK(step_of_a_run)->Arg(12)->Arg(50)->Arg(100)->Arg(200)->Arg(400)->Arg(800)->Unit(benchmark::kMillisecond);
BENCHMARK(products_of_a_step)->Arg(12)->Arg(50)->Arg(100)->Arg(200)->Arg(400)->Arg(800)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tarazy
