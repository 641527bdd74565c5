// Any bytes given as a scenario are read, or refused with a report: never a crash, a hang or another exception.
// What is read must be complete: its resolved text reads back.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "model/error.h"
#include "scenario/world/scenario_file.h"

namespace {

void read_back(const tarazy::ScenarioFile& file) {
    try {
        const tarazy::ScenarioFile again = tarazy::parse_scenario(file.text, "resolved.yaml");
        if (again.model.size() != file.model.size()) std::abort();
    } catch (const tarazy::InputError&) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    try {
        // A folder that is not there: `extends` finds nothing and is refused.
        read_back(tarazy::parse_scenario(std::string(reinterpret_cast<const char*>(bytes), size), "/nowhere/mangled.yaml"));
    } catch (const tarazy::InputError&) {
    } catch (const tarazy::FileError&) {
    }
    return 0;
}
