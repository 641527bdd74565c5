#include "report/crisis_data.h"

#include "record/json/document.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::crisis_data_test {

using Catch::Contains;

TEST_CASE("Without crises there is nothing to say") {
    const sample::Folder folder;
    sample::write(folder / "x.h5", sample::scenario(), sample::description(), 3, true);
    const RunReader file(folder / "x.h5");
    CHECK(!crises_data(file, plan_page(file.header())));
}

TEST_CASE("Crises are counted, and those of the shown histories listed") {
    const sample::Folder folder;
    sample::write(folder / "x.h5", sample::scenario(), sample::description(), 3);  // run 1 has a war, run 2 a war and a fizzle, all in 2021.5
    const RunReader file(folder / "x.h5");
    PagePlan plan = plan_page(file.header());
    plan.histories = {1};
    const std::string json = json_line(json_tree(crises_data(file, plan)));
    CHECK_THAT(json, Contains("\"all\":3,\"years\":[2021,2022],\"total\":[[1,0,2],[0,0,0]]"));
    CHECK_THAT(json, Contains("\"pairs\":[[0,1,0,0,2,0],[0,2,1,0,0,0]]"));
    CHECK_THAT(json, Contains("\"log\":[[1,2021.5,0,1,[],[2],0.25,0.5,0.75,2,1,12.5]]"));
}

TEST_CASE("A last year in which nothing can begin is left out") {
    const sample::Folder folder;
    sample::write(folder / "x.h5", sample::scenario(7), sample::description(), 3);  // to 2024
    const RunReader file(folder / "x.h5");
    CHECK_THAT(json_line(json_tree(crises_data(file, plan_page(file.header())))), Contains("\"years\":[2021,2022,2023],"));
}

}  // namespace tarazy::crisis_data_test
