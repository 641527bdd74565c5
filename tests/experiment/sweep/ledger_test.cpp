#include "experiment/sweep/ledger.h"

#include <cmath>

#include "experiment/sweep/block_worker.h"
#include "model/error.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_ledger_test {

namespace {

const std::string grid = "replicates: 30\nvary: {world.anarchy: {from: 0, to: 1, points: 9}}\npolicies: {BBB: [hedge, balance]}\noutcomes: [poles]\n";

/// Made-up results: the number of the point and replicate.
BlockResults made_up(const SweepBlock& block) {
    BlockResults results{.outcomes = 1, .cells = block.cells, .values = {}, .failures = {}};
    for (const Cell& cell : block.cells) {
        for (std::uint32_t r = 0; r < cell.count; ++r) results.values.push_back(cell.point * 1000.0 + cell.first + r);
    }
    return results;
}

}  // namespace

TEST_CASE("A ledger hands out every run once, takes results in any order, and keeps them by place") {
    const SmallDesign small(grid);
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    std::vector<SweepBlock> blocks;
    while (auto block = ledger.next()) blocks.push_back(*block);
    CHECK_FALSE(ledger.complete());
    for (std::size_t b = blocks.size(); b-- > 0;) ledger.accept(made_up(blocks[b]));
    CHECK(ledger.complete());
    CHECK(ledger.runs_done() == 9 * 2 * 30);
    CHECK(ledger.runs_in_all() == 9 * 2 * 30);
    for (std::size_t point = 0; point < 18; ++point) {
        for (std::size_t r = 0; r < 30; ++r) CHECK(ledger.outcomes(point).values[r] == static_cast<double>(point * 1000 + r));
    }
}

TEST_CASE("What is known already is not handed out again, and not overwritten") {
    const SmallDesign small(grid);
    const SweepPlan plan(small.design);
    SweepLedger first(plan, {});
    const SweepBlock block = first.next().value();
    SweepLedger second(plan, {});
    second.accept(made_up(block));
    second.accept(made_up(block));
    const std::size_t known = second.runs_done();
    CHECK(known == made_up(block).values.size());
    std::size_t left = 0;
    while (auto next = second.next()) left += made_up(*next).values.size();
    CHECK(known + left == 9 * 2 * 30);
}

TEST_CASE("Parts have different futures and together all") {
    const SmallDesign small("replicates: 200\nvary: {world.anarchy: {from: 0, to: 1, points: 9}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    std::vector<std::uint32_t> points;
    for (std::size_t part = 1; part <= 3; ++part) {
        const SweepLedger ledger(plan, {part, 3});
        for (const std::uint32_t point : ledger.points()) points.push_back(point);
    }
    std::sort(points.begin(), points.end());
    REQUIRE(points.size() == 9);
    for (std::uint32_t p = 0; p < 9; ++p) CHECK(points[p] == p);
    CHECK_THROWS_AS(SweepLedger(plan, {1, 1000}), InputError);
}

TEST_CASE("Outcomes that are taken are kept no longer") {
    const SmallDesign small("replicates: 3\nvary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    ledger.accept(made_up(ledger.next().value()));
    const std::uint32_t point = ledger.points().front();
    const PointOutcomes known = ledger.outcomes(point);
    const PointOutcomes taken = ledger.take(point);
    CHECK(taken.values == known.values);
    CHECK(taken.status == known.status);
    CHECK(ledger.outcomes(point).values.empty());
}

TEST_CASE("Replicates go on until the interval is narrow, and no further") {
    const SmallDesign small(
        "replicates: 10\nvary: {world.perception_noise: {values: [0, 0.5]}}\npolicies: {BBB: [hedge, balance]}\n"
        "outcomes: [{series: autonomy, actor: BBB}]\nuntil: {outcome: 0, half_width: 0.0005, most: 200}\n");
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    BlockWorker worker(plan);
    while (auto block = ledger.next()) ledger.accept(worker.work(*block));
    CHECK(ledger.complete());
    const std::size_t noisy = ledger.outcomes(2).status.size();
    CHECK(noisy > 10);
    CHECK(noisy <= 200);
    CHECK(noisy % 10 == 0);
    CHECK(ledger.outcomes(3).status.size() == noisy);  // policies stay paired
    SweepLedger again(plan, {});
    BlockResults all;
    while (auto block = again.next()) again.accept(worker.work(*block));
    CHECK(again.outcomes(2).values == ledger.outcomes(2).values);
}

TEST_CASE("Failures are kept with their runs, and what does not fit is refused") {
    const SmallDesign small(grid);
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    BlockResults results = made_up(ledger.next().value());
    const Cell cell = results.cells.back();
    results.failures = {{cell.point, cell.first, "why"}};
    ledger.accept(results);
    CHECK(ledger.runs_failed() == 1);
    CHECK(ledger.outcomes(cell.point).status[cell.first] == RunStatus::failed);
    BlockResults wrong{.outcomes = 1, .cells = {{999, 0, 1}}, .values = {1}, .failures = {}};
    CHECK_THROWS_AS(ledger.accept(wrong), FileError);
    wrong.cells = {{0, 30, 1}};
    CHECK_THROWS_AS(ledger.accept(wrong), FileError);
    wrong = {.outcomes = 2, .cells = {{0, 0, 1}}, .values = {1, 2}, .failures = {}};
    CHECK_THROWS_AS(ledger.accept(wrong), FileError);
}

}  // namespace tarazy::sweep_ledger_test
