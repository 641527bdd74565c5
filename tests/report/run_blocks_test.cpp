#include "report/run_blocks.h"

#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::run_blocks_test {

TEST_CASE("Every run comes once, in order, with its own numbers, whatever the blocks") {
    const sample::Folder folder;
    // Alignment of 3 x 3 x 3 numbers at 2,001 times: some 430 KB a run, so several blocks.
    const Scenario scenario = sample::scenario(2001);
    sample::write(folder / "x.h5", scenario, sample::description(23), 23);
    const RunReader file(folder / "x.h5");
    const std::size_t series = find_series("alignment").value();
    REQUIRE(2001 * 27 * sizeof(double) * 23 > 2 * block_bytes);
    std::size_t expected = 0;
    for_each_run(file, series, 27, [&](std::size_t run, std::span<const double> numbers) {
        REQUIRE(run == expected++);
        REQUIRE(numbers.size() == 2001 * 27);
        CHECK(numbers.front() == sample::number(series, run, 0, 0));
        CHECK(numbers.back() == sample::number(series, run, 2000, 26));
    });
    CHECK(expected == 23);
}

}  // namespace tarazy::run_blocks_test
