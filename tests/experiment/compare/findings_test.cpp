#include "experiment/compare/findings.h"

#include <cmath>
#include <limits>

#include "arithmetic/normal.h"
#include "arithmetic/philox.h"
#include "experiment/sweep/made_up_table.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::compare_findings_test {

namespace {

const std::vector<SweepOutcome> two{{"autonomy KAZ", "1", "KAZ", true}, {"threat KAZ", "1", "KAZ", false}};
const std::vector<std::string> policies{"hedge", "balance", "twin"};

/// Noise that all policies have in common.
double noise(std::size_t replicate, std::size_t outcome) {
    return standard_normal({11, static_cast<std::uint32_t>(replicate)}, Stream::growth, static_cast<std::uint32_t>(outcome), 0);
}

/// Balance gains 0.1 in autonomy, and loses 0.5 of it in the last future; the twin is hedge itself. A defection costs 0.3, of balance 0.6.
double planted(std::size_t future, std::size_t defection, std::size_t policy, std::size_t replicate, std::size_t outcome) {
    double value = noise(replicate, outcome);
    if (policy == 1 && outcome == 0) value += future == 3 ? -0.4 : 0.1;
    if (defection > 0) value -= policy == 1 ? 0.6 : 0.3;
    return value;
}

SweepTable planted_table() {
    return made_up_table(4, {"RUS"}, policies, 100, two, planted);
}

}  // namespace

TEST_CASE("A planted difference is found, and a policy compared with itself gives exactly zero") {
    const ComparisonFindings findings = compare(planted_table());
    const OutcomeComparison& autonomy = findings.outcomes[0];
    CHECK(autonomy.with_reference[1].difference == Approx((0.1 * 3 - 0.4) / 4).epsilon(1e-12));
    CHECK(autonomy.with_reference[1].better == 0.75);  // three futures of four, in every history
    for (const std::size_t same : {0U, 2U}) {
        CHECK(autonomy.with_reference[same].difference == 0);
        CHECK(autonomy.with_reference[same].student.low == 0);
        CHECK(autonomy.with_reference[same].student.high == 0);
        CHECK(autonomy.with_reference[same].better == 0.5);
        CHECK(autonomy.adjusted_p[same] == 1);
    }
    CHECK(autonomy.verdicts[1].finding == Finding::worse);
    CHECK(autonomy.verdicts[2].finding == Finding::same);
    CHECK(findings.outcomes[1].verdicts[1].finding == Finding::same);
    CHECK(autonomy.in_future[1][0].difference == Approx(0.1).epsilon(1e-12));
    CHECK(autonomy.in_future[1][3].difference == Approx(-0.4).epsilon(1e-12));
}

TEST_CASE("Regret, ranks, the front and losses are of what was planted") {
    const ComparisonFindings findings = compare(planted_table());
    const Robustness& robust = findings.outcomes[0].robustness;
    CHECK(robust.policies[0].largest_regret == Approx(0.1).epsilon(1e-12));
    CHECK(robust.policies[1].largest_regret == Approx(0.4).epsilon(1e-12));
    CHECK(robust.policies[1].regret_future == 3);
    CHECK(robust.minimax_regret == std::vector<std::size_t>{0, 2});
    CHECK(findings.outcomes[0].ranking.ranks == std::vector<std::size_t>{1, 3, 1});
    CHECK(findings.front.front == std::vector<std::size_t>{0, 2});
    CHECK(findings.outcomes[0].loss[0][0].difference == Approx(-0.3).epsilon(1e-12));
    CHECK(findings.outcomes[0].loss[0][1].difference == Approx(-0.6).epsilon(1e-12));
    CHECK_FALSE(findings.game);
    CHECK(findings.futures == std::vector<std::size_t>{0, 6, 12, 18});
}

TEST_CASE("Swapping the order of the policies changes nothing") {
    const std::vector<std::size_t> order{2, 0, 1};
    SweepTable swapped =
        made_up_table(4, {"RUS"}, {policies[2], policies[0], policies[1]}, 100, two,
                      [&](std::size_t f, std::size_t d, std::size_t a, std::size_t r, std::size_t o) { return planted(f, d, order[a], r, o); });
    swapped.reference = 1;
    const ComparisonFindings first = compare(planted_table());
    const ComparisonFindings second = compare(swapped);
    for (std::size_t o = 0; o < 2; ++o) {
        for (std::size_t a = 0; a < 3; ++a) {
            CHECK(second.outcomes[o].with_reference[a].difference == first.outcomes[o].with_reference[order[a]].difference);
            CHECK(second.outcomes[o].with_reference[a].bootstrap.low == first.outcomes[o].with_reference[order[a]].bootstrap.low);
            CHECK(second.outcomes[o].adjusted_p[a] == first.outcomes[o].adjusted_p[order[a]]);
            CHECK(second.outcomes[o].ranking.shares[a] == first.outcomes[o].ranking.shares[order[a]]);
            CHECK(second.outcomes[o].verdicts[a].words == first.outcomes[o].verdicts[order[a]].words);
        }
    }
}

TEST_CASE("Histories that failed are left out of the pairs") {
    const ComparisonFindings findings =
        compare(made_up_table(1, {}, {"hedge", "balance"}, 50, two, [](auto, auto, std::size_t a, std::size_t r, std::size_t o) {
            if (a == 1 && r % 10 == 0) return std::numeric_limits<double>::quiet_NaN();
            return noise(r, o) + (a == 1 ? 1.0 : 0.0);
        }));
    CHECK(findings.outcomes[0].with_reference[1].pairs == 45);
    CHECK(findings.outcomes[0].with_reference[1].difference == Approx(1).epsilon(1e-12));
    CHECK(findings.outcomes[0].ranking.means[1] - findings.outcomes[0].ranking.means[0] == Approx(1).epsilon(1e-12));
}

TEST_CASE("Good enough is judged by the design's thresholds, and one policy is no comparison") {
    SweepTable table = planted_table();
    table.satisfice = {{0, noise(0, 0) - 100, false}};
    CHECK(compare(table).satisficing == std::vector<double>{1, 1, 1});
    table.satisfice = {{0, 100, false}};
    CHECK(compare(table).satisficing == std::vector<double>{0, 0, 0});
    CHECK_THROWS_MATCHES(compare(made_up_table(1, {}, {""}, 5, two, planted)), InputError,
                         Catch::Matchers::Message("there is nothing to compare (the design has one policy). Name doctrines in "
                                                  "`policies`, or `strategies`"));
}

}  // namespace tarazy::compare_findings_test
