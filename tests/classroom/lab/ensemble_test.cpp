#include "classroom/lab/ensemble.h"

#include <numeric>

#include "classroom/lab/lab_worlds.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::lab_ensemble_test {

namespace {

struct Ready {
    ScenarioFile file = lively();
    Start start = make_start(file.model);
    Job job{&file.model, &start, &file.experiment, {9, 0}};
};

EnsemblePlan plan(std::size_t runs, unsigned threads) {
    return {.runs = runs, .series = {*find_series("economy"), *find_series("tension")}, .actors = {2, 0}, .most_times = 5, .threads = threads};
}

}  // namespace

TEST_CASE("Runs stand side by side, each with its own random numbers") {
    const Ready ready;
    const SideBySide all = simulate_side_by_side(ready.job, plan(21, 1));
    REQUIRE(all.runs == 21);
    CHECK(all.failed == 0);
    CHECK(all.times == std::vector<double>{2020, 2021, 2022, 2023, 2024});
    REQUIRE(all.values[0].size() == 2 * 5 * 21);
    REQUIRE(all.values[1].size() == 5 * 21);
    for (const std::uint32_t run : {0U, 13U, 20U}) {
        Job job = ready.job;
        job.random_key.run = run;
        const Results alone = simulate({&job, 1});
        const auto& economy = alone.values[*find_series("economy")];
        CHECK(all.values[0][(0 * 5 + 4) * 21 + run] == economy[16 * 4 + 2]);
        CHECK(all.values[0][(1 * 5 + 3) * 21 + run] == economy[12 * 4 + 0]);
        CHECK(all.values[1][2 * 21 + run] == alone.values[*find_series("tension")][8]);
    }
}

TEST_CASE("Crises are counted in the interval in which they begin") {
    const Ready ready;
    const SideBySide all = simulate_side_by_side(ready.job, plan(8, 1));
    std::vector<double> crises(4, 0);
    std::vector<double> wars(4, 0);
    for (std::uint32_t run = 0; run < 8; ++run) {
        Job job = ready.job;
        job.random_key.run = run;
        const Results alone = simulate({&job, 1});
        for (const Crisis& crisis : alone.crises[0]) {
            const auto year = static_cast<std::size_t>(crisis.time - 2020);
            crises[year] += 1;
            wars[year] += crisis.outcome == CrisisOutcome::war ? 1 : 0;
        }
    }
    CHECK(all.crises == crises);
    CHECK(all.wars == wars);
    CHECK(std::accumulate(crises.begin(), crises.end(), 0.0) > 0);
}

TEST_CASE("The number of threads changes nothing", "[threads]") {
    const Ready ready;
    const SideBySide one = simulate_side_by_side(ready.job, plan(50, 1));
    const SideBySide three = simulate_side_by_side(ready.job, plan(50, 3));
    CHECK(one.values == three.values);
    CHECK(one.crises == three.crises);
}

TEST_CASE("Single precision makes the same bands, to more digits than are told") {
    const Ready ready;
    EnsemblePlan quick = plan(21, 2);
    quick.precision = Precision::single;
    const SideBySide exact = simulate_side_by_side(ready.job, plan(21, 2));
    const SideBySide near = simulate_side_by_side(ready.job, quick);
    REQUIRE(near.runs == 21);
    CHECK(near.times == exact.times);
    CHECK(near.crises == exact.crises);
    for (std::size_t k = 0; k < exact.values.size(); ++k) {
        CHECK(near.values[k] != exact.values[k]);
        REQUIRE(near.values[k].size() == exact.values[k].size());
        for (std::size_t at = 0; at < exact.values[k].size(); ++at) CHECK_THAT(near.values[k][at], Catch::WithinRel(exact.values[k][at], 1e-5));
    }
}

TEST_CASE("Runs that fail leave no gap") {
    Ready ready;
    ready.file.model.actors[2].growth[0] = 700;  // the economy overflows after about one year
    ready.file.experiment.world.growth_noise = 0;
    const SideBySide all = simulate_side_by_side(ready.job, plan(16, 1));
    CHECK(all.runs + all.failed == 16);
    CHECK(all.failed > 0);
    CHECK(all.values[0].size() == 2 * 5 * all.runs);
    CHECK_THAT(all.reason, Catch::Contains("CCC"));
}

TEST_CASE("A request that nobody waits for any longer ends") {
    const Ready ready;
    CHECK_THROWS_AS(simulate_side_by_side(ready.job, plan(200, 2), [] { return true; }), Interrupted);
}

}  // namespace tarazy::lab_ensemble_test
