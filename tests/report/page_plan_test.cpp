#include "report/page_plan.h"

#include "model/error.h"
#include "support/catch.h"

namespace tarazy::page_plan_test {

namespace {

RunHeader header(std::size_t actors, std::size_t times, std::size_t runs) {
    RunHeader header;
    for (std::size_t run = 0; run < runs; ++run) header.runs.push_back(static_cast<std::uint32_t>(run));
    for (std::size_t time = 0; time < times; ++time) header.times.push_back(2021 + 0.25 * static_cast<double>(time));
    header.actors.assign(actors, "AAA");
    header.components.assign(3, "economy");
    header.failures.resize(runs);
    for (std::size_t s = 0; s < all_series().size(); ++s) header.series.push_back(s);
    return header;
}

}  // namespace

TEST_CASE("A usual run is shown with all its times") {
    const PagePlan plan = plan_page(header(23, 121, 1000));
    CHECK(plan.times.size() == 121);
    CHECK(plan.runs.size() == 1000);
    CHECK(plan.histories.size() >= 5);
    CHECK(plan.histories.size() <= most_histories);
}

TEST_CASE("A small one shows twenty histories, or as many as there are") {
    CHECK(plan_page(header(3, 41, 100)).histories.size() == 20);
    CHECK(plan_page(header(3, 41, 4)).histories.size() == 4);
}

TEST_CASE("Of a large one the times are spread, both ends among them") {
    const PagePlan plan = plan_page(header(200, 4001, 10));
    CHECK(plan.times.size() < 60);
    CHECK(plan.times.front() == 0);
    CHECK(plan.times.back() == 4000);
    for (std::size_t k = 1; k < plan.times.size(); ++k) CHECK(plan.times[k] > plan.times[k - 1]);
    CHECK(plan_page(header(4096, 4001, 10)).times == std::vector<std::size_t>{0, 4000});
}

TEST_CASE("Failed runs do not count") {
    RunHeader some = header(3, 5, 4);
    some.failures[0] = some.failures[2] = "it left";
    CHECK(plan_page(some).runs == std::vector<std::size_t>{1, 3});
    CHECK(plan_page(some).histories == std::vector<std::size_t>{1, 3});
    for (std::string& failure : some.failures) failure = "it left";
    CHECK_THROWS_AS(plan_page(some), InputError);
}

}  // namespace tarazy::page_plan_test
