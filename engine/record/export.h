#pragma once
// Result files as text: long CSV, JSON, the crisis log (COMMANDS.md, export).
#include <iosfwd>
#include <string>
#include <vector>

#include "record/run_reader.h"

namespace tarazy {

/// What to export; empty: everything.
struct ExportSelection {
    std::vector<std::string> series;
    std::vector<double> times;  ///< years; each must be a recorded time (within 1e-9)
};

/// Long CSV: run,time,variable,domain,actor,partner,value; numbers with 17 significant digits. Throws InputError for an unknown series or time.
void export_csv(const RunReader& file, const ExportSelection& selection, std::ostream& out);

/// The selection as one JSON document with dimensions, units and long names.
void export_json(const RunReader& file, const ExportSelection& selection, std::ostream& out);

/// The crisis log as CSV.
void export_crises(const RunReader& file, std::ostream& out);

}  // namespace tarazy
