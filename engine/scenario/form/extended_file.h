#pragma once
// A file and the files that it extends, as one document.
#include <filesystem>
#include <string>

#include "scenario/form/form.h"
#include "scenario/yaml/document.h"

namespace tarazy {

inline constexpr std::size_t longest_chain = 16;  ///< files that extend one another

/// The text of a file. Throws FileError where it cannot be read.
std::string read_text(const std::filesystem::path& file);

/// Reads `text` as the content of `file`, mends misspelt keys, and puts it over what it `extends`, which is left out of the result.
/// Problems are added; throws InputError where nothing can be read, FileError for an unreadable base.
Node read_extended(const std::string& text, const std::filesystem::path& file, const Form& form, Problems& problems);

}  // namespace tarazy
