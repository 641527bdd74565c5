#include "import/tables.h"

#include <algorithm>
#include <map>

#include "import/csv_table.h"
#include "import/tie_years.h"

namespace tarazy {
namespace {

enum : std::size_t { first_member, second_member, alliance_year, defense, consultation, first_id };
constexpr std::size_t most_ids = 13;  // in one row of ATOP

const CsvLayout& alliance_layout() {
    static const CsvLayout made = [] {
        CsvLayout layout{"alliances by dyad and year (alliance_v4.1_by_dyad_yearly.csv or atop5_1ddyr.csv)",
                         {{{"ccode1", "stateA", "mem1"}, true},
                          {{"ccode2", "stateB", "mem2"}, true},
                          {{"year"}, true},
                          {{"defense"}, true},
                          {{"entente", "consul"}, true},
                          {{"version4id", "atopid1"}, false}}};
        static constexpr std::array<std::string_view, most_ids - 1> others{"atopid2", "atopid3", "atopid4",  "atopid5",  "atopid6",  "atopid7",
                                                                           "atopid8", "atopid9", "atopid10", "atopid11", "atopid12", "atopid13"};
        for (const std::string_view id : others) layout.columns.push_back({{id}, false});
        return layout;
    }();
    return made;
}

/// The ids in a row; 4-digit numbers, with a decimal part in some of ATOP's.
std::vector<std::string> ids_of(const CsvRow& row) {
    std::vector<std::string> ids;
    for (std::size_t k = 0; k < most_ids; ++k) {
        std::string id(row[first_id + k]);
        if (says_missing(id)) continue;
        std::replace(id.begin(), id.end(), '.', '-');
        ids.push_back(std::move(id));
    }
    return ids;
}

/// Whether the row says that the two promise this. Reports what is neither 0, 1 nor missing.
bool promised(const std::filesystem::path& file, const CsvRow& row, std::size_t column, ImportReport& report) {
    const auto flag = whole_number(row[column]);
    if (flag && (*flag == 0 || *flag == 1)) return *flag == 1;
    if (!says_missing(row[column])) {
        report.problem({file, row.line()}, {std::string(row.name(column)) + " cannot be '" + std::string(row[column]) + "'",
                                            "it is 1 or 0, or missing", "Mend the cell"});
    }
    return false;
}

}  // namespace

ImportedAlliances import_alliances(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule, ImportReport& report) {
    TieYears years(rule);
    ImportedAlliances result;
    std::map<int, std::vector<AllianceTie>> ties;
    read_table(file, alliance_layout(), [&](const CsvRow& row) {
        const auto year = whole_number(row[alliance_year]);
        if (!year) return;
        years.saw(*year);
        result.atop = row.name(consultation).starts_with('c') || row.name(consultation).starts_with('C');
        if (!years.may_need(*year)) return;
        const auto i = states.find(row[first_member]);
        const auto j = i ? states.find(row[second_member]) : std::nullopt;
        if (!j || *i == *j) return;
        const bool defends = promised(file, row, defense, report);
        const bool consults = promised(file, row, consultation, report);
        if (!defends && !consults) return;
        const auto [low, high] = std::minmax(*i, *j);
        ties[*year].push_back({low, high, defends ? Promise::defense : Promise::consultation, ids_of(row)});
    });
    if (const auto year = years.choose(file, "alliances", report)) result.ties = std::move(ties[*year]);
    return result;
}

}  // namespace tarazy
