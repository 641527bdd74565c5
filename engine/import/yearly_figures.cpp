#include "import/yearly_figures.h"

#include <algorithm>
#include <array>

#include "scenario/yaml/number_text.h"

namespace tarazy {

bool says_missing(std::string_view cell) {
    constexpr std::array<std::string_view, 10> words{"", "NA", "N/A", "NaN", "nan", "null", ".", "..", "-9", "-9.0"};
    return std::find(words.begin(), words.end(), cell) != words.end();
}

YearlyFigures::YearlyFigures(std::filesystem::path file, std::string column, GapRule rule)
    : file_(std::move(file)), column_(std::move(column)), rule_(rule) {}

void YearlyFigures::add(std::size_t owner, int year, std::size_t line, std::string_view cell, ImportReport& report) {
    if (year > rule_.year) return;
    Known& known = known_[owner];
    if (year < rule_.year && known.earlier && known.earlier->year > year) return;
    std::optional<double> value;
    if (!says_missing(cell)) {
        value = parse_number(cell);
        if (!value) {
            report.problem({file_, line}, {column_ + " cannot be '" + std::string(cell) + "'",
                                           "it is a number, or -9, NA or blank where it is missing", "Mend the cell"});
            return;
        }
    }
    if (year < rule_.year) {
        if (!value) return;
        if (known.earlier && known.earlier->year == year && known.earlier->value != *value && year >= rule_.year - rule_.fill_back) {
            report.problem({file_, line}, {column_ + " of " + std::to_string(year) + " is given twice",
                                           "line " + std::to_string(known.earlier->line) + " says " + number_text(known.earlier->value) +
                                               ", this one " + number_text(*value),
                                           "Leave one of the rows out"});
        }
        known.earlier = Figure{*value, year, line};
    } else if (!known.exact) {
        known.exact = Cell{value, line, std::string(cell)};
    } else if (known.exact->value != value) {
        report.problem({file_, line},
                       {column_ + " of " + std::to_string(year) + " is given twice",
                        "line " + std::to_string(known.exact->line) + " says '" + known.exact->text + "', this one '" + std::string(cell) + "'",
                        "Leave one of the rows out"});
    }
}

std::optional<Figure> YearlyFigures::take(const Sought& sought, ImportReport& report) const {
    const auto found = known_.find(sought.owner);
    const Known known = found == known_.end() ? Known{} : found->second;
    if (known.exact && known.exact->value) return Figure{*known.exact->value, rule_.year, known.exact->line};

    const DataPlace place{file_, known.exact ? known.exact->line : 0};
    const std::string what = sought.title + ": " + column_ + " of " + std::to_string(rule_.year) + " is missing";
    const std::string why =
        known.exact ? "the cell says '" + known.exact->text + "'" : "no row has " + sought.code + " and " + std::to_string(rule_.year);
    const int age = known.earlier ? rule_.year - known.earlier->year : 0;
    if (known.earlier && age <= rule_.fill_back) {
        report.note(what + " in " + place.short_text() + " (" + why + "): that of " + std::to_string(known.earlier->year) + " stands in, " +
                    number_text(known.earlier->value) + " of line " + std::to_string(known.earlier->line));
        return known.earlier;
    }
    if (rule_.leave_out && !sought.loss.empty()) {
        report.note(what + " in " + place.short_text() + " (" + why + "): left out, " + sought.loss);
        return std::nullopt;
    }
    std::string hint = known.earlier ? "--fill-back " + std::to_string(age) + " would take that of " + std::to_string(known.earlier->year) +
                                           " (line " + std::to_string(known.earlier->line) + ", " + number_text(known.earlier->value) + ")"
                                     : "The file has none of an earlier year";
    if (!sought.loss.empty()) hint += "; --leave-out would go on without it: " + sought.loss;
    report.problem(place, {what, why, hint});
    return std::nullopt;
}

}  // namespace tarazy
