#pragma once
// A run file as the JSON document that its page shows.
#include <filesystem>
#include <string>

namespace tarazy {

/// Reads the file, reduces it (bands, means, a few histories, counts of crises and events) and gives one JSON object. Numbers are rounded to five
/// significant digits of the largest of their row. Throws FileError for what cannot be read, InputError where every run failed.
std::string run_json(const std::filesystem::path& file);

}  // namespace tarazy
