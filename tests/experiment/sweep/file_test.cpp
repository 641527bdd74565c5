#include "experiment/sweep/file.h"

#include "experiment/sweep/farm.h"
#include "model/error.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_file_test {

namespace {

SweepTable swept(const SmallDesign& small) {
    const SweepPlan plan(small.design);
    SweepLedger ledger(plan, {});
    Ranks ranks;
    do_sweep(ledger, 1, ranks, {});
    return table_of(ledger);
}

}  // namespace

TEST_CASE("A table comes back from its file as it was") {
    const SmallDesign small(
        "replicates: 40\nvary: {world.growth_noise: {values: [0, 200]}, actors.CCC.doctrine: {values: [balance, hedge]}}\n"
        "policies: {BBB: [hedge, balance]}\nreference: balance\noutcomes: [poles, tension]\n"
        "discover: [{outcome: 0, below: 2}]\nsatisfice: [{outcome: 1, above: 0.1}]\ndefect: [AAA]\n");
    const SweepTable table = swept(small);
    REQUIRE_FALSE(table.failures.empty());
    const auto path = small.folder / "x.h5";
    write_table_file(path, file_of(table, "comparison"), false);
    const TableFile file = read_table_file(path);
    CHECK(file.kind == "comparison");
    const SweepTable again = table_from(file, path);
    CHECK(again.title == table.title);
    CHECK(again.scenarios == table.scenarios);
    CHECK(again.scenario_names == table.scenario_names);
    CHECK(again.design == table.design);
    CHECK(again.plan == table.plan);
    CHECK(file.attribute("precision") == "double");
    CHECK(again.precision == Precision::full);
    CHECK(again.points == table.points);
    CHECK(again.settings == table.settings);
    CHECK(again.policies == table.policies);
    CHECK(again.policy_of == table.policy_of);
    CHECK(again.defections == table.defections);
    CHECK(again.defection_of == table.defection_of);
    CHECK(again.reference == 1);
    CHECK(again.run_status == table.run_status);
    CHECK(again.failures == table.failures);
    CHECK(again.parameters[1].choices == table.parameters[1].choices);
    CHECK_FALSE(again.outcomes[1].more_is_better);
    REQUIRE(again.discover.size() == 1);
    CHECK(again.discover[0].value == 2);
    CHECK(again.discover[0].below);
    CHECK(again.satisfice[0].outcome == 1);
    CHECK_FALSE(again.satisfice[0].below);
    for (std::size_t k = 0; k < table.values.size(); ++k) {
        CHECK((again.values[k] == table.values[k] || (again.values[k] != again.values[k] && table.values[k] != table.values[k])));
    }
}

TEST_CASE("Outcomes that are moved to a file are those of the copy") {
    const SmallDesign small("replicates: 2\nvary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n");
    SweepTable table = swept(small);
    const TableFile copy = file_of(table, "sweep");
    CHECK_FALSE(table.values.empty());
    const TableFile moved = move_to_file(table, "sweep");
    CHECK(table.values.empty());
    CHECK(table.run_status.size() == 4);
    REQUIRE(moved.variables.size() == copy.variables.size());
    for (std::size_t v = 0; v < copy.variables.size(); ++v) {
        CHECK(moved.variables[v].name == copy.variables[v].name);
        CHECK(moved.variables[v].values == copy.variables[v].values);
    }
}

TEST_CASE("An outcome is measured in the unit that its series has in the file of a run") {
    const SmallDesign small(
        "replicates: 2\noutcomes:\n  - {series: military, actor: AAA}\n  - {series: capability, actor: AAA, component: military}\n"
        "  - {series: capability, actor: AAA, component: economy}\n  - {series: economy, actor: AAA}\n"
        "  - {series: tie, actor: AAA, partner: BBB}\n  - {series: effort, actor: AAA}\n  - poles\n");
    const std::vector<std::string> units{"billion US$", "billion US$", "billion US$", "billion US$", "billion US$", "year-1", "1"};
    for (const char* kind : {"sweep", "comparison"}) CHECK(file_of(swept(small), kind).find("outcome_unit")->texts() == units);
}

TEST_CASE("A file that lacks something is told so") {
    const SmallDesign small("replicates: 2\nvary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n");
    const TableFile whole = file_of(swept(small), "sweep");
    for (std::size_t v = 0; v < whole.variables.size(); ++v) {
        TableFile less = whole;
        less.variables.erase(less.variables.begin() + static_cast<std::ptrdiff_t>(v));
        CHECK_THROWS_MATCHES(table_from(less, "x.h5"), FileError,
                             Catch::Matchers::Message("'x.h5' cannot be read as a sweep (it has no " + whole.variables[v].name + "). Make it again"));
    }
    TableFile odd = whole;
    for (auto& [name, text] : odd.attributes) {
        if (name == "design_kind") text = "spiral";
    }
    CHECK_THROWS_MATCHES(table_from(odd, "x.h5"), FileError,
                         Catch::Matchers::Message("'x.h5' cannot be read as a sweep (its design_kind is none that is known). Make it again"));
}

TEST_CASE("A file tells its precision") {
    const SmallDesign small("replicates: 3\nprecision: single\noutcomes: [poles]\n");
    const TableFile file = file_of(swept(small), "sweep");
    CHECK(file.attribute("precision") == "single");
    CHECK(table_from(file, "x.h5").precision == Precision::single);
}

}  // namespace tarazy::sweep_file_test
