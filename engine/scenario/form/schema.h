#pragma once
// JSON Schema (draft-07) of scenario and design files, for editors.
#include <string>

namespace tarazy {

/// The schema as JSON text, ending with a line end. A file that extends another may leave out what that one gives.
std::string scenario_schema();

/// The schema of designs as JSON text. Designs extend no other file.
std::string design_schema();

}  // namespace tarazy
