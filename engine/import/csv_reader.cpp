#include "import/csv_reader.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <exception>
#include <fstream>
#include <string_view>
#include <vector>

#include "model/error.h"

namespace tarazy {
namespace {

/// What libcsv calls back to: fills one record after the other.
class Records {
  public:
    Records(std::filesystem::path file, const std::function<void(const CsvRecord&)>& take) : file_(std::move(file)), take_(take) {
        if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0) throw Bug("the CSV parser starts");
    }
    ~Records() { csv_free(&parser_); }
    Records(const Records&) = delete;
    Records& operator=(const Records&) = delete;

    void part_at(char separator) { csv_set_delim(&parser_, static_cast<unsigned char>(separator)); }

    void line(std::string_view text) {
        ++line_;
        if (csv_parse(&parser_, text.data(), text.size(), on_cell, on_record, this) != text.size()) refuse();
        if (trouble_) std::rethrow_exception(trouble_);
    }

    void end() {
        if (csv_fini(&parser_, on_cell, on_record, this) != 0) refuse();
        if (trouble_) std::rethrow_exception(trouble_);
    }

  private:
    // An exception must not pass through a library written in C: it is kept, and thrown on when that has returned.
    static void on_cell(void* text, std::size_t length, void* self) {
        auto& records = *static_cast<Records*>(self);
        if (records.count_ == records.cells_.size()) records.cells_.emplace_back();
        records.cells_[records.count_++].assign(static_cast<const char*>(text), length);
    }

    static void on_record(int, void* self) {
        auto& records = *static_cast<Records*>(self);
        const std::span<const std::string> cells(records.cells_.data(), records.count_);
        records.count_ = 0;
        if (records.trouble_ || std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); })) return;
        try {
            records.take_({records.line_, cells});
        } catch (...) {
            records.trouble_ = std::current_exception();
        }
    }

    [[noreturn]] void refuse() const {
        throw InputError(file_.string() + ":" + std::to_string(line_) +
                         ": the line is no row of a table (a quote stands inside a text, or has no end). Save the table as CSV again");
    }

    std::filesystem::path file_;
    const std::function<void(const CsvRecord&)>& take_;
    csv_parser parser_{};
    std::vector<std::string> cells_;  // more than the record needs, so that their memory is used again
    std::size_t count_ = 0;
    std::size_t line_ = 0;
    std::exception_ptr trouble_;
};

/// What parts the cells: the most frequent candidate in the first line.
char separator_of(std::string_view line) {
    constexpr std::array candidates{',', '\t', ';'};
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    return *std::max_element(candidates.begin(), candidates.end(), [&](char a, char b) { return count(a) < count(b); });
}

void refuse_others(const std::filesystem::path& file, std::string_view first) {
    const bool packed = first.starts_with("PK\x03\x04") || first.starts_with("\x1f\x8b");
    if (!packed && first.find('\0') == std::string_view::npos) return;
    throw InputError(
        file.string() + ": the file is no text (" +
        (packed ? "it is a packed archive). Unpack it and name the CSV file inside" : "it has bytes of value 0). Save the table as CSV in UTF-8"));
}

}  // namespace

void read_csv(const std::filesystem::path& file, const std::function<void(const CsvRecord&)>& take) {
    std::error_code ignored;
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, ignored)) {
        throw FileError("cannot read " + file.string() + " (" + (stream ? "it is a folder" : std::strerror(errno)) +  // NOLINT(concurrency-mt-unsafe)
                        "). Check the path");
    }
    Records records(file, take);
    std::string line;
    for (bool first = true; std::getline(stream, line); first = false) {
        std::string_view text = line;
        if (first) {
            refuse_others(file, text);
            if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
            records.part_at(separator_of(text));
        }
        if (!stream.eof()) line += '\n';
        text = std::string_view(line).substr(first && std::string_view(line).starts_with("\xEF\xBB\xBF") ? 3 : 0);
        records.line(text);
    }
    if (stream.bad()) throw FileError("cannot read " + file.string() + " to its end (the disk gave up). Try a copy");
    records.end();
}

}  // namespace tarazy
