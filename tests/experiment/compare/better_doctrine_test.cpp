#include "experiment/compare/better_doctrine.h"

#include "experiment/sweep/small_design.h"
#include "model/error.h"
#include "support/catch.h"

namespace tarazy::compare_better_doctrine_test {

namespace {

const std::string search =
    "replicates: 24\nvary: {world.anarchy: {values: [0.3, 0.8]}}\npolicies: {BBB: [hedge, balance]}\noutcomes: [{series: interest, actor: BBB}]\n"
    "optimise: {actor: BBB, from: hedge, name: found, outcome: 0, criterion: mean, evaluations: 40, replicates: 8, fresh_seed: 99,\n"
    "  bounds: {risk_aversion: [0, 4], autonomy: [0, 4], economic: [0, 4]}}\n";

}  // namespace

TEST_CASE("A search finds a doctrine that is better with the random numbers it saw, and tries it with fresh ones", "[threads]") {
    const SmallDesign small(search);
    const BetterDoctrine found = search_doctrine(small.design, 2, {});
    CHECK(found.value > found.start_value);
    CHECK(found.evaluations <= 40);
    CHECK(found.fresh_seed == 99);
    CHECK(found.fresh_replicates == 24);
    REQUIRE(found.numbers.size() == 3);
    for (const double number : found.numbers) CHECK((number >= 0 && number <= 4));
    CHECK_THAT(found.block, Catch::StartsWith("found: {extends: hedge, risk_aversion: "));
    REQUIRE(found.rivals.size() == 6);
    for (std::size_t k = 1; k < 6; ++k) CHECK(found.rival_means[k] <= found.rival_means[k - 1]);
    CHECK(found.with_rivals[0].pairs == 24);
    CHECK(found.beats_best == (found.verdicts[0].finding == Finding::better));

    const BetterDoctrine alone = search_doctrine(small.design, 1, {});
    CHECK(alone.numbers == found.numbers);
    CHECK(alone.value == found.value);
    CHECK(alone.with_rivals[2].difference == found.with_rivals[2].difference);
}

TEST_CASE("A search stops when it is asked to") {
    const SmallDesign small(search);
    std::size_t tried = 0;
    CHECK_THROWS_AS(search_doctrine(small.design, 1, {.progress = [&](std::size_t k) { tried = k; }, .stop = [&] { return tried == 3; }}),
                    Interrupted);
}

}  // namespace tarazy::compare_better_doctrine_test
