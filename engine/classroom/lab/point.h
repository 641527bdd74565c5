#pragma once
// One setting worked out beforehand, for the static export.
#include <cstddef>
#include <string>
#include <vector>

#include "classroom/lab/laboratory.h"

namespace tarazy {

/// The series of actors whose bands a static export has, and of how many runs in a world of so many actors.
std::vector<std::string> exported_series();
std::size_t exported_runs(std::size_t actors);

/// `{"setting":{…},"history":{…},"ensemble":{…},"reasons":[…]}` of one setting (export_folder.h), worked out on the calling thread alone. `focal` is
/// the actor whose reasons are told. Throws as the laboratory does.
std::string point_json(const Laboratory& laboratory, const LabSetting& setting, std::size_t focal);

}  // namespace tarazy
