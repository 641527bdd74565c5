#include "report/event_data.h"

#include "model/error.h"
#include "record/hdf5.h"
#include "record/json/document.h"
#include "record/sample_run.h"
#include "support/catch.h"

namespace tarazy::event_data_test {

TEST_CASE("Events are counted, and those of the shown histories listed") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    sample::write(folder / "x.h5", scenario, sample::description(), 3);  // run 1 has a drought, run 2 that and the other event
    const RunReader file(folder / "x.h5");
    PagePlan plan = plan_page(file.header());
    plan.histories = {2};
    CHECK(json_line(json_tree(event_log_data(file, plan, scenario.events))) ==
          R"({"all":5,"events":[{"runs":2,"fired":2,"first":[2021.5,2021.5,2021.5]},{"runs":1,"fired":1,"first":[2021.5,2021.5,2021.5]}],)"
          R"("log":[[2,2021.5,0,0],[2,2022,0,1],[2,2021.5,1,0]]})");
    plan.runs = {0, 1};
    plan.histories = {0};
    CHECK(json_line(json_tree(event_log_data(file, plan, scenario.events))) ==
          R"({"all":2,"events":[{"runs":1,"fired":1,"first":[2021.5,2021.5,2021.5]},{"runs":0,"fired":0,"first":null}],"log":[]})");
}

TEST_CASE("A file without a log has no counts, which is not the same as none") {
    const sample::Folder folder;
    const Scenario scenario = sample::scenario();
    sample::write(folder / "x.h5", scenario, sample::description(), 3, true);
    {
        const RunReader file(folder / "x.h5");
        CHECK(json_line(json_tree(event_log_data(file, plan_page(file.header()), {}))) == R"({"all":0,"events":[],"log":[]})");
    }
    const hid_t file = H5Fopen((folder / "x.h5").c_str(), H5F_ACC_RDWR, H5P_DEFAULT);
    H5Ldelete(file, "event_run", H5P_DEFAULT);
    H5Fclose(file);
    const RunReader old(folder / "x.h5");
    CHECK(json_line(json_tree(event_log_data(old, plan_page(old.header()), scenario.events))) == "null");
}

TEST_CASE("A log with events of another scenario is told as such") {
    const sample::Folder folder;
    sample::write(folder / "x.h5", sample::scenario(), sample::description(), 3);
    const RunReader file(folder / "x.h5");
    CHECK_THROWS_WITH(event_log_data(file, plan_page(file.header()), {}), Catch::Contains("the log names 'drought'"));
    CHECK_THROWS_AS(event_log_data(file, plan_page(file.header()), {}), FileError);
}

}  // namespace tarazy::event_data_test
