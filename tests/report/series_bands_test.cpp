#include "report/series_bands.h"

#include "report/result_file.h"
#include "statistics/quantile.h"
#include "support/catch.h"

namespace tarazy::series_bands_test {

namespace {

const ScenarioFile& scenario() {
    static const ScenarioFile file = small_scenario();
    return file;
}

}  // namespace

TEST_CASE("Fans are the quantiles and means of the runs that did not fail") {
    const sample::Folder folder;
    write_result(folder / "x.h5", scenario(), 9, {2, 8});
    const RunReader file(folder / "x.h5");
    const PagePlan plan = plan_page(file.header());
    REQUIRE(plan.runs == std::vector<std::size_t>{0, 1, 3, 4, 5, 6, 7});
    const std::size_t series = find_series("autonomy").value();
    const std::vector<double> all = file.read(series, 0, 9);
    const auto fans = fans_of(file, series, 4, {1, 2}, plan);
    REQUIRE(fans.size() == 2);
    const std::size_t times = file.header().times.size();
    for (std::size_t place = 0; place < 2; ++place) {
        for (std::size_t time = 0; time < times; ++time) {
            std::vector<double> sample;
            for (const std::size_t run : plan.runs) sample.push_back(all[(run * times + time) * 4 + place + 1]);
            for (std::size_t h = 0; h < plan.histories.size(); ++h) CHECK(fans[place].histories[h][time] == sample[h]);
            double sum = 0;
            for (const double number : sample) sum += number;
            CHECK(fans[place].mean[time] == Approx(sum / 7));
            std::sort(sample.begin(), sample.end());
            for (std::size_t rank = 0; rank < fan_ranks.size(); ++rank) CHECK(fans[place].quantiles[rank][time] == quantile(sample, fan_ranks[rank]));
        }
    }
}

TEST_CASE("Only the planned times are taken") {
    const sample::Folder folder;
    write_result(folder / "x.h5", scenario(), 3);
    const RunReader file(folder / "x.h5");
    PagePlan plan = plan_page(file.header());
    const auto whole = fans_of(file, find_series("poles").value(), 1, {0}, plan);
    plan.times = {0, 7, 20};
    const auto some = fans_of(file, find_series("poles").value(), 1, {0}, plan);
    for (std::size_t k = 0; k < 3; ++k) CHECK(some[0].quantiles[2][k] == whole[0].quantiles[2][plan.times[k]]);
    CHECK(fans_of(file, find_series("poles").value(), 1, {}, plan).empty());
}

}  // namespace tarazy::series_bands_test
