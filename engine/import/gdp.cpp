#include "import/tables.h"

#include "import/csv_table.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

enum : std::size_t { gdp_code, gdp_indicator, gdp_year, gdp_value };

const CsvLayout gdp_layout{"GDP in current US$ of the World Bank",
                           {{{"Country Code", "iso3c", "iso3", "ISO", "ccode"}, true},
                            {{"Indicator Code", "Series Code"}, false},
                            {{"Year", "Time"}, false},
                            {{"Value", "NY.GDP.MKTP.CD", "GDP"}, false}}};

/// The year that a column of the wide table is of: `2012` or `2012 [YR2012]`.
std::optional<int> year_of(std::string_view name) {
    const auto end = name.find(' ');
    if (end != std::string_view::npos && name.substr(end, 4) != " [YR") return std::nullopt;
    const auto year = whole_number(name.substr(0, end));
    return year && *year >= 1000 && *year < 3000 ? year : std::nullopt;
}

}  // namespace

std::vector<std::optional<Figure>> import_gdp(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                              ImportReport& report) {
    YearlyFigures figures(file, "GDP", rule);
    bool long_table = false;
    bool wide_table = false;
    bool other_indicator = false;
    bool any_row = false;
    read_table(file, gdp_layout, [&](const CsvRow& row) {
        long_table = row.has(gdp_year) && row.has(gdp_value);
        if (row.has(gdp_indicator) && row[gdp_indicator] != "NY.GDP.MKTP.CD") {
            other_indicator = true;
            return;
        }
        any_row = true;
        const auto state = states.find(row[gdp_code]);
        if (long_table) {
            const auto year = whole_number(row[gdp_year]);
            if (state && year) figures.add(*state, *year, row.line(), row[gdp_value], report);
            return;
        }
        for (std::size_t k = 0; k < row.header().size(); ++k) {
            const auto year = year_of(row.header()[k]);
            wide_table = wide_table || year.has_value();
            if (state && year) figures.add(*state, *year, row.line(), row.cells()[k], report);
        }
    });
    if (!any_row && other_indicator) {
        report.problem({file}, {"no GDP in the file", "no row has the indicator NY.GDP.MKTP.CD", "Download GDP (current US$) of the World Bank"});
    } else if (any_row && !long_table && !wide_table) {
        report.problem({file}, {"no GDP in the file", "columns year and value, or a column for each year, were looked for",
                                "Download GDP (current US$) of the World Bank as CSV"});
    } else {
        std::vector<std::optional<Figure>> result;
        for (std::size_t i = 0; i < states.size(); ++i) {
            result.push_back(figures.take(
                {i, states.title(i), std::string(states[i].iso3.empty() ? states[i].abbreviation : states[i].iso3), "the actor with it"}, report));
        }
        return result;
    }
    return std::vector<std::optional<Figure>>(states.size());
}

}  // namespace tarazy
