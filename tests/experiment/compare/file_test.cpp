#include "experiment/compare/file.h"

#include "experiment/sweep/file.h"
#include "experiment/sweep/made_up_table.h"
#include "support/catch.h"

namespace tarazy::compare_file_test {

TEST_CASE("What a comparison came to stands in its file under the names of its axes") {
    const std::vector<SweepOutcome> outcomes{{"interest KAZ", "1", "KAZ", true}, {"interest UZB", "1", "UZB", true}};
    const std::vector<std::string> policies{"KAZ=a UZB=a", "KAZ=a UZB=b", "KAZ=b UZB=a", "KAZ=b UZB=b"};
    SweepTable table =
        made_up_table(3, {"RUS", "USA+EUU"}, policies, 4, outcomes, [](std::size_t f, std::size_t d, std::size_t a, std::size_t r, std::size_t o) {
            return static_cast<double>(f + 2 * d + 3 * a + 5 * r + 7 * o);
        });
    table.satisfice = {{0, 1, false}};
    const ComparisonFindings findings = compare(table);
    TableFile file = file_of(table, "comparison");
    add_comparison(table, findings, file);
    REQUIRE(file.axis("policy_label"));
    CHECK(file.axis("policy_label")->labels == policies);
    CHECK(file.axis("future")->length == 3);
    const auto of = [&](const char* name, std::size_t outcome, std::size_t policy) { return file.find(name)->doubles()[outcome * 4 + policy]; };
    for (std::size_t a = 0; a < 4; ++a) {
        CHECK(of("difference", 1, a) == findings.outcomes[1].with_reference[a].difference);
        CHECK(of("difference", 1, a) == 3.0 * static_cast<double>(a));
        CHECK(of("better_share", 0, a) == (a == 0 ? 0.5 : 1));
    }
    CHECK(file.find("regret")->doubles().size() == 2 * 4 * 3);
    CHECK(file.find("regret")->doubles()[0] == 9);
    CHECK(file.find("loss")->axes == std::vector<std::string>{"outcome", "defection_label", "policy_label"});
    CHECK(file.find("loss")->doubles()[4] == 4);  // outcome 0, the second defection, the first policy
    CHECK(file.find("payoff")->doubles()[3 * 2 + 1] == findings.game->game.payoff(3, 1));
    CHECK(file.find("verdict")->texts()[0].empty());
    CHECK_FALSE(file.find("verdict")->texts()[1].empty());
    CHECK(file.find("satisficing")->doubles().size() == 4);
    // Every variable is as large as its axes say.
    for (const TableVariable& variable : file.variables) {
        std::size_t size = 1;
        for (const std::string& axis : variable.axes) {
            INFO(variable.name << " along " << axis);
            REQUIRE(file.axis(axis));
            size *= file.axis(axis)->length;
        }
        INFO(variable.name);
        CHECK(std::visit([](const auto& values) { return values.size(); }, variable.values) == size);
    }
}

}  // namespace tarazy::compare_file_test
