#include "report/described_data.h"

#include "experiment/compare/file.h"
#include "experiment/sweep/farm.h"
#include "experiment/sweep/file.h"
#include "experiment/sweep/findings.h"
#include "experiment/sweep/small_design.h"
#include "report/result_file.h"
#include "report/run_data.h"
#include "report/table_data.h"
#include "support/answer_check.h"
#include "support/catch.h"

namespace tarazy::described_data_test {

namespace {

constexpr std::size_t of_run = 0;
constexpr std::size_t of_tables = 1;

/// What the data of a page have that is not described, and the other way round.
template <class Data>
std::vector<std::string> found_in(const Data& data, std::size_t described) {
    return differences(parsed(data), described_data().at(described));
}

SweepTable swept(const SmallDesign& small) {
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    Ranks ranks;
    do_sweep(ledger, 1, ranks, {});
    return table_of(ledger);
}

}  // namespace

TEST_CASE("The data of a run are as they are described") {
    const sample::Folder folder;
    write_result(folder / "x.h5", small_scenario(), 6, {4});
    const RunData data = run_data(folder / "x.h5");
    REQUIRE(data.crises);
    CHECK_FALSE(data.crises->log.empty());
    CHECK(found_in(data, of_run) == std::vector<std::string>{});
}

TEST_CASE("The data of a run without crises are too") {
    const sample::Folder folder;
    std::string text = reported_scenario();
    text.replace(text.find("enabled: true"), 13, "enabled: false");
    write_result(folder / "x.h5", small_scenario(text), 1);
    const RunData data = run_data(folder / "x.h5");
    CHECK_FALSE(data.crises);
    CHECK(found_in(data, of_run) == std::vector<std::string>{});
}

TEST_CASE("The data of a sweep are as they are described") {
    const SmallDesign small(
        "design: {kind: saltelli, samples: 8}\nreplicates: 2\nvary: {world.anarchy: {from: 0, to: 1}, actors.CCC.doctrine: {values: [balance, "
        "hedge]}}\n"
        "outcomes: [poles, tension]\ndiscover: [{outcome: 0, below: 2}]\n");
    const SweepTable table = swept(small);
    TableFile file = file_of(table, "sweep");
    add_findings(table, find_out(table), file);
    CHECK(found_in(table_data(file), of_tables) == std::vector<std::string>{});
}

TEST_CASE("The data of a comparison are as they are described, failed runs among them") {
    const SmallDesign small(
        "replicates: 40\nvary: {world.growth_noise: {values: [0, 200]}, actors.CCC.doctrine: {values: [balance, hedge]}}\n"
        "policies: {BBB: [hedge, balance]}\nreference: balance\noutcomes: [poles, tension]\n"
        "discover: [{outcome: 0, below: 2}]\nsatisfice: [{outcome: 1, above: 0.1}]\ndefect: [AAA]\n");
    const SweepTable table = swept(small);
    REQUIRE_FALSE(table.failures.empty());
    TableFile file = file_of(table, "comparison");
    add_findings(table, find_out(table), file);
    add_comparison(table, compare(table), file);
    CHECK(found_in(table_data(file), of_tables) == std::vector<std::string>{});
}

}  // namespace tarazy::described_data_test
