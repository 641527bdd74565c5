#pragma once
// A table with a header: the columns that are looked for, under any of the names that versions of the data gave them.
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tarazy {

/// A column by its names, in order of preference; capitals do not matter.
struct CsvColumn {
    std::vector<std::string_view> names;
    bool required = true;
};

/// What is looked for in a file.
struct CsvLayout {
    std::string_view dataset;  ///< as messages call it
    std::vector<CsvColumn> columns;
};

/// One row below the header; lives as long as the call that it is handed to.
class CsvRow {
  public:
    CsvRow(std::size_t line, std::span<const std::string> header, std::span<const std::string> cells, std::span<const std::size_t> places)
        : line_(line), header_(header), cells_(cells), places_(places) {}

    std::size_t line() const { return line_; }
    /// Whether the file has the column of the layout.
    bool has(std::size_t column) const { return places_[column] != nowhere; }
    /// The cell in a column of the layout; empty where the file has no such column.
    std::string_view operator[](std::size_t column) const { return has(column) ? std::string_view(cells_[places_[column]]) : std::string_view(); }
    /// The name that the file gives a column of the layout.
    std::string_view name(std::size_t column) const { return has(column) ? std::string_view(header_[places_[column]]) : std::string_view(); }
    /// All names of the header, and all cells.
    std::span<const std::string> header() const { return header_; }
    std::span<const std::string> cells() const { return cells_; }

    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  private:
    std::size_t line_;
    std::span<const std::string> header_;
    std::span<const std::string> cells_;
    std::span<const std::size_t> places_;
};

/// Hands every row to `take`. The header is the first of the first ten records that has all required columns (the World Bank writes a
/// preamble). Throws FileError as read_csv does; InputError with `file:line` where a column is missing, with what was looked for and what there
/// is, and for rows that have more or fewer cells than the header.
void read_table(const std::filesystem::path& file, const CsvLayout& layout, const std::function<void(const CsvRow&)>& take);

}  // namespace tarazy
