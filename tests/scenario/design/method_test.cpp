#include "scenario/design/small_design.h"
#include "support/catch.h"

namespace tarazy::design_method_test {

namespace {

const std::string varied = "vary: {world.anarchy: {from: 0, to: 1}}\n";

}  // namespace

TEST_CASE("the kinds of designs are read with their numbers") {
    const DesignMethod saltelli = read_lines(varied + "design: {kind: saltelli, samples: 64, skip: 8, second_order: true}\n").method;
    CHECK(saltelli.kind == DesignKind::saltelli);
    CHECK(saltelli.samples == 64);
    CHECK(saltelli.skip == 8);
    CHECK(saltelli.second_order);
    const DesignMethod morris = read_lines(varied + "design: {kind: morris, samples: 10, levels: 6}\n").method;
    CHECK(morris.kind == DesignKind::morris);
    CHECK(morris.levels == 6);
    CHECK(read_lines(varied + "design: {kind: lhs, samples: 5}\n").method.kind == DesignKind::lhs);
    CHECK(read_lines(varied + "design: {kind: sobol, samples: 5}\n").method.kind == DesignKind::sobol);
    CHECK(read_lines("vary: {world.anarchy: {values: [1]}}\ndesign: {kind: list}\n").method.kind == DesignKind::list);
    CHECK(read_lines("").method.kind == DesignKind::grid);
}

TEST_CASE("samples must be given where there are some, and nothing that a kind does not know") {
    CHECK(design_complaint(varied + "design: {kind: lhs}\n") ==
          "design.yaml:4:9: design.samples: missing key 'samples' (kind lhs needs it). Say how many: of points, base samples or trajectories.");
    CHECK(design_complaint("design: {samples: 3}\n") ==
          "design.yaml:3:19: design.samples: 'samples' means nothing to kind grid (only some kinds know it). Remove it, or choose another kind.");
    CHECK(design_complaint(varied + "design: {kind: lhs, samples: 3, skip: 1, levels: 4, second_order: false}\n") ==
          "design.yaml:4:39: design.skip: 'skip' means nothing to kind lhs (only some kinds know it). Remove it, or choose another kind.\n"
          "design.yaml:4:50: design.levels: 'levels' means nothing to kind lhs (only some kinds know it). Remove it, or choose another kind.\n"
          "design.yaml:4:67: design.second_order: 'second_order' means nothing to kind lhs (only some kinds know it). Remove it, or choose another "
          "kind.");
    CHECK(design_complaint(varied + "design: {kind: morris, samples: 3, levels: 5}\n") ==
          "design.yaml:4:44: design.levels: an odd number of levels (steps go over half of them). Write an even number such as 4.");
    CHECK(design_complaint("design: {kind: list}\n") ==
          "design.yaml:3:9: design: nothing varies (kind list spreads points over what does). Name it under `vary`.");
}

}  // namespace tarazy::design_method_test
