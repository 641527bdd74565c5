#pragma once
// Tables back from an open file.
#include <hdf5.h>

#include "record/table_file.h"

namespace tarazy {

/// Everything in a file; without `values` the variables have none. Throws hdf5::Error for what write_table_file() would not write.
TableFile read_tables(hid_t file, bool values = true);

/// Whether two files are equal but for their values.
bool same_description(const TableFile& a, const TableFile& b);

}  // namespace tarazy
