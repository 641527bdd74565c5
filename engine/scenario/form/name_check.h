#pragma once
// Checks of names: new ones against their pattern, others against what the scenario defines.
#include "scenario/form/known_names.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// What is wrong with a new name, if anything.
std::optional<Complaint> check_new_name(const std::string& name, NameKind kind);

/// Looks a name or a pair up and writes its indices into the node; reports it, and marks the node as faulty, where that fails.
void check_reference(Node& node, NameKind kind, const Path& path, const KnownNames& names, Problems& problems);

}  // namespace tarazy
