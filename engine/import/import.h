#pragma once
// A scenario from data files that scholars download: Correlates of War, UN ideal points, ATOP, World Bank.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "import/yearly_figures.h"
#include "scenario/world/scenario_file.h"

namespace tarazy {

/// What to import, and the rules for what no file says.
struct ImportRequest {
    std::filesystem::path capabilities;             ///< Correlates of War NMC
    std::optional<std::filesystem::path> capitals;  ///< else those of 2021 that the program knows (capital_places.h)
    std::optional<std::filesystem::path> gdp;
    std::optional<std::filesystem::path> ideal_points;
    std::optional<std::filesystem::path> alliances;
    std::optional<std::filesystem::path> contiguity;
    std::optional<std::filesystem::path> trade;
    std::vector<std::string> actors;  ///< codes of states
    GapRule gaps;                     ///< its year is that of the figures

    std::string name;
    std::optional<double> start;            ///< else the year
    std::optional<double> end;              ///< else thirty years later
    std::optional<double> energy_value;     ///< without GDP: US$ of economy for a ton of coal equivalent of primary energy (4000)
    std::optional<double> trade_unit;       ///< US$ in one unit of a trade table that is not that of Correlates of War
    std::optional<double> pound;            ///< US$ for the British pounds of milex until 1913
    std::optional<double> ceiling;          ///< of military effort
    bool cinc = false;                      ///< power from the six components of NMC alone, equal weights
    double guarantee_defense = 0.4;         ///< how far a defense pact binds
    double guarantee_consultation = 0.1;    ///< how far an entente or a duty to consult binds
    std::string doctrine;                   ///< of all; empty: the default
    std::vector<DoctrineChoice> doctrines;  ///< of some, by any code of the state
};

struct ImportedScenario {
    std::string text;                ///< YAML that reads without a problem
    std::vector<std::string> notes;  ///< what was missing and what was done, also in the text
};

/// Reads the files and makes the scenario. Throws InputError with every gap and fault, one a line, each as
/// `file:line: problem (why). hint`; FileError where a file cannot be read.
ImportedScenario import_scenario(const ImportRequest& request);

}  // namespace tarazy
