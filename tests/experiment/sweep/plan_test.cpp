#include "experiment/sweep/plan.h"

#include <algorithm>
#include <set>

#include "model/error.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_plan_test {

TEST_CASE("Every beginning of coarse to fine covers the whole") {
    CHECK(coarse_to_fine(8) == std::vector<std::uint32_t>{0, 4, 2, 6, 1, 5, 3, 7});
    CHECK(coarse_to_fine(5) == std::vector<std::uint32_t>{0, 4, 2, 1, 3});
    CHECK(coarse_to_fine(1) == std::vector<std::uint32_t>{0});
    std::vector<std::uint32_t> all = coarse_to_fine(1000);
    std::sort(all.begin(), all.end());
    for (std::uint32_t k = 0; k < 1000; ++k) CHECK(all[k] == k);
}

TEST_CASE("Points are futures and policies, and blocks cover each run once") {
    const SmallDesign small(
        "replicates: 20\nvary: {world.anarchy: {from: 0, to: 1, points: 7}}\npolicies: {BBB: [hedge, balance, tilted]}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    CHECK(plan.futures() == 7);
    CHECK(plan.points() == 21);
    CHECK(plan.policy_of(4) == 1);
    CHECK(plan.future_of(4) == 1);
    CHECK(plan.setting_of(4)[0] == Approx(1.0 / 6).epsilon(1e-14));
    CHECK(plan.random_key(4, 7).run == 7);
    CHECK(plan.random_key(9, 7).run == 7);
    CHECK(plan.random_key(9, 7).seed == 5);
    std::set<std::uint32_t> seen;
    for (std::size_t g = 0; g < plan.groups(); ++g) {
        for (const std::uint32_t future : plan.group(g)) CHECK(seen.insert(future).second);
    }
    CHECK(seen.size() == 7);
    std::size_t replicates = 0;
    for (std::size_t r = 0; r < plan.rounds(); ++r) {
        CHECK(plan.replicates_of(r).first == replicates);
        replicates += plan.replicates_of(r).count;
    }
    CHECK(replicates == 20);
}

TEST_CASE("Runs with common random numbers stand together, eight policies in eight futures or fewer") {
    const std::string vary = "vary: {world.anarchy: {from: 0, to: 1, points: 24}}\noutcomes: [poles]\n";
    const SmallDesign points("replicates: 1000\n" + vary);
    CHECK(SweepPlan(points.design).groups() == 3);
    CHECK(SweepPlan(points.design).group(0).size() == 8);
    const SmallDesign policies("replicates: 1000\npolicies: {BBB: [hedge, balance, bandwagon, tilted]}\n" + vary);
    CHECK(SweepPlan(policies.design).group(0).size() == 2);
    const SmallDesign few(
        "replicates: 1000\npolicies: {BBB: [hedge, balance, tilted]}\nvary: {world.anarchy: {values: [0, 0.5, 1]}}\noutcomes: [poles]\n");
    CHECK(SweepPlan(few.design).group(0).size() == 3);
    const SmallDesign fewer(
        "replicates: 1000\npolicies: {BBB: [hedge, balance, tilted]}\nvary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n");
    CHECK(SweepPlan(fewer.design).group(0).size() == 1);
    const SmallDesign independent("replicates: 1000\nluck: independent\n" + vary);
    CHECK(SweepPlan(independent.design).group(0).size() == 1);
}

TEST_CASE("Parts take turns at the futures, and groups are made of what a part has") {
    const SmallDesign small("replicates: 1000\nvary: {world.anarchy: {from: 0, to: 1, points: 21}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    const std::vector<std::uint32_t> order = coarse_to_fine(21);
    std::set<std::uint32_t> seen;
    for (std::size_t part = 1; part <= 2; ++part) {
        const Shard shard{part, 2};
        REQUIRE(plan.groups(shard) == 2);
        CHECK(plan.group(0, shard).size() == 8);
        CHECK(plan.group(0, shard)[1] == order[part + 1]);
        for (std::size_t g = 0; g < 2; ++g) {
            for (const std::uint32_t future : plan.group(g, shard)) CHECK(seen.insert(future).second);
        }
    }
    CHECK(seen.size() == 21);
}

TEST_CASE("Independent random numbers give every point runs of its own") {
    const SmallDesign small("replicates: 20\nluck: independent\nvary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    CHECK(plan.random_key(0, 19).run == 19);
    CHECK(plan.random_key(1, 0).run == 20);
}

TEST_CASE("The digest is of all that results depend on") {
    const std::string vary = "vary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n";
    const SmallDesign small("replicates: 20\n" + vary);
    const SmallDesign same("# a comment\nreplicates: 20   # the same\n" + vary);
    const SmallDesign other("replicates: 21\n" + vary);
    const SmallDesign world("replicates: 20\n" + vary, "openness: 0.3\n");
    const PlanDigest digest = SweepPlan(small.design).digest();
    CHECK(SweepPlan(same.design).digest() == digest);
    CHECK(SweepPlan(other.design).digest() != digest);
    CHECK(SweepPlan(world.design).digest() != digest);
    CHECK(digest_text(digest).size() == 40);
}

TEST_CASE("More runs than a seed has are refused") {
    const SmallDesign small("replicates: 10000000\nluck: independent\nvary: {world.anarchy: {values: [0, 1]}}\noutcomes: [poles]\n");
    CHECK_THROWS_MATCHES(SweepPlan(small.design), InputError,
                         Catch::Matchers::Message("the design needs 20000000 run numbers (a seed has 16777216). Take fewer replicates or "
                                                  "points, or `common_random_numbers: true`"));
}

}  // namespace tarazy::sweep_plan_test
