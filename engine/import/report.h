#pragma once
// What an import found missing: problems that end it, notes on what was done about the others.
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/yaml/problems.h"

namespace tarazy {

/// Where something stands in a data file; line 0: the file as a whole.
struct DataPlace {
    std::filesystem::path file;
    std::size_t line = 0;

    /// `path:line` for messages.
    std::string text() const;
    /// `name, line 12`: without folders, for what is written into a scenario.
    std::string short_text() const;
};

class ImportReport {
  public:
    void problem(const DataPlace& place, const Complaint& complaint);
    /// Problems that are written out already, one a line.
    void problems(const std::string& lines) { problems_.push_back(lines); }
    void note(std::string what);

    /// Whether there is no problem so far.
    bool empty() const { return problems_.empty(); }
    /// Throws InputError with every problem, one a line; nothing where there are none.
    void raise() const;
    const std::vector<std::string>& notes() const { return notes_; }

  private:
    std::vector<std::string> problems_;
    std::vector<std::string> notes_;
};

}  // namespace tarazy
