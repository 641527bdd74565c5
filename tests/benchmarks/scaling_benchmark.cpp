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

void tell_seconds(benchmark::State& state, double seconds, std::size_t runs) {
    state.counters["seconds_a_step"] = seconds / static_cast<double>(state.iterations()) / static_cast<double>(runs);
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
    history.begin(jobs);
    std::size_t n = 0;
    history.see(n);
    const double begin = core_seconds();
    for (auto _ : state) {
        history.advance(n);
        history.see(++n);
    }
    tell_seconds(state, core_seconds() - begin, Layout::runs);
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
    const double begin = core_seconds();
    for (auto _ : state) {
        multiply(f, transposed, support, n);
        multiply_by_transpose(f, transposed, covariance, n);
        for (Matrix<Layout>& risk : risk_of_domain) multiply(f, covariance, risk, n);
        for (Matrix<Layout>& rivalry : rivalry_of_domain) multiply(f, transposed, rivalry, n);
        multiply(f, f, balance, n);
        benchmark::ClobberMemory();
    }
    const double seconds = core_seconds() - begin;
    tell_seconds(state, seconds, Layout::runs);
    const double rate = operations_of_products(n) * static_cast<double>(state.iterations() * Layout::runs) / seconds;
    state.counters["share_of_fused_limit"] = rate / fused_limit();
}

void products_of_a_step(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0));
    runs_at_once(n) == RowLayout::runs ? measure_products<RowLayout>(state, n) : measure_products<EnsembleLayout>(state, n);
}

BENCHMARK(step_of_a_run)->Arg(12)->Arg(50)->Arg(100)->Arg(200)->Arg(400)->Arg(800)->Unit(benchmark::kMillisecond)->MinTime(1);
BENCHMARK(products_of_a_step)->Arg(12)->Arg(50)->Arg(100)->Arg(200)->Arg(400)->Arg(800)->Unit(benchmark::kMillisecond)->MinTime(1);

}  // namespace
}  // namespace tarazy
