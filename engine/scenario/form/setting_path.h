#pragma once
// Paths of --set, of designs, lessons and policies: any number, boolean or choice of a scenario (FORMATS.md, Rules of reading).
#include <string>

#include "scenario/form/form.h"
#include "scenario/form/known_names.h"
#include "scenario/yaml/document.h"

namespace tarazy {

/// The form of the value that a path leads to. A wrong path is reported at `place` with the nearest right one, and gives nullptr.
const Form* find_setting(const Node& scenario, const std::string& path, const KnownNames& names, Place place, const Path& where, Problems& problems);

/// Puts a value where the path, a right one, leads; makes what is missing on the way.
void put_setting(Node& scenario, const std::string& path, Node value);

/// Whether a setting acts after calibration (E16): `world.*` and `doctrines.*`.
bool acts_after_calibration(const std::string& path);

}  // namespace tarazy
