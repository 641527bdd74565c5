#pragma once
// A result file as one page that needs nothing else: no network, no other file.
#include <filesystem>
#include <string>
#include <string_view>

namespace tarazy {

/// The HTML page of a run, a sweep or a comparison. `language` (en, kk or ru) is the one it opens in. Equal files give equal pages. Throws
/// FileError for what cannot be read, InputError for a run file of which every run failed.
std::string report_page(const std::filesystem::path& file, std::string_view language);

}  // namespace tarazy
