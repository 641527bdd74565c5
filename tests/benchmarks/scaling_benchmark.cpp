// How the cost of a step grows with the number of actors: the whole step, its matrix products, and all the rest. ./dev bench fits the
// exponents: n³ in the products, n² in the rest.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <vector>

#include "arithmetic/product.h"
#include "benchmarks/limits.h"
#include "benchmarks/operations.h"
#include "benchmarks/worlds.h"
#include "model/history.h"

namespace tarazy {
namespace {

/// Steps (E1 to E23) of as many runs as the layout holds.
template <class Layout>
class Steps {
  public:
    explicit Steps(std::size_t n) : file_(made_up_world(n, 120, "{pairs: []}")), start_(make_start(file_.model)), history_(file_.model) {
        for (std::uint32_t run = 0; run < Layout::runs; ++run) {
            jobs_.push_back({.scenario = &file_.model, .start = &start_, .experiment = &file_.experiment, .random_key = {.seed = 1, .run = run}});
        }
        start_again();
    }

    void start_again() {
        history_.begin(jobs_);
        history_.see(0);
        step_ = 0;
    }
    /// A world left alone for thousands of years is none that anybody simulates.
    bool at_end() const { return step_ == file_.model.time.steps(); }

    void take_one() {
        history_.advance(step_);
        history_.see(++step_);
    }

  private:
    ScenarioFile file_;
    Start start_;
    History<Layout> history_;
    std::vector<Job> jobs_;
    std::size_t step_ = 0;
};

/// The nine products of a step, on numbers of the size of affinities.
template <class Layout>
class Products {
  public:
    explicit Products(std::size_t n) : n_(n), f_(n), transposed_(n), support_(n), covariance_(n), balance_(n) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                for (std::size_t run = 0; run < Layout::runs; ++run) f_.at(i, j, run) = 1.0 / static_cast<double>(1 + (7 * i + 3 * j + run) % 97);
            }
        }
        transpose(f_, transposed_, n);
        risk_.fill(Matrix<Layout>(n));
        rivalry_.fill(Matrix<Layout>(n));
    }

    void take_one() {
        multiply(f_, transposed_, support_, n_);                                          // E7
        multiply_by_transpose(f_, transposed_, covariance_, n_);                          // E9
        for (Matrix<Layout>& risk : risk_) multiply(f_, covariance_, risk, n_);           // E9
        for (Matrix<Layout>& rivalry : rivalry_) multiply(f_, transposed_, rivalry, n_);  // E11
        multiply(f_, f_, balance_, n_);                                                   // E19
        benchmark::ClobberMemory();
    }

  private:
    std::size_t n_;
    Matrix<Layout> f_;
    Matrix<Layout> transposed_;
    Matrix<Layout> support_;
    Matrix<Layout> covariance_;
    Matrix<Layout> balance_;
    std::array<Matrix<Layout>, 3> risk_;
    std::array<Matrix<Layout>, 3> rivalry_;
};

double median(std::vector<double> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers[numbers.size() / 2];
}

template <class Work>
double core_seconds_of(Work&& work) {
    const double begin = core_seconds();
    work();
    return core_seconds() - begin;
}

/// A step and its products in turns, so that a busy moment of the machine touches both and products find no warmer cache than in a step.
template <class Layout>
void measure_parts(benchmark::State& state, std::size_t n) {
    Steps<Layout> steps(n);
    Products<Layout> products(n);
    std::vector<double> whole;
    std::vector<double> multiplying;
    for (auto _ : state) {
        if (steps.at_end()) steps.start_again();
        whole.push_back(core_seconds_of([&] { steps.take_one(); }) / Layout::runs);
        multiplying.push_back(core_seconds_of([&] { products.take_one(); }) / Layout::runs);
    }
    state.counters["step_s"] = median(whole);
    state.counters["products_s"] = median(multiplying);
    state.counters["rest_s"] = median(whole) - median(multiplying);
    state.counters["products_share_of_fused_limit"] = operations_of_products(n) / median(multiplying) / fused_limit();
}

void parts_of_a_step(benchmark::State& state) {
    const auto n = static_cast<std::size_t>(state.range(0));
    runs_at_once(n) == RowLayout::runs ? measure_parts<RowLayout>(state, n) : measure_parts<EnsembleLayout>(state, n);
}
BENCHMARK(parts_of_a_step)->Arg(12)->Arg(50)->Arg(100)->Arg(200)->Arg(400)->Unit(benchmark::kMillisecond);
BENCHMARK(parts_of_a_step)->Arg(800)->Unit(benchmark::kMillisecond)->Iterations(9);
BENCHMARK(parts_of_a_step)->Arg(1600)->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
}  // namespace tarazy
