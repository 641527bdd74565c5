#pragma once
// What a search for a better doctrine found, as variables of its file.
#include "experiment/compare/better_doctrine.h"
#include "record/table_file.h"

namespace tarazy {

/// Adds the dimensions search_number and rival, the numbers of the doctrine, how it fares against its rivals, and the attribute
/// `search_block`: the doctrine in YAML.
void add_search(const BetterDoctrine& found, TableFile& file);

}  // namespace tarazy
