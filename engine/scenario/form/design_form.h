#pragma once
// The form of a design file (FORMATS.md, Design): what a sweep or a comparison runs.
#include "scenario/form/form.h"

namespace tarazy {

/// The whole file.
const Form& design_form();

}  // namespace tarazy
