#include "report/run_data.h"

#include "model/error.h"
#include "record/json/document.h"
#include "report/result_file.h"
#include "support/catch.h"

namespace tarazy::run_data_test {

using Catch::Contains;

TEST_CASE("A run becomes one document with its bands, links, crises and provenance") {
    const sample::Folder folder;
    write_result(folder / "x.h5", small_scenario(), 6, {4});
    const std::string json = json_document(run_data(folder / "x.h5"));
    CHECK_THAT(json, Catch::StartsWith(R"({"kind":"run","version":)"));
    CHECK_THAT(json, Contains(R"("policy":["BBB=balance"],"seed":"5","runs":6,"failed":1,"failures":[{"run":4,"reason":"it left"}])"));
    CHECK_THAT(json, Contains(R"("recorded_times":21,"times":[2020,2020.25,)"));
    CHECK_THAT(json, Contains(R"("histories":[0,1,2,3,5])"));
    CHECK_THAT(json, Contains(R"({"name":"autonomy","shape":"actor","unit":"1",)"));
    CHECK_THAT(json, Contains(R"({"name":"poles","shape":"system",)"));
    CHECK_THAT(json, Contains(R"({"name":"capability:population","shape":"actor","unit":"million",)"));
    CHECK_THAT(json, !Contains("capability:economy"));
    CHECK_THAT(json, Contains(R"("links":{"alignment":[[{"e":)"));
    CHECK_THAT(json, Contains(R"("affinity":[[{"e":)"));
    CHECK_THAT(json, Contains(R"("events":[{"runs":5,"fired":5,"first":[2022,2022,2022]},)"));
}

TEST_CASE("Equal files give equal documents") {
    const sample::Folder folder;
    write_result(folder / "x.h5", small_scenario(), 3);
    CHECK(json_document(run_data(folder / "x.h5")) == json_document(run_data(folder / "x.h5")));
}

TEST_CASE("A file whose scenario cannot be read is told as such") {
    const sample::Folder folder;
    sample::write(folder / "x.h5", sample::scenario(), sample::description(), 3);
    CHECK_THROWS_WITH(run_data(folder / "x.h5"), Contains("cannot show") && Contains("the scenario it holds cannot be read"));
    CHECK_THROWS_AS(run_data(folder / "x.h5"), FileError);
}

TEST_CASE("A file of failed runs alone has nothing to show") {
    const sample::Folder folder;
    write_result(folder / "x.h5", small_scenario(), 2, {0, 1});
    CHECK_THROWS_AS(run_data(folder / "x.h5"), InputError);
}

}  // namespace tarazy::run_data_test
