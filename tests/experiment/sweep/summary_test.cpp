#include "experiment/sweep/summary.h"

#include <cmath>
#include <limits>

#include "support/catch.h"

namespace tarazy::sweep_summary_test {

TEST_CASE("A summary is over the replicates that were done") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    SweepTable table;
    table.outcomes = {{"poles", "1", "", true}, {"tension", "1", "", false}};
    table.points = {0, 1};
    table.replicates = 3;
    table.values = {1, 10, 2, 20, 3, 30, 4, nan, nan, nan, nan, nan};
    const SweepSummary summary = summarise(table);
    CHECK(summary[0][0].interval.mean == 2);
    CHECK(summary[0][1].band.median == 20);
    CHECK(summary[0][1].band.low == Approx(11));
    CHECK(summary[1][0].interval.count == 1);
    CHECK(summary[1][0].band.high == 4);
    CHECK(std::isnan(summary[1][1].interval.mean));

    TableFile file;
    add_summary(summary, file);
    CHECK(file.find("mean")->doubles()[1] == 20);
    CHECK(std::get<std::vector<std::int32_t>>(file.find("runs")->values) == std::vector<std::int32_t>{3, 3, 1, 0});
    CHECK(std::isnan(file.find("half_width")->doubles()[2]));
}

}  // namespace tarazy::sweep_summary_test
