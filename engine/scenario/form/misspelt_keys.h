#pragma once
// Keys that a form does not know.
#include "scenario/form/form.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// Reports every unknown key below `node`. A misspelt one is renamed to what was meant, so that what stands under it is checked
/// all the same and nobody misses it; others are taken out.
void mend_keys(Node& node, const Form& form, const Path& path, Problems& problems);

}  // namespace tarazy
