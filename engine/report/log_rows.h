#pragma once
// The rows of a log that are of some runs.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "record/run_reader.h"

namespace tarazy {

/// Those of the runs at these places in the file, which rise; each row says its run.
template <class Row>
std::vector<Row> rows_of_runs(const std::vector<Row>& log, const RunHeader& header, const std::vector<std::size_t>& places) {
    std::vector<std::uint32_t> runs;
    for (const std::size_t place : places) runs.push_back(header.runs[place]);
    std::vector<Row> rows;
    for (const Row& row : log) {
        if (std::binary_search(runs.begin(), runs.end(), row.run)) rows.push_back(row);
    }
    return rows;
}

}  // namespace tarazy
