#include "import/csv_table.h"

#include <algorithm>

#include "import/csv_reader.h"
#include "model/error.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

constexpr std::size_t most_before_header = 10;
constexpr std::size_t most_bad_rows = 5;

bool same_name(std::string_view a, std::string_view b) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return small(x) == small(y); });
}

class TableReader {
  public:
    TableReader(const std::filesystem::path& file, const CsvLayout& layout, const std::function<void(const CsvRow&)>& take)
        : file_(file), layout_(layout), take_(take) {}

    void record(const CsvRecord& record) {
        if (header_.empty()) {
            look_for_header(record);
        } else if (fits(record)) {
            take_(CsvRow(record.line, header_, record.cells, places_));
        }
    }

    void finish() const {
        if (header_.empty()) refuse_header();
        if (bad_rows_.empty()) return;
        std::string all;
        for (const std::string& row : bad_rows_) all += (all.empty() ? "" : "\n") + row;
        if (bad_count_ > bad_rows_.size()) all += "\nand " + std::to_string(bad_count_ - bad_rows_.size()) + " more rows like these";
        throw InputError(all);
    }

  private:
    std::size_t place_of(const CsvColumn& column, std::span<const std::string> names) const {
        for (const std::string_view wanted : column.names) {
            const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) { return same_name(name, wanted); });
            if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
        }
        return CsvRow::nowhere;
    }

    void look_for_header(const CsvRecord& record) {
        std::vector<std::size_t> places;
        std::size_t found = 0;
        bool complete = true;
        for (const CsvColumn& column : layout_.columns) {
            places.push_back(place_of(column, record.cells));
            if (places.back() != CsvRow::nowhere) ++found;
            if (column.required && places.back() == CsvRow::nowhere) complete = false;
        }
        if (complete) {
            header_.assign(record.cells.begin(), record.cells.end());
            places_ = std::move(places);
            return;
        }
        // The record that comes nearest to a header is the one to speak of.
        if (tried_ == 0 || found > best_found_) {
            best_.assign(record.cells.begin(), record.cells.end());
            best_line_ = record.line;
            best_found_ = found;
        }
        if (++tried_ == most_before_header) refuse_header();
    }

    [[noreturn]] void refuse_header() const {
        if (tried_ == 0)
            throw InputError(file_.string() + ": the file is empty (" + std::string(layout_.dataset) + " was looked for). Download it again");
        std::string missing;
        const std::vector<std::string_view> there(best_.begin(), best_.end());
        for (const CsvColumn& column : layout_.columns) {
            if (!column.required || place_of(column, best_) != CsvRow::nowhere) continue;
            std::string names;
            for (const std::string_view name : column.names) names.append(names.empty() ? "" : " or ").append(name);
            missing += (missing.empty() ? "" : ", ") + names;
        }
        throw InputError(file_.string() + ":" + std::to_string(best_line_) + ": no column " + missing + " (" + std::string(layout_.dataset) +
                         " was looked for; the file has " + listed(there, 16) + "). Name the file as it is published");
    }

    /// A comma inside a text without quotes moves all cells behind it: such a row must not be believed.
    bool fits(const CsvRecord& record) {
        const bool more =
            record.cells.size() > header_.size() && std::any_of(record.cells.begin() + static_cast<std::ptrdiff_t>(header_.size()),
                                                                record.cells.end(), [](const std::string& cell) { return !cell.empty(); });
        if (!more && record.cells.size() >= header_.size()) return true;
        if (bad_count_++ < most_bad_rows) {
            bad_rows_.push_back(file_.string() + ":" + std::to_string(record.line) + ": the row has " + std::to_string(record.cells.size()) +
                                " cells, the header " + std::to_string(header_.size()) + " (" +
                                (more ? "a comma inside a text that is not in quotes?" : "the line is cut off?") + "). Mend the row");
        }
        return false;
    }

    const std::filesystem::path& file_;
    const CsvLayout& layout_;
    const std::function<void(const CsvRow&)>& take_;
    std::vector<std::string> header_;
    std::vector<std::size_t> places_;
    std::vector<std::string> best_;
    std::size_t best_line_ = 0;
    std::size_t best_found_ = 0;
    std::size_t tried_ = 0;
    std::vector<std::string> bad_rows_;
    std::size_t bad_count_ = 0;
};

}  // namespace

void read_table(const std::filesystem::path& file, const CsvLayout& layout, const std::function<void(const CsvRow&)>& take) {
    TableReader reader(file, layout, take);
    read_csv(file, [&](const CsvRecord& record) { reader.record(record); });
    reader.finish();
}

}  // namespace tarazy
