#pragma once
// A console that keeps what is said to it, and a folder for the files of one test.
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "cli/command_line.h"

namespace tarazy {

/// What a command line gave: its exit code and what it said where.
struct Said {
    int code = 0;
    std::string out;
    std::string err;

    /// The last line of the results, without its end.
    std::string last_line() const {
        const std::string text = out.substr(0, out.find_last_not_of('\n') + 1);
        return text.substr(text.rfind('\n') + 1);
    }
};

inline Said say(const std::vector<std::string>& words) {
    std::ostringstream out;
    std::ostringstream err;
    Console console{out, err};
    const int code = run_command_line(words, console);
    return {code, out.str(), err.str()};
}

/// A new folder that goes away with its contents.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "tarazy-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the test");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(path_)) found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }
    /// Writes a file and gives its path.
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(path_ / name, std::ios::binary) << text;
        return *this / name;
    }
    std::string read(const std::string& name) const {
        std::ifstream file(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

  private:
    std::filesystem::path path_;
};

/// A scenario of three actors; `more` is appended.
inline std::string plain_scenario(const std::string& more = "") {
    return "tarazy: 1\nname: plain\ntitle: {en: Three neighbours}\ntime: {start: 2020, end: 2030, step: 0.25}\n"
           "capabilities:\n  economy: {unit: billion US$, role: economy}\n  military: {unit: billion US$ a year, role: military}\n"
           "actors:\n"
           "  - {id: AAA, name: {en: Aland}, capital: [50, 40], capabilities: {economy: 1800, military: 66}, growth: {economy: 0.01}, ideal_point: "
           "-0.6}\n"
           "  - {id: BBB, name: {en: Beeland}, capital: [51, 71], capabilities: {economy: 200, military: 2}, growth: {economy: 0.03}, doctrine: "
           "hedge}\n"
           "  - {id: CCC, capital: [40, 116], capabilities: {economy: 17000, military: 280}, growth: {economy: 0.04}, ideal_point: 0.7}\n" +
           more;
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace tarazy
