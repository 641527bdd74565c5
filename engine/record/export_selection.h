#pragma once
// What an export takes of a file: series and times found by name and year, and how numbers become text.
#include <string>
#include <vector>

#include "record/export.h"

namespace tarazy {

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

}  // namespace tarazy
