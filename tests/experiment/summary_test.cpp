#include "experiment/summary.h"

#include "experiment/ensemble.h"
#include "model/error.h"
#include "model/series.h"
#include "small_world.h"
#include "support/catch.h"

namespace tarazy::summary_test {

namespace {

/// Results as a simulation hands them over, every number saying where it stands: 1000 run + 100 (is it the end) + position.
Results numbered(const Scenario& scenario, std::size_t first_run, std::size_t runs) {
    Results results{first_run, runs, {}, {}, {}, std::vector<std::string>(runs)};
    results.crises.resize(runs);
    const std::size_t times = recorded_steps(scenario).size();
    for (const Series& series : all_series()) {
        const std::size_t width = is_recorded(series, scenario.record) ? series_width(series, scenario) : 0;
        std::vector<double> values;
        for (std::size_t r = 0; r < runs; ++r) {
            for (std::size_t t = 0; t < times; ++t) {
                for (std::size_t k = 0; k < width; ++k) {
                    const double time = t == 0 ? 0 : t + 1 == times ? 100 : -1e9;
                    values.push_back(1000 * static_cast<double>(first_run + r) + time + static_cast<double>(k));
                }
            }
        }
        results.values.push_back(std::move(values));
    }
    return results;
}

}  // namespace

TEST_CASE("A summary holds the first and last numbers of its actor, over all blocks") {
    const Scenario scenario = small_world();
    SummaryCollector collector(scenario, 1);
    collector.add(numbered(scenario, 0, 2));
    collector.add(numbered(scenario, 2, 3));
    const ActorSummary summary = collector.summary();
    CHECK(summary.runs == 5);
    REQUIRE_FALSE(summary.measures.empty());
    for (const SummarisedMeasure& measure : summary.measures) {
        CHECK(all_series()[measure.series].shape == SeriesShape::actor);
        CHECK(measure.bands.start.median == 2001);
        CHECK(measure.bands.end.median == 2101);
        CHECK(measure.bands.end.low == Approx(101 + 0.05 * 4000));
        CHECK(measure.bands.end.high == Approx(101 + 0.95 * 4000));
    }
    REQUIRE(summary.shares.size() == 9);
    const SummarisedShare& share = summary.shares[5];  // economic, on the third
    CHECK(share.domain == economic);
    CHECK(share.partner == 2);
    CHECK(share.bands.start.median == 2000 + 9 + 3 + 2);
}

TEST_CASE("Failed runs and nonstate partners stay out of a summary") {
    Scenario scenario = small_world();
    scenario.actors[2].kind = ActorKind::nonstate;
    SummaryCollector collector(scenario, 0);
    Results results = numbered(scenario, 0, 3);
    results.failures[1] = "left the domain";
    collector.add(results);
    const ActorSummary summary = collector.summary();
    CHECK(summary.runs == 2);
    CHECK(summary.measures.front().bands.start.median == 1000);
    CHECK(summary.shares.size() == 6);
    CHECK_THROWS_AS(SummaryCollector(scenario, 2), InputError);
}

TEST_CASE("Without recorded alignment a summary has measures alone") {
    Scenario scenario = small_world();
    scenario.record.pairs = {};
    SummaryCollector collector(scenario, 0);
    collector.add(numbered(scenario, 0, 2));
    CHECK(collector.summary().shares.empty());
    CHECK(collector.summary().measures.front().bands.start.median == 500);
}

TEST_CASE("Shares of a summary are those of the model") {
    const Scenario scenario = small_world();
    const Experiment experiment = unchanged(scenario);
    SummaryCollector collector(scenario, 1);
    run_ensemble({.scenario = &scenario, .experiment = &experiment, .seed = 1, .first_run = 0, .runs = 1, .threads = 1},
                 {.keep = [&](const Results& block) { collector.add(block); }});
    const ActorSummary summary = collector.summary();
    for (std::size_t d = 0; d < domain_count; ++d) {
        double start = 0;
        double end = 0;
        for (const SummarisedShare& share : summary.shares) {
            if (share.domain != d) continue;
            start += share.bands.start.median;
            end += share.bands.end.median;
        }
        CHECK(start == Approx(1).epsilon(1e-12));
        CHECK(end == Approx(1).epsilon(1e-12));
    }
}

}  // namespace tarazy::summary_test
