#pragma once
// A sweep or a comparison as the JSON document that its page shows.
#include <string>

#include "record/table_file.h"

namespace tarazy {

/// Numbers of one variable that a page may hold; longer ones (the single runs of a large sweep) are left out, and named.
inline constexpr std::size_t most_table_numbers = 150'000;

/// One JSON object: kind, version, seed, every attribute, `axes` (name to labels, numbers or length) and `variables` (name to axes, unit, long
/// name, flags, values).
std::string table_json(const TableFile& tables);

}  // namespace tarazy
