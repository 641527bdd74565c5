#include "scenario/design/reading.h"

#include <algorithm>

namespace tarazy {

void read_in_scenario(DesignReading& reading, std::size_t scenario, Place place, const std::function<Changes(Reading&)>& read) {
    const ScenarioFamily::State& family = reading.family(scenario);
    Reading part{family.checked, reading.names[scenario], reading.problems};
    part.scenario = family.original.model;
    part.has_roles = true;
    part.doctrine_in_use.assign(part.names.doctrines.size(), false);
    Changes changes = read(part);
    // What events bring up later must do at the start too: to be tried there is the simplest way to know.
    const auto decider = std::find(part.names.decides.begin(), part.names.decides.end(), true);
    const std::string& anybody = part.names.actors.name(static_cast<std::size_t>(decider - part.names.decides.begin()));
    for (std::size_t d = 0; d < part.doctrine_in_use.size(); ++d) {
        if (part.doctrine_in_use[d]) changes.doctrine_choices.push_back({anybody, part.names.doctrines.name(d)});
    }
    reading.trials.push_back({std::move(changes), place, scenario});
}

std::size_t whole_or(const Node* record, std::string_view key, std::size_t otherwise) {
    const Node* value = usable(record, key);
    return value ? static_cast<std::size_t>(value->number) : otherwise;
}

std::vector<std::string> deciding_actors(const DesignReading& reading) {
    if (!reading.players.empty()) return reading.players;
    const auto decides_everywhere = [&](const std::string& id) {
        return std::all_of(reading.names.begin(), reading.names.end(), [&](const KnownNames& names) {
            const std::size_t* index = names.actors.find(id);
            return index && names.decides[*index];
        });
    };
    std::vector<std::string> actors;
    for (const std::string_view id : reading.names.front().actors.all()) {
        if (decides_everywhere(std::string(id))) actors.emplace_back(id);
    }
    return actors;
}

}  // namespace tarazy
