#pragma once
// Files that list the ties of each year and say nothing where there is none: which of their years stands for the scenario's.
#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "import/yearly_figures.h"

namespace tarazy {

/// The years that a file has rows of, whatever the states.
class TieYears {
  public:
    explicit TieYears(const GapRule& rule) : rule_(rule) {}

    void saw(int year) { years_.insert(year); }
    /// Whether rows of the year can be needed.
    bool may_need(int year) const { return year <= rule_.year && year >= rule_.year - rule_.fill_back; }

    /// The year to take the ties of: the scenario's, else the last one before that fill_back allows, noted; nothing, reported, where the file has no
    /// such year. `what`: `alliances`.
    std::optional<int> choose(const std::filesystem::path& file, const std::string& what, ImportReport& report) const;

  private:
    GapRule rule_;
    std::set<int> years_;
};

}  // namespace tarazy
