#include "cli/scenario_search.h"

#include <algorithm>

#include "model/error.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

namespace fs = std::filesystem;

bool is_file(const fs::path& path) {
    std::error_code trouble;  // what cannot be looked at is not there
    return fs::exists(path, trouble) && !fs::is_directory(path, trouble);
}

}  // namespace

std::vector<fs::path> scenario_folders() {
    std::error_code trouble;
    std::vector<fs::path> folders;
    const fs::path program = fs::read_symlink("/proc/self/exe", trouble);
    const std::vector<fs::path> places{program.parent_path().parent_path() / "share/tarazy/scenarios", TARAZY_INSTALLED_SCENARIOS,
                                       TARAZY_SOURCE_SCENARIOS};
    for (const fs::path& place : places) {
        const fs::path folder = place.lexically_normal();
        if (fs::is_directory(folder, trouble) && std::find(folders.begin(), folders.end(), folder) == folders.end()) folders.push_back(folder);
    }
    return folders;
}

std::vector<fs::path> shipped_scenarios() {
    std::vector<fs::path> scenarios;
    for (const fs::path& folder : scenario_folders()) {
        std::vector<fs::path> found;
        std::error_code trouble;
        for (const auto& entry : fs::directory_iterator(folder, trouble)) {
            if (entry.path().extension() == ".yaml" && is_file(entry.path())) found.push_back(entry.path());
        }
        std::sort(found.begin(), found.end());
        for (const fs::path& file : found) {
            const bool known =
                std::any_of(scenarios.begin(), scenarios.end(), [&](const fs::path& other) { return other.filename() == file.filename(); });
            if (!known) scenarios.push_back(file);
        }
    }
    return scenarios;
}

fs::path find_scenario(const std::string& name) {
    if (is_file(name)) return name;
    if (fs::path(name).has_parent_path())
        throw FileError(name + ": the scenario cannot be read (no such file). 'tarazy list scenarios' shows those that are shipped");
    const std::vector<fs::path> shipped = shipped_scenarios();
    std::vector<std::string> known;
    for (const fs::path& file : shipped) {
        if (file.filename() == name || file.stem() == name) return file;
        known.push_back(file.stem().string());
    }
    throw FileError(name + ": the scenario cannot be read (neither a file here nor a shipped scenario has that name). " +
                    suggestion(name, {known.begin(), known.end()}));
}

}  // namespace tarazy
