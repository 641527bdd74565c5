#include "import/tables.h"

#include "import/csv_table.h"

namespace tarazy {
namespace {

constexpr std::array<std::string_view, component_count> component_names{"milex", "milper", "irst", "pec", "tpop", "upop"};

}  // namespace

ImportedCapabilities import_capabilities(const std::filesystem::path& file, const ChosenStates& states, const Components& wanted, const GapRule& rule,
                                         ImportReport& report) {
    CsvLayout layout{"Correlates of War National Material Capabilities", {{{"ccode"}, true}, {{"year"}, true}, {{"version"}, false}}};
    std::vector<YearlyFigures> figures;
    std::vector<std::size_t> components;
    for (std::size_t c = 0; c < component_count; ++c) {
        if (!wanted[c]) continue;
        layout.columns.push_back({{component_names[c]}, true});
        figures.emplace_back(file, std::string(component_names[c]), rule);
        components.push_back(c);
    }
    ImportedCapabilities result{std::vector<StateComponents>(states.size()), {}};
    read_table(file, layout, [&](const CsvRow& row) {
        const auto state = states.find(row[0]);
        const auto year = whole_number(row[1]);
        if (!state || !year) return;
        if (*year == rule.year && result.version.empty()) result.version = row[2];
        for (std::size_t k = 0; k < figures.size(); ++k) figures[k].add(*state, *year, row.line(), row[3 + k], report);
    });
    for (std::size_t i = 0; i < states.size(); ++i) {
        for (std::size_t k = 0; k < figures.size(); ++k) {
            result.states[i][components[k]] =
                figures[k].take({i, states.title(i), "ccode " + std::to_string(states[i].number), "the actor with it"}, report);
        }
    }
    return result;
}

}  // namespace tarazy
