#pragma once
// Correlates of War National Material Capabilities: milex, milper, irst, pec, tpop, upop of states (any version's CSV).
#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "import/chosen_states.h"
#include "import/yearly_figures.h"

namespace tarazy {

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

}  // namespace tarazy
