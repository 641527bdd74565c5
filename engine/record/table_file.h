#pragma once
// Labelled tables as netCDF-4-compatible HDF5 (FORMATS.md, Output): what sweeps and comparisons are kept in.
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace tarazy {

/// A dimension: labelled, numbered, or only long.
struct TableAxis {
    std::string name;
    std::string long_name;
    std::size_t length = 0;
    std::vector<std::string> labels;    ///< empty: none; else one an index
    std::vector<std::int64_t> numbers;  ///< empty: none; else one an index (stored as int32)

    bool operator==(const TableAxis&) const = default;
};

/// One variable along some axes, densely, the last axis fastest.
struct TableVariable {
    std::string name;
    std::string unit;  ///< UDUNITS; "1": a number without one; empty for texts
    std::string long_name;
    std::vector<std::string> axes;
    std::variant<std::vector<double>, std::vector<std::int32_t>, std::vector<std::int8_t>, std::vector<std::string>> values;
    std::vector<std::pair<std::int8_t, std::string>> flags;            ///< of int8: value and meaning, a word
    std::vector<std::pair<std::string, std::string>> attributes = {};  ///< further texts

    const std::vector<double>& doubles() const { return std::get<std::vector<double>>(values); }
    const std::vector<std::string>& texts() const { return std::get<std::vector<std::string>>(values); }
};

/// Everything in a file. NaN, the least int32 and -1 of int8 stand for what is missing.
struct TableFile {
    std::string kind;  ///< sweep | comparison
    std::uint64_t seed = 1;
    std::vector<std::pair<std::string, std::string>> attributes;  ///< title, source, scenario, design ... in order
    std::vector<TableAxis> axes;
    std::vector<TableVariable> variables;
    std::string version = TARAZY_VERSION;  ///< of the program that wrote the file

    /// nullptr where there is none.
    const TableVariable* find(std::string_view name) const;
    const TableAxis* axis(std::string_view name) const;
    /// Empty where there is none.
    std::string attribute(std::string_view name) const;
};

/// Writes the file whole or not at all (beside, read back, synced, renamed). Equal tables give equal bytes. Throws FileError.
void write_table_file(const std::filesystem::path& file, const TableFile& tables, bool overwrite);

/// Reads such a file. Throws FileError for what is no table file of this program, damaged, or of a newer major format.
TableFile read_table_file(const std::filesystem::path& file);

/// `run`, `sweep` or `comparison`: what a result file says it is. Throws FileError for anything else.
std::string kind_of_file(const std::filesystem::path& file);

}  // namespace tarazy
