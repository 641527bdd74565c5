#include "cli/table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "model/error.h"
#include "scenario/yaml/utf8.h"

namespace tarazy {

std::string fixed(double value, int digits) {
    if (!std::isfinite(value)) return "-";
    std::array<char, 400> buffer{};  // the largest double has 309 digits before the point
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, digits);
    std::string text(buffer.data(), written.ptr);
    if (text.find_first_not_of("-0.") == std::string::npos && text.front() == '-') text.erase(0, 1);
    return text;
}

std::string percent(double share) {
    return fixed(100 * share, 1) + " %";
}

void Table::row(std::vector<std::string> cells) {
    require(cells.size() <= columns_.size(), "a row has no more cells than the table has columns");
    rows_.push_back(std::move(cells));
}

std::string Table::text(std::size_t indent) const {
    std::vector<std::size_t> widths(columns_.size(), 0);
    for (const auto& row : rows_) {
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], count_characters(row[c]));
    }
    std::string text;
    for (const auto& row : rows_) {
        std::string line(indent, ' ');
        for (std::size_t c = 0; c < row.size(); ++c) {
            const std::string blanks(widths[c] - count_characters(row[c]), ' ');
            if (c > 0) line += "  ";
            line += columns_[c] == Align::right ? blanks + row[c] : row[c] + blanks;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace tarazy
