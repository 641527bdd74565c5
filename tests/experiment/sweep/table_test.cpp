#include "experiment/sweep/table.h"

#include <cmath>
#include <utility>

#include "experiment/sweep/farm.h"
#include "model/error.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_table_test {

namespace {

const std::string grid =
    "replicates: 200\nvary: {world.anarchy: {from: 0, to: 1, points: 9}, actors.CCC.doctrine: {values: [balance, hedge]}}\n"
    "outcomes: [poles, {series: autonomy, actor: BBB}]\n";

SweepTable swept(const SmallDesign& small, Shard shard = {}) {
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, shard);
    Ranks ranks;
    do_sweep(ledger, 1, ranks, {});
    return table_of(ledger);
}

}  // namespace

TEST_CASE("A table says what each of its numbers is") {
    const SmallDesign small(grid);
    const SweepTable table = swept(small);
    CHECK(table.points.size() == 18);
    CHECK(table.replicates == 200);
    REQUIRE(table.parameters.size() == 2);
    CHECK(table.parameters[0].path == "world.anarchy");
    CHECK(table.parameters[1].choices == std::vector<std::string>{"balance", "hedge"});
    CHECK(table.settings[3] == std::vector<double>{0.125, 1});
    CHECK(table.outcomes[1].label == "autonomy BBB");
    CHECK(table.outcomes[1].unit == "1");
    CHECK(table.of(3, 1).size() == 200);
    CHECK(table.policies == std::vector<std::string>{""});
    CHECK(table.scenario_names == std::vector<std::string>{"small"});
}

TEST_CASE("A ledger that is moved into its table gives the same as one that is kept") {
    const SmallDesign small("replicates: 3\nvary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    Ranks ranks;
    do_sweep(ledger, 1, ranks, {});
    const SweepTable kept = table_of(ledger);
    CHECK(ledger.outcomes(1).values.size() == 3);
    const SweepTable moved = table_of(std::move(ledger));
    CHECK(moved.values == kept.values);
    CHECK(moved.run_status == kept.run_status);
    CHECK(moved.values.size() == 6);
}

TEST_CASE("Parts put together are the whole, in any order, and may overlap") {
    const SmallDesign small(grid);
    const SweepTable whole = swept(small);
    std::vector<SweepTable> parts{swept(small, {3, 3}), swept(small, {1, 3}), swept(small, {2, 3}), swept(small, {1, 3})};
    const std::vector<std::filesystem::path> names{"c", "a", "b", "d"};
    const SweepTable merged = merge_tables(parts, names);
    CHECK(merged.points == whole.points);
    CHECK(merged.values == whole.values);
    CHECK(merged.settings == whole.settings);
    CHECK(merged.run_status == whole.run_status);
    CHECK(merged.is_whole());

    parts[3].values[0] += 1;
    CHECK_THROWS_MATCHES(
        merge_tables(parts, names), InputError,
        Catch::Matchers::Message("'d' and 'a' contradict each other (at point " + std::to_string(parts[3].points[0]) + "). Make them again"));
    try {
        merge_tables({parts[0], parts[2]}, {"c", "b"});
        FAIL("a part is missing");
    } catch (const InputError& error) {
        CHECK_THAT(error.what(), Catch::StartsWith("parts are missing (") && Catch::Contains(": 0/3)"));
    }
    SweepTable other = parts[2];
    other.plan = "something else";
    CHECK_THROWS_MATCHES(merge_tables({parts[0], other}, {"c", "b"}), InputError,
                         Catch::Matchers::Message("'b' and 'c' cannot be merged (they are not parts of the same sweep). Give all parts of one "
                                                  "design, made by one version"));
}

TEST_CASE("Points that were not replicated as often as others are blank there") {
    const SmallDesign small(
        "replicates: 10\ndesign: {kind: list}\nvary:\n  world.perception_noise: {values: [0, 0.5]}\n  world.growth_noise: {values: [0, 0.03]}\n"
        "  conflict.enabled: {values: [false, true]}\noutcomes: [{series: autonomy, actor: BBB}]\n"
        "until: {outcome: 0, half_width: 0.0005, most: 200}\n");
    const SweepTable table = swept(small);
    REQUIRE(table.replicates > 10);
    CHECK(table.run_status[table.replicates - 1] == -1);
    CHECK(std::isnan(table.of(0, 0).back()));
    CHECK(std::isfinite(table.of(1, 0).back()));
}

}  // namespace tarazy::sweep_table_test
