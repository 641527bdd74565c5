// Any bytes given as a design are read, or refused with a report: never a crash, a hang or another exception.
// What is read must be complete: it has a policy, something to keep, and the same text when it is read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "model/error.h"
#include "scenario/design/file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    // Among the designs that are shipped: what names one of their scenarios finds it.
    const std::filesystem::path file = std::filesystem::path(TARAZY_SOURCE_DIR) / "configs" / "mangled.yaml";
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    try {
        const tarazy::DesignFile design = tarazy::parse_design(text, file);
        const bool complete = !design.policies.empty() && !design.outcomes.empty() && design.reference < design.policies.size();
        if (!complete || tarazy::parse_design(text, file).text != design.text) std::abort();
    } catch (const tarazy::InputError&) {
    } catch (const tarazy::FileError&) {
    }
    return 0;
}
