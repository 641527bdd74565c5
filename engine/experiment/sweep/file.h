#pragma once
// A sweep's table as the variables of a file, and back (FORMATS.md, Output).
#include <filesystem>
#include <string>

#include "experiment/sweep/table.h"
#include "record/table_file.h"

namespace tarazy {

/// The variables value, setting, policy, run_status and what is needed to compute everything else again. `kind`: sweep or comparison.
TableFile file_of(const SweepTable& table, const std::string& kind);

/// file_of(), but the outcomes are moved into the file: the table keeps its labels and what became of each run, and no values.
TableFile move_to_file(SweepTable& table, const std::string& kind);

/// The table of a file. Throws FileError for a file that lacks something.
SweepTable table_from(const TableFile& file, const std::filesystem::path& name);

}  // namespace tarazy
