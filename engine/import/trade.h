#pragma once
// Trade between states: Correlates of War trade (Barbieri, Keshk & Pollins 2009), or any table of exporter, importer, year and value.
#include <filesystem>
#include <optional>
#include <vector>

#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

/// The trade of two states both ways, US$ a year.
struct TradeFlow {
    std::size_t i = 0;
    std::size_t j = 0;
    double value = 0;
};

struct ImportedTrade {
    std::vector<TradeFlow> flows;    ///< i < j, zeros left out
    bool correlates_of_war = false;  ///< in the layout of Correlates of War
};

/// Reads the flows between the chosen states. Correlates of War (`ccode1`, `ccode2`, `flow1`, `flow2`) is in million US$; another table
/// is in units of `unit` US$, and without a unit it is a problem. Each direction that is missing is a gap. Throws as read_table does.
ImportedTrade import_trade(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule, std::optional<double> unit,
                           ImportReport& report);

}  // namespace tarazy
