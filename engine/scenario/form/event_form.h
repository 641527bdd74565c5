#pragma once
// The form of events and of what they do (FORMATS.md, Scenario, `events`).
#include "scenario/form/form.h"

namespace tarazy {

/// A list of events.
Form events_form();

}  // namespace tarazy
