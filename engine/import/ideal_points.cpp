#include "import/tables.h"

#include "import/csv_table.h"

namespace tarazy {
namespace {

constexpr int year_before_first_session = 1945;

const CsvLayout ideal_point_layout{
    "UN ideal points", {{{"ccode", "iso3c"}, true}, {{"year", "session"}, true}, {{"IdealPointFP", "IdealPointAll", "IdealPoint"}, true}}};

}  // namespace

std::vector<std::optional<Figure>> import_ideal_points(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                       ImportReport& report) {
    YearlyFigures figures(file, "ideal point", rule);
    read_table(file, ideal_point_layout, [&](const CsvRow& row) {
        const auto state = states.find(row[0]);
        auto year = whole_number(row[1]);
        if (!state || !year) return;
        const bool by_session = row.name(1).starts_with('s') || row.name(1).starts_with('S');
        figures.add(*state, by_session ? *year + year_before_first_session : *year, row.line(), row[2], report);
    });
    std::vector<std::optional<Figure>> points;
    for (std::size_t i = 0; i < states.size(); ++i) {
        points.push_back(figures.take({i, states.title(i), states.sought(i), "no ideal point, its affinities are 0"}, report));
    }
    return points;
}

}  // namespace tarazy
