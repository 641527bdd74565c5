#include "report/log_rows.h"

#include "support/catch.h"

namespace tarazy::log_rows_test {

TEST_CASE("Rows are taken by their run, not by its place in the file") {
    RunHeader header;
    header.runs = {10, 11, 12};
    const std::vector<RecordedEvent> log{{10, 1, "a", false}, {10, 2, "b", false}, {12, 3, "c", true}, {13, 4, "d", false}};
    CHECK(rows_of_runs(log, header, {0, 1}) == std::vector<RecordedEvent>{log[0], log[1]});
    CHECK(rows_of_runs(log, header, {1, 2}) == std::vector<RecordedEvent>{log[2]});
    CHECK(rows_of_runs(log, header, {}).empty());
}

}  // namespace tarazy::log_rows_test
