#include "experiment/compare/verdict.h"

#include "support/catch.h"

namespace tarazy::compare_verdict_test {

namespace {

const Compared hedging{"hedge", "balance", "autonomy KAZ", true, 0};

PairedComparison found(double difference, double half_width, double better) {
    PairedComparison comparison;
    comparison.pairs = 200;
    comparison.difference = difference;
    comparison.half_width = half_width;
    comparison.student = {difference - half_width, difference + half_width};
    comparison.better = better;
    return comparison;
}

}  // namespace

TEST_CASE("A real difference is said with its share of histories and its interval") {
    const Verdict verdict_found = verdict(hedging, found(0.03, 0.01, 0.94), 0.001);
    CHECK(verdict_found.finding == Finding::better);
    CHECK(verdict_found.words == "hedge beats balance on autonomy KAZ in 94 % of histories (mean difference 0.03, 95 % interval 0.02 to 0.04)");
    CHECK(verdict(hedging, found(-0.03, 0.01, 0.06), 0.001).words ==
          "hedge loses to balance on autonomy KAZ in 94 % of histories (mean difference -0.03, 95 % interval -0.04 to -0.02)");
    CHECK(verdict({"hedge", "balance", "tension", false, 0}, found(-0.03, 0.01, 0.94), 0.001).finding == Finding::better);
}

TEST_CASE("A difference that many comparisons could bring by chance is none found") {
    const Verdict none = verdict(hedging, found(0.0123456, 0.02, 0.6), 0.05);
    CHECK(none.finding == Finding::no_difference_found);
    CHECK(none.words == "no difference found between hedge and balance on autonomy KAZ (mean difference 0.0123, 95 % interval -0.00765 to 0.0323)");
    CHECK(verdict(hedging, found(0.03, 0.01, 0.94), 0.2).finding == Finding::no_difference_found);
}

TEST_CASE("Within the margin policies are practically equal, however sure the difference") {
    Compared with_margin = hedging;
    with_margin.margin = 0.05;
    const Verdict equal = verdict(with_margin, found(0.03, 0.01, 0.94), 0.001);
    CHECK(equal.finding == Finding::practically_equal);
    CHECK(equal.words == "hedge and balance are practically equal on autonomy KAZ (mean difference 0.03, 95 % interval 0.02 to 0.04)");
    with_margin.margin = 0.035;
    CHECK(verdict(with_margin, found(0.03, 0.01, 0.94), 0.001).finding == Finding::better);
}

TEST_CASE("Shares never look surer than they are") {
    CHECK(verdict(hedging, found(1, 0.1, 1), 0).words.find("in all histories") != std::string::npos);
    CHECK(verdict(hedging, found(1, 0.1, 0.9975), 0).words.find("in more than 99 % of histories") != std::string::npos);
    CHECK(verdict(hedging, found(-1, 0.1, 0), 0).words.find("loses to balance on autonomy KAZ in all histories") != std::string::npos);
    CHECK(verdict(hedging, found(1, 0.1, 0.4), 0).words.find("on average, though only in 40 % of histories") != std::string::npos);
}

TEST_CASE("The same is the same, and one history tells nothing") {
    CHECK(verdict(hedging, found(0, 0, 0.5), 1).words == "hedge and balance are the same on autonomy KAZ in all histories");
    PairedComparison one = found(1, 1, 1);
    one.pairs = 1;
    CHECK(verdict(hedging, one, 1).finding == Finding::unknown);
    CHECK(verdict(hedging, one, 1).words == "too few histories to tell hedge and balance apart on autonomy KAZ");
}

}  // namespace tarazy::compare_verdict_test
