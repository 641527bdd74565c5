#include "experiment/sweep/farm.h"

#include <atomic>

#include "experiment/sweep/table.h"
#include "model/error.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_farm_test {

namespace {

const std::string grid =
    "replicates: 50\nvary: {world.anarchy: {from: 0, to: 1, points: 9}}\npolicies: {BBB: [hedge, balance]}\n"
    "outcomes: [poles, {series: autonomy, actor: BBB}]\n";

std::vector<double> swept(const SweepPlan& plan, unsigned threads) {
    SweepLedger ledger(plan, {});
    Ranks ranks;
    do_sweep(ledger, threads, ranks, {});
    return table_of(ledger).values;
}

}  // namespace

TEST_CASE("1, 2 and 5 threads give the same outcomes", "[threads]") {
    const SmallDesign small(grid);
    const SweepPlan plan(small.design);
    const std::vector<double> one = swept(plan, 1);
    CHECK(one.size() == 9 * 2 * 50 * 2);
    CHECK(swept(plan, 2) == one);
    CHECK(swept(plan, 5) == one);
}

TEST_CASE("A stop keeps what was done, and the rest can be done later", "[threads]") {
    const SmallDesign small(grid);
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    Ranks ranks;
    std::vector<BlockResults> kept;
    const SweepObserver stopping{
        .keep = [&](const BlockResults& results) { kept.push_back(results); }, .progress = {}, .stop = [&] { return kept.size() == 1; }};
    CHECK_THROWS_AS(do_sweep(ledger, 2, ranks, stopping), Interrupted);
    REQUIRE(kept.size() == 1);
    SweepLedger later(plan, {});
    for (const BlockResults& results : kept) later.accept(results);
    std::size_t more = 0;
    do_sweep(later, 2, ranks, {.keep = [&](const BlockResults& results) { more += results.values.size(); }, .progress = {}, .stop = {}});
    CHECK(kept[0].values.size() + more == 9 * 2 * 50 * 2);
    CHECK(table_of(later).values == swept(plan, 1));
}

TEST_CASE("What the one who keeps throws ends the sweep", "[threads]") {
    const SmallDesign small(grid);
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    Ranks ranks;
    CHECK_THROWS_AS(do_sweep(ledger, 2, ranks, {.keep = [](const BlockResults&) { throw FileError("full"); }, .progress = {}, .stop = {}}),
                    FileError);
}

}  // namespace tarazy::sweep_farm_test
