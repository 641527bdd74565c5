#pragma once
// One document over another (FORMATS.md, Merging).
#include "scenario/form/form.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// Puts `over` over `base`: mappings key by key (A-B and B-A are one key where the form has pairs), lists whose items all have an
/// `id` by id, new ones at the end; everything else is replaced. Nodes keep their places. `form` may be nullptr: unknown.
void merge(Node& base, Node over, const Form* form);

/// Reports A-B and B-A in one mapping of pairs, anywhere below `node`.
void refuse_twin_pairs(const Node& node, const Form& form, const Path& path, Problems& problems);

}  // namespace tarazy
