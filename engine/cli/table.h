#pragma once
// Plain tables for people, and numbers as people read them.
#include <cstddef>
#include <string>
#include <vector>

namespace tarazy {

/// `digits` decimals, a point whatever the locale; a dash for what is not finite; never -0.00.
std::string fixed(double value, int digits);

/// A share as per cent: 0.1234 is 12.3 %.
std::string percent(double share);

/// Columns as wide as their widest cell, counted in characters of UTF-8, two blanks between them.
class Table {
  public:
    enum class Align { left, right };

    explicit Table(std::vector<Align> columns) : columns_(std::move(columns)) {}

    /// A row of cells, at most one a column.
    void row(std::vector<std::string> cells);

    /// The rows as lines, each begun with `indent` blanks, without blanks at the end.
    std::string text(std::size_t indent = 0) const;

  private:
    std::vector<Align> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace tarazy
