#pragma once
// Checks a tree against its form: kinds of values, ranges, required keys, names.
#include "scenario/form/form.h"
#include "scenario/form/known_names.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// Reports all that does not fit and marks it as faulty; fills in numbers and indices of what does, and writes out records that
/// are given in short. The keys have been mended.
void check_form(Node& node, const Form& form, const Path& path, const KnownNames& names, Problems& problems);

}  // namespace tarazy
