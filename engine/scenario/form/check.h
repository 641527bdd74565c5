#pragma once
// Checks of a tree against its form.
#include "scenario/form/form.h"
#include "scenario/form/known_names.h"
#include "scenario/yaml/document.h"

namespace tarazy {

// Checks a tree against its form: kinds of values, ranges, required keys, names.

/// Reports all that does not fit and marks it as faulty; fills in numbers and indices of what does, and writes out records that
/// are given in short. The keys have been mended.
void check_form(Node& node, const Form& form, const Path& path, const KnownNames& names, Problems& problems);

// Checks of names: new ones against their pattern, others against what the scenario defines.

/// What is wrong with a new name, if anything.
std::optional<Complaint> check_new_name(const std::string& name, NameKind kind);

/// Looks a name or a pair up and writes its indices into the node; reports it, and marks the node as faulty, where that fails.
void check_reference(Node& node, NameKind kind, const Path& path, const KnownNames& names, Problems& problems);

// Keys that a form does not know.

/// Reports every unknown key below `node`. A misspelt one is renamed to what was meant, so that what stands under it is checked
/// all the same and nobody misses it; others are taken out.
void mend_keys(Node& node, const Form& form, const Path& path, Problems& problems);

}  // namespace tarazy
