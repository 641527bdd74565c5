// Institutions and corridors.
#include <algorithm>
#include <cmath>

#include "scenario/reading.h"

namespace tarazy {
namespace {

/// Affinity at the start (MODEL.md, Where no alignment or affinity is given).
double affinity_at_start(const Scenario& scenario, std::size_t i, std::size_t j) {
    double f = 0;
    const auto& x = scenario.actors[i].ideal_point;
    const auto& y = scenario.actors[j].ideal_point;
    if (x && y) f = std::clamp(std::clamp(1 - std::abs(*x - *y) / scenario.affinity_scale, -1.0, 1.0) * scenario.affinity_gain, -1.0, 1.0);
    for (const GivenAffinity& given : scenario.affinities) {
        if ((given.i == i && given.j == j) || (given.both && given.i == j && given.j == i)) f = given.value;
    }
    return f;
}

/// Whether a corridor carries something at the start (f of E20 above 0).
bool carries(const Scenario& scenario, const Corridor& corridor) {
    if (!(corridor.numbers.capacity > 0) || !(corridor.numbers.status > 0)) return false;
    return std::all_of(corridor.transit.begin(), corridor.transit.end(), [&](std::size_t t) {
        return affinity_at_start(scenario, t, corridor.from) > -1 && affinity_at_start(scenario, t, corridor.to) > -1;
    });
}

void check_ends(Reading& reading, const Node& node, const Path& path) {
    const Node* from = usable(&node, "from");
    const Node* to = usable(&node, "to");
    if (from && to && from->first == to->first) {
        reading.problems.add(to->place, path / "to", {"a corridor from '" + to->text + "' to itself", "its ends are two actors", "Name another end"});
        return;
    }
    const Node* transit = usable(&node, "transit");
    if (!transit) return;
    const Path list = path / "transit";
    for (std::size_t k = 0; k < transit->items.size(); ++k) {
        const Node& item = transit->items[k];
        if (item.faulty || !((from && from->first == item.first) || (to && to->first == item.first))) continue;
        reading.problems.add(item.place, list[k],
                             {"a corridor through its own end '" + item.text + "'", "transit is what lies between the ends", "Remove it"});
    }
}

void check_dependence(Reading& reading) {
    const Node* table = usable(&reading.file, "dependence");
    const Node* corridors = reading.file.find("corridors");
    if (!table || (corridors && corridors->faulty)) return;
    const auto doubtful = [](const Node& item) {
        return item.faulty || !usable(&item, "from") || !usable(&item, "to") || !usable(&item, "capacity") ||
               (item.find("status") && !usable(&item, "status"));
    };
    if (corridors && std::any_of(corridors->items.begin(), corridors->items.end(), doubtful)) return;
    const Path top;
    const Path path = top / "dependence";
    const Scenario& scenario = reading.scenario;
    for (const Entry& entry : table->entries) {
        if (entry.key.faulty || entry.value.faulty || !(entry.value.number > 0)) continue;
        const std::size_t i = entry.key.first;
        const std::size_t j = entry.key.second;
        const bool good = std::any_of(scenario.corridors.begin(), scenario.corridors.end(), [&](const Corridor& corridor) {
            const bool joins = (corridor.from == i && corridor.to == j) || (corridor.from == j && corridor.to == i);
            return joins && carries(scenario, corridor);
        });
        if (good) continue;
        reading.problems.add(entry.key.place, path / entry.key.text,
                             {"no corridor carries anything between the two at the start", "dependence is the share that moves through corridors",
                              "Add a corridor with capacity, status and well-disposed transit, or remove the dependence"});
    }
}

}  // namespace

void read_institutions(Reading& reading) {
    const Node* list = usable(&reading.file, "institutions");
    if (!list) return;
    for (const Node& item : list->items) {
        Institution institution;
        institution.id = text_of(&item, "id");
        institution.name = wording_of(&item, "name");
        institution.members = indices_of(&item, "members");
        institution.active = boolean_or(&item, "active", institution.active);
        read_numbers(&item, institution.numbers);
        reading.scenario.institutions.push_back(std::move(institution));
    }
}

void read_corridors(Reading& reading) {
    const Path top;
    const Path path = top / "corridors";
    if (const Node* list = usable(&reading.file, "corridors")) {
        for (std::size_t k = 0; k < list->items.size(); ++k) {
            const Node& item = list->items[k];
            Corridor corridor;
            corridor.id = text_of(&item, "id");
            corridor.name = wording_of(&item, "name");
            corridor.kind = text_of(&item, "kind");
            if (const Node* from = usable(&item, "from")) corridor.from = from->first;
            if (const Node* to = usable(&item, "to")) corridor.to = to->first;
            corridor.transit = indices_of(&item, "transit");
            read_numbers(&item, corridor.numbers);
            check_ends(reading, item, item_path(path, item, k));
            reading.scenario.corridors.push_back(std::move(corridor));
        }
    }
    check_dependence(reading);
}

}  // namespace tarazy
