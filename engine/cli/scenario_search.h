#pragma once
// Where scenarios are found that are named without a folder.
#include <filesystem>
#include <string>
#include <vector>

namespace tarazy {

/// The folders of shipped scenarios that exist, in the order of search: installed beside this program, installed where the build
/// was told, in the source.
std::vector<std::filesystem::path> scenario_folders();

/// The shipped scenarios: each file name once, the first found.
std::vector<std::filesystem::path> shipped_scenarios();

/// The file of a scenario: a path that exists; else for a bare name (with or without `.yaml`) the first of that name among the shipped
/// scenarios. Throws FileError, with the nearest shipped name, where there is none.
std::filesystem::path find_scenario(const std::string& name);

}  // namespace tarazy
