#include "report/mean_links.h"

#include "report/result_file.h"
#include "support/catch.h"

namespace tarazy::mean_links_test {

TEST_CASE("Links are means over the runs that did not fail, the strongest partners first, itself before them") {
    const sample::Folder folder;
    const ScenarioFile scenario = small_scenario();
    write_result(folder / "x.h5", scenario, 5, {1});
    const RunReader file(folder / "x.h5");
    const PagePlan plan = plan_page(file.header());
    const std::size_t series = find_series("alignment").value();
    const auto links = mean_links(file, series, domain_count, plan);
    REQUIRE(links.size() == domain_count);
    const std::vector<double> all = file.read(series, 0, 5);
    const std::size_t times = file.header().times.size();
    for (std::size_t layer = 0; layer < domain_count; ++layer) {
        for (std::size_t i = 0; i < 3; ++i) {
            REQUIRE(links[layer][i].size() == 3);  // itself and two partners; the nonstate actor is nobody's
            CHECK(links[layer][i][0].partner == i);
            std::vector<double> total(times);
            for (const Link& link : links[layer][i]) {
                for (std::size_t time = 0; time < times; ++time) {
                    double sum = 0;
                    for (const std::size_t run : plan.runs) sum += all[(run * times + time) * 48 + (layer * 4 + i) * 4 + link.partner];
                    CHECK(link.mean[time] == Approx(sum / 4));
                    total[time] += link.mean[time];
                }
            }
            for (const double sum : total) CHECK(sum == Approx(1));
            const auto most = [](const Link& link) { return *std::max_element(link.mean.begin(), link.mean.end()); };
            CHECK(most(links[layer][i][1]) >= most(links[layer][i][2]));
        }
        CHECK(links[layer][3].size() == 1);  // all on itself
    }
}

TEST_CASE("Affinity has no own number, and foes count by the size of their hostility") {
    const sample::Folder folder;
    write_result(folder / "x.h5", small_scenario(), 2);
    const RunReader file(folder / "x.h5");
    const auto links = mean_links(file, find_series("affinity").value(), 1, plan_page(file.header()));
    REQUIRE(links.size() == 1);
    for (std::size_t i = 0; i < 4; ++i) {
        for (const Link& link : links[0][i]) CHECK(link.partner != i);
    }
}

}  // namespace tarazy::mean_links_test
