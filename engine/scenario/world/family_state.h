#pragma once
// What a family of scenarios keeps of its file, for the readers of designs.
#include "scenario/form/known_names.h"
#include "scenario/world/scenario_family.h"
#include "scenario/yaml/document.h"

namespace tarazy {

struct ScenarioFamily::State {
    std::filesystem::path file;
    Problems sources;  ///< no problems, but the names of the files that the tree's places are in
    Node tree;         ///< not checked, without what no variant changes
    Node checked;      ///< the whole file
    KnownNames names;
    ScenarioFile original;
};

}  // namespace tarazy
