#include "experiment/ensemble.h"

#include <atomic>
#include <cstring>

#include "experiment/blocks.h"
#include "model/error.h"
#include "small_world.h"
#include "support/catch.h"

namespace tarazy::ensemble_test {

namespace {

/// Everything that an ensemble hands over, put together.
struct Kept {
    std::vector<double> numbers;
    std::vector<std::size_t> first_runs;
    std::size_t crises = 0;
    std::vector<RunFailure> failures;
};

Kept keep_all(const Ensemble& ensemble) {
    Kept kept;
    kept.failures = run_ensemble(ensemble, {.keep = [&](const Results& block) {
                                     kept.first_runs.push_back(block.first_run);
                                     for (const auto& series : block.values) {
                                         kept.numbers.insert(kept.numbers.end(), series.begin(), series.end());
                                     }
                                     for (const auto& log : block.crises) kept.crises += log.size();
                                 }});
    return kept;
}

bool same_bytes(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

}  // namespace

TEST_CASE("An ensemble gives the same bytes in the same order on 1, 2 and 7 threads", "[threads]") {
    const Scenario scenario = small_world();
    const Experiment experiment = unchanged(scenario);
    Ensemble ensemble{.scenario = &scenario, .experiment = &experiment, .seed = 3, .first_run = 5, .runs = 1000, .threads = 1};
    const Kept alone = keep_all(ensemble);
    REQUIRE(alone.first_runs.size() > 7);
    CHECK(alone.first_runs.front() == 5);
    CHECK(std::is_sorted(alone.first_runs.begin(), alone.first_runs.end()));
    CHECK(alone.crises > 0);
    for (const unsigned threads : {2u, 7u}) {
        ensemble.threads = threads;
        const Kept together = keep_all(ensemble);
        CHECK(together.first_runs == alone.first_runs);
        CHECK(same_bytes(together.numbers, alone.numbers));
        CHECK(together.crises == alone.crises);
    }
}

TEST_CASE("The numbers of a run do not depend on the runs beside it") {
    const Scenario scenario = small_world();
    const Experiment experiment = unchanged(scenario);
    const Kept one = keep_all({.scenario = &scenario, .experiment = &experiment, .seed = 3, .first_run = 11, .runs = 1, .threads = 1});
    std::vector<double> same;
    run_ensemble({.scenario = &scenario, .experiment = &experiment, .seed = 3, .first_run = 0, .runs = 20, .threads = 2},
                 {.keep = [&](const Results& block) {
                     for (const auto& series : block.values) {
                         const std::size_t length = series.size() / block.runs;
                         const auto begin = series.begin() + static_cast<std::ptrdiff_t>((11 - block.first_run) * length);
                         same.insert(same.end(), begin, begin + static_cast<std::ptrdiff_t>(length));
                     }
                 }});
    CHECK(same_bytes(one.numbers, same));
}

TEST_CASE("Progress is told after every block") {
    const Scenario scenario = small_world(1);
    const Experiment experiment = unchanged(scenario);
    std::vector<std::size_t> told;
    run_ensemble({.scenario = &scenario, .experiment = &experiment, .seed = 1, .first_run = 0, .runs = 200, .threads = 2},
                 {.keep = {}, .progress = [&](std::size_t done, std::size_t failed) {
                      told.push_back(done);
                      CHECK(failed == 0);
                  }});
    REQUIRE(told.size() == cut_blocks(scenario, 0, 200).size());
    CHECK(told.back() == 200);
}

TEST_CASE("A request to stop ends an ensemble between blocks", "[threads]") {
    const Scenario scenario = small_world();
    const Experiment experiment = unchanged(scenario);
    std::size_t kept = 0;
    const EnsembleObserver observer{.keep = [&](const Results& block) { kept += block.runs; }, .progress = {}, .stop = [&] { return kept > 0; }};
    CHECK_THROWS_AS(
        run_ensemble({.scenario = &scenario, .experiment = &experiment, .seed = 1, .first_run = 0, .runs = 100000, .threads = 3}, observer),
        Interrupted);
    CHECK(kept == cut_blocks(scenario, 0, 100000).front().runs);
}

TEST_CASE("What keeping throws ends the ensemble and reaches the caller", "[threads]") {
    const Scenario scenario = small_world();
    const Experiment experiment = unchanged(scenario);
    const EnsembleObserver full_disk{.keep = [](const Results&) { throw FileError("disk full"); }};
    CHECK_THROWS_AS(
        run_ensemble({.scenario = &scenario, .experiment = &experiment, .seed = 1, .first_run = 0, .runs = 5000, .threads = 2}, full_disk),
        FileError);
}

TEST_CASE("Run numbers beyond the addresses of random numbers are refused") {
    const Scenario scenario = small_world();
    const Experiment experiment = unchanged(scenario);
    CHECK_THROWS_AS(
        run_ensemble({.scenario = &scenario, .experiment = &experiment, .seed = 1, .first_run = (1u << 24) - 1, .runs = 2, .threads = 1}, {}), Bug);
}

TEST_CASE("A run that leaves the domain is a failure with its reason, and the others go on") {
    Scenario scenario = small_world();
    scenario.world.growth_noise = 400;  // some economies overflow, some do not
    const Experiment experiment = unchanged(scenario);
    const Kept kept = keep_all({.scenario = &scenario, .experiment = &experiment, .seed = 1, .first_run = 0, .runs = 60, .threads = 2});
    REQUIRE_FALSE(kept.failures.empty());
    CHECK(kept.failures.size() < 60);
    CHECK_FALSE(kept.failures.front().reason.empty());
    CHECK(std::is_sorted(kept.failures.begin(), kept.failures.end(), [](const auto& a, const auto& b) { return a.run < b.run; }));
}

}  // namespace tarazy::ensemble_test
