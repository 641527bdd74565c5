#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_thresholds_test {

TEST_CASE("until, discover and satisfice are read") {
    const DesignFile design = read_lines(R"(replicates: 30
vary: {openness: {values: [0.1, 0.2]}}
outcomes: [poles, tension]
until: {outcome: tension, half_width: 0.01, most: 500}
discover: [{outcome: 0, below: 0.3}, {outcome: tension, above: -0.5}]
satisfice: [{outcome: poles, above: 2}]
)");
    REQUIRE(design.until);
    CHECK(design.until->outcome == 1);
    CHECK(design.until->half_width == 0.01);
    CHECK(design.until->most == 500);
    REQUIRE(design.discover.size() == 2);
    CHECK(design.discover[0].below);
    CHECK(design.discover[0].value == 0.3);
    CHECK_FALSE(design.discover[1].below);
    CHECK(design.discover[1].outcome == 1);
    CHECK(design.discover[1].value == -0.5);
    REQUIRE(design.satisfice.size() == 1);
    CHECK(read_lines("until: {outcome: 0, half_width: 1}\n").until->most == 10000);
    CHECK(read_lines("until: {outcome: 0, half_width: 1}\nreplicates: 20000\n").until->most == 20000);
}

TEST_CASE("thresholds have one side, boxes something that varies, and replicates an order") {
    CHECK(design_complaint("satisfice: [{outcome: 0, below: 1, above: 0}, {outcome: 0}]\n") ==
          "design.yaml:3:13: satisfice[0]: expected either 'below' or 'above' (both are given). Remove one.\n"
          "design.yaml:3:47: satisfice[1]: expected either 'below' or 'above' (neither is given). Add one.");
    CHECK(design_complaint("discover: [{outcome: 0, below: 1}]\n") ==
          "design.yaml:3:11: discover: nothing varies (boxes are ranges of what does). Name it under `vary`.");
    CHECK(
        design_complaint("until: {outcome: 0, half_width: 1, most: 5}\nreplicates: 10\n") ==
        "design.yaml:3:42: until.most: most 5 is below replicates 10 (so many are run at every point in any case). Raise it, or lower `replicates`.");
}

}  // namespace tarazy::design_thresholds_test
