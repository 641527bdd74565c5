// What a design asks of its outcomes: how well they are to be known, where they matter, what is good enough.
#include <algorithm>

#include "scenario/design/reading.h"

namespace tarazy {
namespace {

std::optional<std::size_t> outcome_of(DesignReading& reading, const Node& record, const Path& path) {
    const Node* outcome = usable(&record, "outcome");
    return outcome ? find_outcome(reading, *outcome, path / "outcome") : std::nullopt;
}

void read_until(DesignReading& reading) {
    const Path top;
    const Node* until = usable(&reading.file(), "until");
    const Node* half_width = usable(until, "half_width");
    if (!until) return;
    const auto outcome = outcome_of(reading, *until, top / "until");
    if (!outcome || !half_width) return;
    Until goal{*outcome, half_width->number};
    goal.most = whole_or(until, "most", goal.most);
    if (const Node* most = usable(until, "most"); most && goal.most < reading.design.replicates) {
        const Path path = top / "until";
        reading.problems.add(most->place, path / "most",
                             {"most " + std::to_string(goal.most) + " is below replicates " + std::to_string(reading.design.replicates),
                              "so many are run at every point in any case", "Raise it, or lower `replicates`"});
    }
    goal.most = std::max(goal.most, reading.design.replicates);
    reading.design.until = goal;
}

std::vector<Threshold> thresholds(DesignReading& reading, std::string_view key) {
    const Path top;
    const Path path = top / key;
    std::vector<Threshold> found;
    const Node* list = usable(&reading.file(), key);
    if (!list) return found;
    for (std::size_t k = 0; k < list->items.size(); ++k) {
        const Node& item = list->items[k];
        if (item.faulty) continue;
        const auto outcome = outcome_of(reading, item, path[k]);
        const Node* below = usable(&item, "below");
        const Node* value = below ? below : usable(&item, "above");
        if (outcome && value) found.push_back({*outcome, value->number, below != nullptr});
    }
    return found;
}

}  // namespace

void read_thresholds(DesignReading& reading) {
    read_until(reading);
    reading.design.discover = thresholds(reading, "discover");
    reading.design.satisfice = thresholds(reading, "satisfice");
    const Node* discover = usable(&reading.file(), "discover");
    const Node* vary = reading.file().find("vary");
    if (discover && !vary) {
        const Path top;
        reading.problems.add(discover->place, top / "discover", {"nothing varies", "boxes are ranges of what does", "Name it under `vary`"});
    }
}

}  // namespace tarazy
