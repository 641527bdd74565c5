#pragma once
// Tables as the content of one netCDF-4-compatible HDF5 file.
#include <filesystem>

#include "record/table_file.h"

namespace tarazy {

/// The bytes of all values of a variable as they lie in a file.
std::size_t stored_bytes(const TableVariable& variable);

/// Fills a file with the tables, closes it, and reads it back. The values are not copied. Throws hdf5::Error where the disk fails,
/// Bug for tables that are none: names given twice, unknown axes, wrong numbers of labels or values.
void fill_table_file(const std::filesystem::path& file, const TableFile& tables);

}  // namespace tarazy
