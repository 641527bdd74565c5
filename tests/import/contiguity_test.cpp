#include "import/tables.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::contiguity_test {

using Catch::Contains;

namespace {

using Borders = std::vector<std::pair<std::size_t, std::size_t>>;

}  // namespace

TEST_CASE("borders are contiguity by land, each once, and not across water") {
    ImportReport report;
    CHECK(import_contiguity(data_file("contiguity.csv"), ChosenStates({"KAZ", "RUS", "CHN", "USA"}), {2012}, report) ==
          Borders{{0, 1}, {0, 2}, {1, 2}});
    CHECK(report.empty());
}

TEST_CASE("only the year counts") {
    ImportReport report;
    CHECK(import_contiguity(data_file("contiguity.csv"), ChosenStates({"KAZ", "RUS", "CHN"}), {2011}, report) == Borders{{0, 1}});
    CHECK(import_contiguity(data_file("contiguity.csv"), ChosenStates({"KAZ", "RUS"}), {2016, 4, false}, report) == Borders{{0, 1}});
    CHECK(report.empty());
    CHECK_THAT(report.notes().front(), Contains("those of 2012 stand in"));
    CHECK(import_contiguity(data_file("contiguity.csv"), ChosenStates({"KAZ", "RUS"}), {2016}, report).empty());
    CHECK_THAT(problems_of(report), Contains("no contiguity of 2016 (the file has years from 2011 to 2012). --fill-back 4"));
}

TEST_CASE("a type that is no number is refused") {
    const MadeFile file(changed_file("contiguity.csv", "RUS,705,KZK,2012,1", "RUS,705,KZK,2012,land"));
    ImportReport report;
    import_contiguity(file.path(), ChosenStates({"KAZ", "RUS"}), {2012}, report);
    CHECK_THAT(problems_of(report), Contains("made.csv:4: conttype cannot be 'land'"));
}

}  // namespace tarazy::contiguity_test
