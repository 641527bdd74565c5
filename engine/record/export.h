#pragma once
// What is exported of a result file, and as what.
#include <iosfwd>
#include <string>
#include <vector>

#include "record/run_reader.h"
#include "record/table_file.h"

namespace tarazy {

// Result files as text: long CSV, JSON, the crisis log (COMMANDS.md, export).

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

/// The event log as CSV. Throws FileError for a file that has none.
void export_events(const RunReader& file, std::ostream& out);

// What an export takes of a file: series and times found by name and year, and how numbers become text.

/// Series by their place in all_series(), in that order; times by their place in the file.
struct ExportPlan {
    std::vector<std::size_t> series;
    std::vector<std::size_t> times;
    std::size_t runs_at_once = 1;  ///< to read together: a few megabytes, or one run
};

/// Throws InputError with every series that the file has not, and every time that is not recorded.
ExportPlan plan_export(const RunHeader& header, const ExportSelection& selection);

/// Appends a number with 17 significant digits; `nan` and `inf` for what is not finite.
void append_number(std::string& text, double number);

/// Hands the text over when it is long. Throws FileError where the stream fails.
void pass_on(std::string& text, std::ostream& out, bool last = false);

// Sweeps and comparisons as text, one row a run (COMMANDS.md, export).

/// CSV: point, replicate, the parameters, policy, the outcomes, status (done or failed) and the reason of a failure; runs that were
/// not made are left out. Throws FileError for tables without runs.
void export_csv(const TableFile& tables, std::ostream& out);

/// The runs as one JSON document, with the attributes of the file.
void export_json(const TableFile& tables, std::ostream& out);

}  // namespace tarazy
