#include "experiment/sweep/series.h"

#include "experiment/sweep/block_worker.h"
#include "model/error.h"
#include "record/run_reader.h"
#include "small_design.h"
#include "support/catch.h"

namespace tarazy::sweep_series_test {

TEST_CASE("The series of a sweep are those that its outcomes were read from", "[threads]") {
    const SmallDesign small(
        "replicates: 10\nvary:\n  world.anarchy: {values: [0.2, 0.9]}\n  openness: {values: [0.2, 0.3]}\n  conflict.enabled: {values: [true, "
        "false]}\n"
        "policies: {BBB: [hedge, balance]}\noutcomes: [{series: autonomy, actor: BBB}]\nrecord: {every: 4, pairs: [tie]}\n");
    const SweepPlan plan(small.design);
    write_sweep_series(plan, small.folder / "x.h5", 2, false, {});
    const RunReader file(small.folder / "x.series.h5");
    CHECK(file.header().runs.size() == 160);
    CHECK(file.header().times.size() == 6);
    const std::size_t autonomy = find_series("autonomy").value();
    const std::vector<double> values = file.read(autonomy, 0, 160);
    BlockWorker worker(plan);
    for (std::uint32_t point = 0; point < 16; ++point) {
        const BlockResults results = worker.work({0, {{point, 0, 10}}});
        for (std::size_t r = 0; r < 10; ++r) CHECK(values[((point * 10 + r) * 6 + 5) * 3 + 1] == results.values[r]);
    }
    write_sweep_series(plan, small.folder / "y.h5", 1, false, {});
    CHECK(RunReader(small.folder / "y.series.h5").read(autonomy, 0, 160) == values);
    CHECK_THROWS_AS(write_sweep_series(plan, small.folder / "x.h5", 1, false, {}), FileError);
    CHECK_THROWS_AS(write_sweep_series(plan, small.folder / "z.h5", 1, false, {.keep = {}, .progress = {}, .stop = [] { return true; }}),
                    Interrupted);
    CHECK_FALSE(std::filesystem::exists(small.folder / "z.series.h5"));
}

TEST_CASE("The series of a comparison tell the events of each point by name, those that a strategy or a defection adds too") {
    const SmallDesign small(
        "replicates: 2\npolicies: {BBB: [hedge]}\ndefect: [AAA]\ndefection: {at: 2023}\noutcomes: [poles]\nrecord: {}\n"
        "strategies:\n  - {id: bold, policy: {BBB: balance}, events: [{at: 2022, for: 2, do: [{posture: {actor: BBB, to: 2}}]}]}\n",
        "events: [{id: dry, at: 2021, do: [{posture: {actor: AAA, to: 2}}]}]\n");
    const SweepPlan plan(small.design);
    write_sweep_series(plan, small.folder / "x.h5", 1, false, {});
    std::vector<RecordedEvent> expected;
    for (std::uint32_t run = 0; run < 8; ++run) {
        const bool bold = plan.policy_of(run / 2) == 1;
        expected.push_back({run, 2021, "dry", false});
        if (bold) expected.push_back({run, 2022, "strategies.bold.events[0]", false});
        if (plan.future(plan.future_of(run / 2)).defection == 1) expected.push_back({run, 2023, "defect.AAA.events[0]", false});
        if (bold) expected.push_back({run, 2024, "strategies.bold.events[0]", true});
    }
    CHECK(RunReader(small.folder / "x.series.h5").events() == expected);
}

TEST_CASE("Series need a fixed number of replicates") {
    const SmallDesign small("replicates: 10\noutcomes: [poles]\nuntil: {outcome: 0, half_width: 0.1, most: 50}\nrecord: {}\n");
    const SweepPlan plan(small.design);
    CHECK_THROWS_MATCHES(write_sweep_series(plan, small.folder / "x.h5", 1, false, {}), InputError,
                         Catch::Matchers::Message("series cannot be recorded here (with `until` points differ in their replicates). Leave out "
                                                  "`record` or `until`"));
}

}  // namespace tarazy::sweep_series_test
