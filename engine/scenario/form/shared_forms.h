#pragma once
// Forms of what stands in scenarios and in designs alike.
#include "scenario/form/form.h"

namespace tarazy {

/// `tarazy`.
Form version_form();

/// `record`: what is kept of a run.
Form record_form();

/// `set`: values by path.
Form settings_form();

/// `policy`: doctrines by actor.
Form doctrine_choices_form();

}  // namespace tarazy
