#include "experiment/blocks.h"

#include "model/series.h"
#include "model/simulation.h"
#include "small_world.h"
#include "support/catch.h"

namespace tarazy::blocks_test {

TEST_CASE("Blocks cover the runs once, in order, in whole batches") {
    const Scenario scenario = small_world();
    const auto blocks = cut_blocks(scenario, 10, 203);
    const std::size_t batch = runs_at_once(scenario.size());
    std::size_t next = 10;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        CHECK(blocks[b].first_run == next);
        CHECK(blocks[b].runs > 0);
        if (b + 1 < blocks.size()) CHECK(blocks[b].runs % batch == 0);
        next += blocks[b].runs;
    }
    CHECK(next == 213);
    CHECK(cut_blocks(scenario, 0, 0).empty());
}

TEST_CASE("What one run takes is counted") {
    Scenario scenario = small_world(1);  // five rows of 15 actor series, 6 system series, 2 capabilities, 3 domains of pairs
    CHECK(recorded_bytes(scenario) == 5 * (15 * 3 + 6 + 3 * 2 + 3 * 9) * sizeof(double));
    scenario.record.every = 4;
    scenario.record.pairs = {false, false, false, false};
    CHECK(recorded_bytes(scenario) == 2 * (15 * 3 + 6 + 3 * 2) * sizeof(double));
}

TEST_CASE("Blocks grow smaller as runs grow larger, down to one batch") {
    const Scenario shorter = small_world(5);
    const Scenario longer = small_world(500);
    const std::size_t batch = runs_at_once(3);
    CHECK(cut_blocks(shorter, 0, 10000).front().runs == 8 * batch);
    CHECK(cut_blocks(longer, 0, 10000).front().runs * recorded_bytes(longer) <= std::size_t{16} << 20);
    CHECK(cut_blocks(small_world(20000), 0, 10000).front().runs == batch);
}

}  // namespace tarazy::blocks_test
