#pragma once
// The forms of files: what a scenario and a design may say.
#include "scenario/form/form.h"

namespace tarazy {

// Forms of what stands in scenarios and in designs alike.

/// `tarazy`.
Form version_form();

/// `record`: what is kept of a run.
Form record_form();

/// `set`: values by path.
Form settings_form();

/// `policy`: doctrines by actor.
Form doctrine_choices_form();

// The form of events and of what they do (FORMATS.md, Scenario, `events`).

/// A list of events.
Form events_form();

// The form of a scenario file (FORMATS.md, Scenario).

/// The whole file.
const Form& scenario_form();

// The form of a design file (FORMATS.md, Design): what a sweep or a comparison runs.

/// The whole file.
const Form& design_form();

}  // namespace tarazy
