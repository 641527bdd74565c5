#pragma once
// The form of a scenario file (FORMATS.md, Scenario).
#include "scenario/form/form.h"

namespace tarazy {

/// The whole file.
const Form& scenario_form();

}  // namespace tarazy
