#pragma once
// What was imported, and the scenario file that says it.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tarazy {

struct ImportedCapability {
    std::string_view name;
    std::string_view unit;
    std::string_view role;  ///< empty: none
    double weight = 1;
};

struct ImportedActor {
    std::string id;
    std::string name;
    std::array<double, 2> capital{};
    std::vector<double> capabilities;  ///< in the units and the order of ImportedWorld::capabilities
    std::optional<double> ideal_point;
    std::string doctrine;  ///< empty: the default
};

struct ImportedInstitution {
    std::string id;
    std::vector<std::size_t> members;
    double guarantee = 0;
};

struct ImportedFlow {
    std::size_t i = 0;
    std::size_t j = 0;
    double value = 0;  ///< billion US$ a year
};

/// A world in the units of its scenario. Each rule is a sentence on how its part was made, written as a comment over it.
struct ImportedWorld {
    std::string name;
    std::string title;
    std::vector<std::string> sources;
    std::vector<std::string> notes;  ///< what was missing, and what was done
    double start = 0;
    double end = 0;
    std::optional<double> ceiling;  ///< of military effort; the default where not said
    std::vector<ImportedCapability> capabilities;
    std::vector<std::string> capability_rules;
    std::vector<ImportedActor> actors;
    std::vector<std::string> affinity_rules;
    std::vector<std::pair<std::size_t, std::size_t>> borders;
    std::vector<std::string> border_rules;
    std::vector<ImportedFlow> trade;
    std::vector<std::string> trade_rules;
    std::vector<ImportedInstitution> institutions;
    std::vector<std::string> institution_rules;
};

/// The YAML of FORMATS.md; numbers with twelve significant digits at most.
std::string imported_yaml(const ImportedWorld& world);

}  // namespace tarazy
