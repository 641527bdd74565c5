#pragma once
// Data files to import: those of files/, and ones made up by a test.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "import/report.h"
#include "model/error.h"

namespace tarazy {

/// A file of tests/import/files.
inline std::filesystem::path data_file(const std::string& name) {
    return std::filesystem::path(TARAZY_SOURCE_DIR) / "tests" / "import" / "files" / name;
}

/// A file with this content, as long as it lives; `name` in a folder of its own.
class MadeFile {
  public:
    explicit MadeFile(const std::string& text, const std::string& name = "made.csv") {
        std::string folder = (std::filesystem::temp_directory_path() / "tarazy-XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path_ = std::filesystem::path(folder) / name;
        std::ofstream(path_, std::ios::binary) << text;
    }
    ~MadeFile() {
        std::error_code ignored;
        std::filesystem::remove_all(path_.parent_path(), ignored);
    }
    MadeFile(const MadeFile&) = delete;
    MadeFile& operator=(const MadeFile&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// The content of a file, with the first `from` changed.
inline std::string changed_file(const std::string& name, const std::string& from, const std::string& to) {
    std::ifstream file(data_file(name), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto place = text.find(from);
    require(place != std::string::npos, "what is to be changed stands in the file");
    return text.replace(place, from.size(), to);
}

/// What `f` complains of; empty: nothing.
template <class F>
std::string complaint_of(F&& f) {
    try {
        f();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

/// The problems in a report.
inline std::string problems_of(const ImportReport& report) {
    return complaint_of([&] { report.raise(); });
}

}  // namespace tarazy
