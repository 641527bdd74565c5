#pragma once
// Sweeps and comparisons as text, one row a run (COMMANDS.md, export).
#include <iosfwd>

#include "record/table_file.h"

namespace tarazy {

/// CSV: point, replicate, the parameters, policy, the outcomes, status (done or failed) and the reason of a failure; runs that were
/// not made are left out. Throws FileError for tables without runs.
void export_csv(const TableFile& tables, std::ostream& out);

/// The runs as one JSON document, with the attributes of the file.
void export_json(const TableFile& tables, std::ostream& out);

}  // namespace tarazy
