#include "cli/reports.h"

#include <sstream>

#include "cli/scenario_options.h"
#include "model/series.h"
#include "said.h"
#include "support/catch.h"

namespace tarazy::run_summary_test {

using Catch::Contains;

namespace {

ScenarioFile scenario() {
    return parse_scenario(plain_scenario(), "plain.yaml");
}

ActorSummary summary(std::size_t runs) {
    ActorSummary summary;
    summary.actor = 1;
    summary.runs = runs;
    summary.measures = {{*find_series("autonomy"), {{0.1, 0.2, 0.3}, {0.4, 0.5, 0.6}}}};
    summary.shares = {
        {0, 0, {{0.2, 0.2, 0.2}, {0.1, 0.2, 0.3}}}, {0, 1, {{0.7, 0.795, 0.9}, {0.7, 0.795, 0.9}}}, {0, 2, {{0, 0.005, 0}, {0, 0.005, 0}}}};
    return summary;
}

}  // namespace

TEST_CASE("A summary of many runs shows medians and bands, partners by weight, small ones counted") {
    const std::string text = summary_text(scenario().model, summary(100));
    CHECK_THAT(text, Contains("Beeland (BBB) from 2020 to 2030, median [90 % band] of 100 runs"));
    CHECK_THAT(text, Contains("autonomy  0.200  [0.100 to 0.300]  0.500  [0.400 to 0.600]"));
    CHECK_THAT(text, Contains("security initiatives, share of\n"));
    CHECK(text.find("itself") < text.find("Aland (AAA)"));
    CHECK_THAT(text, Contains("Aland (AAA)  20.0 %                      20.0 %  [10.0 % to 30.0 %]"));
    CHECK_THAT(text, Contains("and 1 below 1 %"));
    CHECK_FALSE(contains(text, "CCC"));
}

TEST_CASE("A summary of one run has no bands") {
    ActorSummary one = summary(1);
    one.measures = {{*find_series("autonomy"), {{0.2, 0.2, 0.2}, {0.5, 0.5, 0.5}}}};
    one.shares.clear();
    CHECK_THAT(summary_text(scenario().model, one), Contains("one run") && Contains("autonomy  0.200    0.500\n") && !Contains("["));
}

TEST_CASE("Without alignment the summary says so") {
    ActorSummary measures_alone = summary(2);
    measures_alone.shares.clear();
    CHECK_THAT(summary_text(scenario().model, measures_alone), Contains("does not record alignment"));
}

TEST_CASE("The summary as JSON names every partner") {
    CHECK_THAT(json_page(summary_tree(scenario().model, summary(100))),
               Contains("\"actor\": \"BBB\"") && Contains("\"partner\": \"CCC\"") && Contains("\"median\": 0.795"));
}

}  // namespace tarazy::run_summary_test
