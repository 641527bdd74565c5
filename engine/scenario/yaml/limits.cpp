#include "scenario/yaml/limits.h"

namespace tarazy {
namespace {

/// Whether a part has more entries or items than it may; then it is reported.
bool exceeds(const Node& scenario, const char* key, std::size_t most, Problems& problems) {
    const Node* part = scenario.find(key);
    if (!part) return false;
    const std::size_t count = part->items.size() + part->entries.size();
    if (count <= most) return false;
    problems.add(part->place, Path() / key, {std::to_string(count) + " " + key, "at most " + std::to_string(most), "Leave some out"});
    return true;
}

}  // namespace

void refuse_excess(const Node& scenario, Problems& problems) {
    bool excess = exceeds(scenario, "actors", most_actors, problems);
    excess = exceeds(scenario, "doctrines", most_doctrines, problems) || excess;
    excess = exceeds(scenario, "capabilities", most_capabilities, problems) || excess;
    if (excess) problems.raise();
}

}  // namespace tarazy
