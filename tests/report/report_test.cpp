#include "report/report.h"

#include "model/error.h"
#include "record/table_file.h"
#include "report/result_file.h"
#include "support/catch.h"

namespace tarazy::report_test {

using Catch::Contains;

TEST_CASE("The page of a run opens in the language asked for and holds its data") {
    const sample::Folder folder;
    write_result(folder / "x.h5", small_scenario(), 2);
    const std::string page = report_page(folder / "x.h5", "ru");
    CHECK_THAT(page, Contains("<html lang=\"ru\""));
    CHECK_THAT(page, Contains("<title>A &amp; B &lt;/script&gt;</title>"));
    CHECK_THAT(page, Contains(R"({"kind":"run")"));
    CHECK_THAT(page, !Contains("<b>no markup</b>"));
}

TEST_CASE("So does that of a sweep") {
    const sample::Folder folder;
    TableFile tables;
    tables.kind = "sweep";
    tables.attributes = {{"title", "A sweep"}, {"source", ""}, {"scenario", "tarazy: 1\n"}};
    tables.axes = {{"point", "number of the point", 2, {}, {0, 1}}};
    tables.variables.push_back({"mean", "1", "mean", {"point"}, std::vector<double>{1, 2}, {}, {}});
    write_table_file(folder / "x.h5", tables, false);
    const std::string page = report_page(folder / "x.h5", "en");
    CHECK_THAT(page, Contains("<title>A sweep</title>"));
    CHECK_THAT(page, Contains(R"({"kind":"sweep")"));
}

TEST_CASE("What is no result is told") {
    const sample::Folder folder;
    CHECK_THROWS_AS(report_page(folder / "none.h5", "en"), FileError);
    sample::put(folder / "text.h5", "no HDF5");
    CHECK_THROWS_AS(report_page(folder / "text.h5", "en"), FileError);
}

}  // namespace tarazy::report_test
