#include "import/report.h"

#include "import/data_files.h"
#include "support/catch.h"

namespace tarazy::report_test {

TEST_CASE("problems are raised together, each with its place") {
    ImportReport report;
    CHECK(report.empty());
    CHECK(problems_of(report).empty());
    report.problem({"data/nmc.csv", 12}, {"milex is missing", "the cell says -9", "Give --leave-out"});
    report.problem({"data/nmc.csv"}, {"no year", "none", ""});
    report.problems("ready: made (so).");
    CHECK_FALSE(report.empty());
    CHECK(problems_of(report) ==
          "data/nmc.csv:12: milex is missing (the cell says -9). Give --leave-out\ndata/nmc.csv: no year (none).\nready: made (so).");
}

TEST_CASE("what stood in a cell can break neither a line nor a terminal") {
    ImportReport report;
    report.note(
        "Qu\xE9"
        "bec\nx");
    report.note("Қазақстан\tx");
    report.problem({"a.csv"}, {"cannot be '\x1b[31m'", "no", ""});
    CHECK(report.notes() == std::vector<std::string>{"Qu?bec x", "Қазақстан x"});
    CHECK(problems_of(report) == "a.csv: cannot be '?[31m' (no).");
    CHECK(DataPlace{"/a/b/c.csv", 3}.short_text() == "c.csv, line 3");
}

}  // namespace tarazy::report_test
