#include "model/series.h"
#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_outcomes_test {

namespace {

std::vector<std::string> labels(const std::string& lines, const std::string& start = small_design) {
    std::vector<std::string> all;
    for (const Outcome& outcome : read_lines(lines, start).outcomes) all.push_back(outcome.label);
    return all;
}

}  // namespace

TEST_CASE("outcomes are written out and labelled by their words") {
    const DesignFile design = read_lines(R"(outcomes:
  - poles
  - {series: autonomy, actor: AAA, statistic: mean}
  - {series: security, actor: BBB, statistic: quantile, q: 0.1, better: less}
  - {series: capability, actor: AAA, component: military, statistic: minimum}
  - {series: alignment, actor: AAA, partner: BBB, domain: economic, statistic: maximum}
  - {series: threat_from, actor: AAA, partner: RING, statistic: sum}
)");
    const std::vector<Outcome>& outcomes = design.outcomes;
    REQUIRE(outcomes.size() == 6);
    CHECK(outcomes[0].label == "poles");
    CHECK(outcomes[0].statistic == Statistic::final_value);
    CHECK(outcomes[1].label == "autonomy AAA mean");
    CHECK(outcomes[1].actor == "AAA");
    CHECK(all_series()[outcomes[1].series].name == "autonomy");
    CHECK(outcomes[1].more_is_better);
    CHECK(outcomes[2].label == "security BBB quantile 0.1");
    CHECK(outcomes[2].statistic == Statistic::quantile);
    CHECK(outcomes[2].q == 0.1);
    CHECK_FALSE(outcomes[2].more_is_better);
    CHECK(outcomes[3].label == "capability AAA military minimum");
    CHECK(outcomes[3].component == "military");
    CHECK(outcomes[4].label == "alignment AAA BBB economic maximum");
    CHECK(outcomes[4].domain == economic);
    CHECK(outcomes[4].partner == "BBB");
    CHECK(outcomes[5].label == "threat_from AAA RING sum");
    CHECK_FALSE(outcomes[5].more_is_better);
}

TEST_CASE("less threat, tension, crises and wars is better, else more") {
    for (const Outcome& outcome :
         read_lines("outcomes: [tension, crises, wars, poles, {series: threat, actor: AAA}, {series: power, actor: AAA}]\n").outcomes) {
        INFO(outcome.label);
        CHECK(outcome.more_is_better == (outcome.label == "poles" || outcome.label == "power AAA"));
    }
}

TEST_CASE("a series without an actor is of those in policies, else of all that decide") {
    CHECK(labels("outcomes: [hedging]\n") == std::vector<std::string>{"hedging AAA", "hedging BBB"});
    CHECK(labels("outcomes: [hedging]\n", wide_design) == std::vector<std::string>{"hedging AAA"});
    CHECK(labels("outcomes: [{series: hedging, statistic: mean}]\npolicies: {BBB: [hedge]}\n") == std::vector<std::string>{"hedging BBB mean"});
    CHECK(labels("outcomes: [{series: tie, partner: AAA}]\n") == std::vector<std::string>{"tie BBB AAA"});
    CHECK(labels("policies: {BBB: [hedge]}\n") == std::vector<std::string>{"interest BBB", "autonomy BBB", "security BBB", "welfare BBB"});
}

TEST_CASE("what a series has none of, and what it needs, is told") {
    CHECK(design_complaint(R"(outcomes:
  - {series: poles, actor: AAA}
  - {series: autonomy, actor: AAA, partner: BBB}
  - {series: alignment, actor: AAA, partner: BBB}
  - {series: capability, actor: AAA}
  - {series: tie, actor: AAA, partner: AAA}
  - {series: autonomy, actor: AAA, statistic: quantile}
  - {series: autonomy, actor: AAA, q: 0.5}
  - hegding
  - {series: autonomy, actor: AAB}
  - {series: capability, actor: AAA, component: econmy}
  - {series: power, actor: AAA}
  - {series: power, actor: AAA}
)") == "design.yaml:4:28: outcomes[0].actor: 'actor' with series poles (its numbers have none). Remove it.\n"
       "design.yaml:5:45: outcomes[1].partner: 'partner' with series autonomy (its numbers have none). Remove it.\n"
       "design.yaml:6:5: outcomes[2].domain: missing key 'domain' (series alignment needs it). Add it.\n"
       "design.yaml:7:5: outcomes[3].component: missing key 'component' (series capability needs it). Add it.\n"
       "design.yaml:8:5: outcomes[4]: 'AAA' with itself (a pair is two actors). Name another partner.\n"
       "design.yaml:9:5: outcomes[5].q: missing key 'q' (a quantile needs it). Add it, such as 0.1.\n"
       "design.yaml:10:39: outcomes[6].q: 'q' without a quantile (only statistic quantile knows it). Remove it, or write `statistic: quantile`.\n"
       "design.yaml:11:5: outcomes[7].series: unknown value 'hegding' (one of power, economy, military, effort, threat, defence, security, safety, "
       "openness, autonomy, standing, vectors and 14 more). Did you mean 'hedging'?\n"
       "design.yaml:12:31: outcomes[8].actor: unknown actor 'AAB' (the scenario has none of that name). Did you mean 'AAA'?\n"
       "design.yaml:13:49: outcomes[9].component: unknown capability 'econmy' (the scenario has none of that name). Did you mean 'economy'?\n"
       "design.yaml:15:5: outcomes[11]: outcome 'power AAA' twice (first at design.yaml:14:5). Remove one.");
    CHECK(design_complaint("outcomes: []\n") ==
          "design.yaml:3:11: outcomes: no outcomes (nothing would be kept of the runs). Name some, or remove the key.");
    CHECK(design_complaint("outcomes: [{series: power, actor: BBB}]\n", wide_design) ==
          "design.yaml:3:35: outcomes[0].actor: unknown actor 'BBB' (scenario other has none of that name). Known: AAA, CCC, RING.");
}

TEST_CASE("outcomes are named by number, by label, or by a series that has one") {
    const auto meant = [](const std::string& name) {
        return read_lines("outcomes: [poles, {series: power, actor: AAA}, hedging]\nuntil: {half_width: 1, outcome: " + name + "}\n").until->outcome;
    };
    CHECK(meant("0") == 0);
    CHECK(meant("3") == 3);
    CHECK(meant("power AAA") == 1);
    CHECK(meant("power") == 1);
    CHECK(meant("hedging BBB") == 3);
    CHECK(design_complaint(
              "outcomes: [poles, hedging]\ndiscover: [{outcome: 3, below: 1}, {outcome: hedging, below: 1}, {outcome: powr, above: 0}]\nvary: "
              "{openness: {values: [1]}}\n") ==
          "design.yaml:4:22: discover[0].outcome: there is no outcome 3 (the last is 2, the first 0). Name an outcome by its words: poles.\n"
          "design.yaml:4:46: discover[1].outcome: several outcomes are of 'hedging' (one is meant). Write one of hedging AAA, hedging BBB.\n"
          "design.yaml:4:76: discover[2].outcome: no outcome 'powr' (the design keeps none of that name). Known: poles, hedging AAA, hedging BBB.");
}

}  // namespace tarazy::design_outcomes_test
