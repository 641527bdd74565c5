#include "cli/reports.h"

#include "experiment/sweep/made_up_table.h"
#include "support/catch.h"

namespace tarazy::comparison_report_test {

using Catch::Contains;

namespace {

/// Thirty futures; balance is regretted where anarchy is above a half.
SweepTable many_futures() {
    return made_up_table(30, {}, {"hedge", "balance"}, 4, {{"autonomy KAZ", "1", "KAZ", true}},
                         [](std::size_t f, std::size_t, std::size_t a, std::size_t r, std::size_t) {
                             return static_cast<double>(r) + (a == 1 ? (f >= 15 ? -1.0 : 0.2) : 0.0);
                         });
}

}  // namespace

TEST_CASE("Where a policy breaks is told as a box") {
    const SweepTable table = many_futures();
    const std::string text = comparison_report(table, compare(table));
    CHECK_THAT(text, Contains("Where balance is regretted most (autonomy KAZ, regret above") && Contains("world.anarchy 0.500 to 0.967"));
    CHECK_THAT(text, Contains("the box holds 100.0 % of such futures (coverage)"));
    CHECK_THAT(text, Contains("future 15"));
}

TEST_CASE("A long list of verdicts is cut, the file has all") {
    std::vector<std::string> policies;
    for (int k = 0; k < 40; ++k) policies.push_back("w" + std::to_string(k));
    const SweepTable table =
        made_up_table(1, {}, policies, 3, {{"autonomy KAZ", "1", "KAZ", true}},
                      [](std::size_t, std::size_t, std::size_t a, std::size_t r, std::size_t) { return static_cast<double>(a * r); });
    CHECK_THAT(comparison_report(table, compare(table)), Contains("and 15 more: all are in the file, variable verdict"));
}

}  // namespace tarazy::comparison_report_test
