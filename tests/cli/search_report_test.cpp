#include "cli/reports.h"

#include <sstream>

#include "support/catch.h"

namespace tarazy::search_report_test {

using Catch::Contains;

TEST_CASE("A search says honestly whether its doctrine is better") {
    BetterDoctrine found;
    found.search.actor = "KAZ";
    found.search.from = "hedge";
    found.search.name = "found";
    found.block = "found: {extends: hedge, autonomy: 2}";
    found.rivals = {"hedge"};
    found.rival_means = {1.5};
    found.with_rivals.resize(1);
    found.verdicts = {{Finding::no_difference_found, "no difference found between found and hedge"}};
    CHECK_THAT(search_report(found, "interest KAZ"), Contains("It is not surely better than the best built-in doctrine: no difference found"));
    found.beats_best = true;
    CHECK_THAT(search_report(found, "interest KAZ"), Contains("It is better than the best built-in doctrine"));
    CHECK_THAT(json_page(search_tree(found, "interest KAZ")), Contains("\"block\": \"found: {extends: hedge, autonomy: 2}\""));
}

}  // namespace tarazy::search_report_test
