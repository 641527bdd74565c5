#pragma once
// What must be on the disk before anyone relies on it, and what the system says where it is not.
#include <filesystem>
#include <string>

namespace tarazy {

/// The system's words for an error number.
std::string system_reason(int error);

/// The folder that holds a file; `.` for a name alone.
std::filesystem::path folder_of(const std::filesystem::path& file);

/// Brings a file's content to the disk; 0 or the error number.
int sync_file(const std::filesystem::path& file);

/// Brings a file's name in its folder to the disk; 0 or the error number. A file system that cannot do so for folders counts as done.
int sync_name(const std::filesystem::path& file);

}  // namespace tarazy
