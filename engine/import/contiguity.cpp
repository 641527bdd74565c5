#include "import/tables.h"

#include <algorithm>
#include <map>
#include <set>

#include "import/csv_table.h"
#include "import/tie_years.h"

namespace tarazy {
namespace {

const CsvLayout contiguity_layout{"Correlates of War direct contiguity (contdird.csv)",
                                  {{{"state1no", "ccode1"}, true}, {{"state2no", "ccode2"}, true}, {{"year"}, true}, {{"conttype"}, true}}};

constexpr int by_land = 1;

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> import_contiguity(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                                   ImportReport& report) {
    TieYears years(rule);
    std::map<int, std::set<std::pair<std::size_t, std::size_t>>> borders;
    read_table(file, contiguity_layout, [&](const CsvRow& row) {
        const auto year = whole_number(row[2]);
        if (!year) return;
        years.saw(*year);
        if (!years.may_need(*year)) return;
        const auto i = states.find(row[0]);
        const auto j = i ? states.find(row[1]) : std::nullopt;
        if (!j || *i == *j) return;
        const auto type = whole_number(row[3]);
        if (!type) {
            report.problem({file, row.line()},
                           {"conttype cannot be '" + std::string(row[3]) + "'", "it is a whole number from 0 to 5", "Mend the cell"});
        } else if (*type == by_land) {
            borders[*year].insert(std::minmax(*i, *j));
        }
    });
    const auto year = years.choose(file, "contiguity", report);
    if (!year) return {};
    const auto& found = borders[*year];
    return {found.begin(), found.end()};
}

}  // namespace tarazy
