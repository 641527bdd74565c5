#pragma once
// What a search for a better doctrine found, as an analyst reads it, and as variables of the file.
#include <string>

#include "cli/json.h"
#include "experiment/compare/better_doctrine.h"

namespace tarazy {

/// The doctrine ready to paste, and how it fares against the built-in ones with fresh random numbers.
std::string search_report(const BetterDoctrine& found, const std::string& outcome);

/// The search as a field `search` of a JSON object that is open.
void write_search(JsonWriter& json, const BetterDoctrine& found, const std::string& outcome);

}  // namespace tarazy
