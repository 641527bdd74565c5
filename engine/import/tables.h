#pragma once
// The tables that can be imported, each from the files that its publishers give it out in.
#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "import/alliance_groups.h"
#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

// Alliances: Correlates of War (Gibler 2009) or ATOP (Leeds et al. 2002), a row for each dyad and year.

struct ImportedAlliances {
    bool atop = false;  ///< else Correlates of War
    std::vector<AllianceTie> ties;
};

/// Reads the ties of the year. Defense: `defense` is 1. Consultation: else `entente` (Correlates of War) or `consul` (ATOP) is 1. Neutrality,
/// non-aggression and offense promise no help to the attacked and are left out. Rows are of alliances by `version4id` in one, of dyads with
/// `atopid1`, `atopid2`, … in the other. Throws as read_table does; a file without the year goes to the report.
ImportedAlliances import_alliances(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule, ImportReport& report);

// Correlates of War National Material Capabilities: milex, milper, irst, pec, tpop, upop of states (any version's CSV).

/// The six components, in the order of the published file: military expenditure (thousand current US$, until 1913 British pounds), military personnel
/// (thousand), iron and steel (thousand tons), primary energy (thousand tons of coal equivalent), total and urban population (thousand).
enum Component : std::size_t { milex = 0, milper = 1, irst = 2, pec = 3, tpop = 4, upop = 5 };
inline constexpr std::size_t component_count = 6;

/// Which components are needed.
using Components = std::array<bool, component_count>;

/// One state's figures; nothing where not asked for or missing.
using StateComponents = std::array<std::optional<Figure>, component_count>;

struct ImportedCapabilities {
    std::vector<StateComponents> states;
    std::string version;  ///< of the data, as its column says; may be empty
};

/// Reads what is asked for. Throws as read_table does; gaps go to the report.
ImportedCapabilities import_capabilities(const std::filesystem::path& file, const ChosenStates& states, const Components& wanted, const GapRule& rule,
                                         ImportReport& report);

// Where the capitals of states were (peacesciencer's cow_capitals, Miller 2022, or a table like it).

struct Capital {
    std::string name;
    double latitude = 0;
    double longitude = 0;
};

/// Reads the capital of each state at the end of the year: columns `ccode` (or an ISO code), `lat`, `lng`, and where there are `capital`, `styear`,
/// `endyear`. Of two that the year belongs to the later one counts, and is noted. Throws as read_table does; gaps go to the report.
std::vector<std::optional<Capital>> import_capitals(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                    ImportReport& report);

// Correlates of War direct contiguity (Stinnett et al. 2002): who shares a border on land.

/// Reads the pairs, i < j in order, that are contiguous by land or river in the year (`conttype` 1; water up to 400 miles, types 2 to 5, is no
/// border). Throws as read_table does; a file without the year goes to the report.
std::vector<std::pair<std::size_t, std::size_t>> import_contiguity(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                                   ImportReport& report);

// Gross domestic product in current US$, as the World Bank publishes it (NY.GDP.MKTP.CD).

/// Reads GDP in US$, one a state: the World Bank's wide table (a column a year, `2012` or `2012 [YR2012]`) or a long one (country code, year, value).
/// A file of many indicators is read for NY.GDP.MKTP.CD. Throws as read_table does; gaps go to the report.
std::vector<std::optional<Figure>> import_gdp(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                              ImportReport& report);

// Ideal points from votes in the UN General Assembly (Bailey, Strezhnev & Voeten 2017).

/// Reads the ideal point of each state: states by `ccode` or `iso3c`, time by `year` or `session` (session n met in 1945 + n), values from
/// IdealPointFP (votes on final passage), else IdealPointAll, else IdealPoint, as releases from 2020 to 2025 call them. Throws as read_table does;
/// gaps go to the report.
std::vector<std::optional<Figure>> import_ideal_points(const std::filesystem::path& file, const ChosenStates& states, const GapRule& rule,
                                                       ImportReport& report);

// Trade between states: Correlates of War trade (Barbieri, Keshk & Pollins 2009), or any table of exporter, importer, year and value.

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
