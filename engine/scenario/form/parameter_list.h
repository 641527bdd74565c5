#pragma once
// Everything that --set and designs can change, as `tarazy list parameters` shows it.
#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"

namespace tarazy {

/// One parameter, or one for each of some names: `actors.ID.growth.CAPABILITY`.
struct ParameterInfo {
    std::string path;      ///< names to be filled in stand in capitals
    std::string unit;      ///< of a number; empty otherwise
    std::string standard;  ///< the default as written in YAML; empty: none
    std::string values;    ///< in words: `0 to 1`, `true or false`, `elasticity or richardson`
    Bounds bounds;         ///< of a number
    std::string meaning;
};

/// All parameters in the order of FORMATS.md, without those inside of what an event does.
const std::vector<ParameterInfo>& parameter_list();

}  // namespace tarazy
