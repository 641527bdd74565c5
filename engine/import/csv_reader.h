#pragma once
// Comma-separated files (RFC 4180), one record at a time however large the file is; the only user of libcsv.
#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace tarazy {

/// One record: its cells, without quotes and the blanks around unquoted ones, and the line it ends in, from 1.
struct CsvRecord {
    std::size_t line = 0;
    std::span<const std::string> cells;
};

/// Hands every record that is not blank to `take`; the cells live until `take` returns. A byte order mark is left out, any line ends will do,
/// and the first line decides whether commas, semicolons or tabs part the cells. Bytes that are no UTF-8 are passed on as they are. Throws
/// FileError where the file cannot be read, InputError with `file:line` where it is no such table.
void read_csv(const std::filesystem::path& file, const std::function<void(const CsvRecord&)>& take);

}  // namespace tarazy
