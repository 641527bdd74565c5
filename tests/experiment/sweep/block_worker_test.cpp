#include "experiment/sweep/block_worker.h"

#include <cmath>
#include <cstring>

#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_block_worker_test {

namespace {

bool same_bits(double a, double b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
}

/// The outcome of one run, simulated alone.
double alone(const SweepPlan& plan, std::uint32_t point, std::uint32_t replicate, std::size_t outcome) {
    BlockWorker worker(plan);
    const BlockResults results = worker.work({0, {{point, replicate, 1}}});
    return results.values[outcome];
}

}  // namespace

TEST_CASE("The outcomes of a run do not depend on the runs beside it") {
    const SmallDesign small(
        "replicates: 12\nvary:\n  world.anarchy: {values: [0.2, 0.9]}\n  openness: {values: [0.2, 0.3]}\n  conflict.enabled: {values: [true, "
        "false]}\n"
        "policies: {BBB: [hedge, balance]}\n"
        "outcomes: [{series: autonomy, actor: BBB, statistic: mean}, {series: crises, statistic: sum}, poles]\n");
    const SweepPlan plan(small.design);
    REQUIRE(plan.points() == 16);
    SweepBlock block;
    for (std::uint32_t point = 0; point < 16; ++point) block.cells.push_back({point, point % 3, 5});
    BlockWorker worker(plan);
    const BlockResults results = worker.work(block);
    CHECK(results.failures.empty());
    REQUIRE(results.values.size() == 16 * 5 * 3);
    double crises = 0;
    for (std::uint32_t point = 0; point < 16; ++point) {
        for (std::uint32_t r = 0; r < 5; ++r) {
            for (std::size_t o = 0; o < 3; ++o) CHECK(same_bits(results.values[(point * 5 + r) * 3 + o], alone(plan, point, point % 3 + r, o)));
            crises += results.values[(point * 5 + r) * 3 + 1];
        }
    }
    CHECK(crises > 0);
    CHECK(same_bits(worker.work(block).values[7], results.values[7]));  // used memory changes nothing
}

TEST_CASE("In single precision too the outcomes of a run do not depend on the runs beside it, and are those of double precision rounded") {
    const std::string lines =
        "replicates: 12\nvary: {world.anarchy: {from: 0, to: 1, points: 11}, conflict.enabled: {values: [false]}}\n"
        "outcomes: [{series: autonomy, actor: BBB, statistic: mean}, {series: crises, statistic: sum}, poles]\n";
    const SmallDesign small(lines + "precision: single\n");
    const SmallDesign exact(lines);
    const SweepPlan plan(small.design);
    const SweepPlan exact_plan(exact.design);
    CHECK(plan.digest() != exact_plan.digest());
    SweepBlock block;
    for (std::uint32_t point = 0; point < 11; ++point) block.cells.push_back({point, 1, 5});
    const BlockResults results = BlockWorker(plan).work(block);
    const BlockResults rounded = BlockWorker(exact_plan).work(block);
    REQUIRE(results.values.size() == 11 * 5 * 3);
    std::size_t different = 0;
    for (std::uint32_t point = 0; point < 11; ++point) {
        for (std::uint32_t r = 0; r < 5; ++r) {
            for (std::size_t o = 0; o < 3; ++o) {
                const double found = results.values[(point * 5 + r) * 3 + o];
                const double full = rounded.values[(point * 5 + r) * 3 + o];
                CHECK(same_bits(found, alone(plan, point, 1 + r, o)));
                CHECK(std::abs(found - full) <= 1e-4 * std::max(1.0, std::abs(full)));
                different += found != full ? 1U : 0U;
            }
        }
    }
    CHECK(different > 50);
}

TEST_CASE("Runs with common random numbers have the outcomes that each has alone") {
    // Eleven points: eight of them draw their numbers once for each replicate, three do not.
    const SmallDesign small(
        "replicates: 6\nvary: {world.anarchy: {from: 0, to: 1, points: 11}}\n"
        "outcomes: [{series: autonomy, actor: BBB, statistic: mean}, {series: crises, statistic: sum}, poles]\n");
    const SweepPlan plan(small.design);
    SweepBlock block;
    for (std::uint32_t point = 0; point < 11; ++point) block.cells.push_back({point, 1, 5});
    const BlockResults results = BlockWorker(plan).work(block);
    REQUIRE(results.values.size() == 11 * 5 * 3);
    for (std::uint32_t point = 0; point < 11; ++point) {
        for (std::uint32_t r = 0; r < 5; ++r) {
            for (std::size_t o = 0; o < 3; ++o) CHECK(same_bits(results.values[(point * 5 + r) * 3 + o], alone(plan, point, 1 + r, o)));
        }
    }
    CHECK_FALSE(same_bits(results.values[0], results.values[3]));  // replicates differ
}

TEST_CASE("A run number has common random numbers at every point") {
    const SmallDesign small("replicates: 2\nvary: {world.anarchy: {values: [0.2, 0.2]}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    CHECK(same_bits(alone(plan, 0, 1, 0), alone(plan, 1, 1, 0)));
    CHECK_FALSE(same_bits(alone(plan, 0, 1, 0), alone(plan, 0, 0, 0)));
}

TEST_CASE("A run that fails and a point that cannot be are told, and the others go on") {
    const SmallDesign wild("replicates: 40\nvary: {world.growth_noise: {values: [0, 200]}}\noutcomes: [poles]\n");
    const SweepPlan plan(wild.design);
    BlockWorker worker(plan);
    const BlockResults results = worker.work({0, {{0, 0, 40}, {1, 0, 40}}});
    CHECK(results.failures.size() > 0);
    CHECK(results.failures.size() < 40);
    for (const SweepFailure& failure : results.failures) {
        CHECK(failure.point == 1);
        CHECK(std::isnan(results.values[40 + failure.replicate]));
        CHECK_FALSE(failure.reason.empty());
    }
    for (std::size_t r = 0; r < 40; ++r) CHECK(std::isfinite(results.values[r]));

    const SmallDesign odd(
        "replicates: 3\nvary: {capabilities.economy.weight: {values: [1, 0]}, capabilities.military.weight: {values: [1, 0]}}\noutcomes: [poles]\n");
    const SweepPlan odd_plan(odd.design);
    BlockWorker odd_worker(odd_plan);
    const BlockResults odd_results = odd_worker.work({0, {{0, 0, 3}, {3, 0, 3}}});
    REQUIRE(odd_results.failures.size() == 3);
    CHECK(odd_results.failures[0].point == 3);
    CHECK_THAT(odd_results.failures[0].reason, Catch::Contains("the weights of the capabilities sum to 0"));
    CHECK(std::isfinite(odd_results.values[0]));
}

}  // namespace tarazy::sweep_block_worker_test
