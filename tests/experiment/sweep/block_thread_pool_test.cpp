#include "experiment/sweep/block_thread_pool.h"

#include "experiment/sweep/block_worker.h"
#include "model/error.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_block_thread_pool_test {

using std::chrono::milliseconds;

TEST_CASE("A crew gives back what was given, simulated", "[threads]") {
    const SmallDesign small("replicates: 12\nvary: {world.anarchy: {values: [0.2, 0.9]}}\noutcomes: [poles]\n");
    const SweepPlan plan(small.design);
    BlockThreadPool pool(plan, 3);
    CHECK_FALSE(pool.next_result(milliseconds(1)));
    for (std::uint32_t k = 0; k < 20; ++k) pool.submit({k, {{k % 2, k % 11, 1}}});
    BlockWorker worker(plan);
    for (int k = 0; k < 20; ++k) {
        const auto results = pool.next_result(milliseconds(60000));
        REQUIRE(results);
        CHECK(results->values == worker.work({0, results->cells}).values);
    }
    CHECK(pool.waiting() == 0);
    CHECK_FALSE(pool.next_result(milliseconds(1)));
}

TEST_CASE("What a thread throws comes out where results are taken", "[threads]") {
    const SmallDesign small("outcomes: [poles]\n");
    const SweepPlan plan(small.design);
    BlockThreadPool pool(plan, 2);
    pool.submit({0, {}});
    REQUIRE(pool.next_result(milliseconds(60000)));
    pool.submit({2, {{5, 0, 1}}});  // no such point
    CHECK_THROWS([&] {
        while (true) pool.next_result(milliseconds(60000));
    }());
}

}  // namespace tarazy::sweep_block_thread_pool_test
