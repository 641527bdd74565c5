// Institutions and corridors.
#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_map>

#include "scenario/world/reading.h"

namespace tarazy {
namespace {

/// Affinity at the start (MODEL.md, Where no alignment or affinity is given).
class StartAffinity {
  public:
    explicit StartAffinity(const Scenario& scenario) : scenario_(scenario) {
        for (const GivenAffinity& given : scenario.affinities) {
            given_[key(given.i, given.j)] = given.value;
            if (given.both) given_[key(given.j, given.i)] = given.value;
        }
    }

    double of(std::size_t i, std::size_t j) const {
        if (const auto given = given_.find(key(i, j)); given != given_.end()) return given->second;
        const auto& x = scenario_.actors[i].ideal_point;
        const auto& y = scenario_.actors[j].ideal_point;
        if (!x || !y) return 0;
        return std::clamp(std::clamp(1 - std::abs(*x - *y) / scenario_.affinity_scale, -1.0, 1.0) * scenario_.affinity_gain, -1.0, 1.0);
    }

  private:
    std::size_t key(std::size_t i, std::size_t j) const { return i * scenario_.size() + j; }

    const Scenario& scenario_;
    std::unordered_map<std::size_t, double> given_;
};

/// The pairs, by lower and higher index, with a corridor that carries something at the start (f of E20 above 0).
std::set<std::pair<std::size_t, std::size_t>> carried_pairs(const Scenario& scenario) {
    const StartAffinity affinity(scenario);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const Corridor& corridor : scenario.corridors) {
        const bool open = std::all_of(corridor.transit.begin(), corridor.transit.end(),
                                      [&](std::size_t t) { return affinity.of(t, corridor.from) > -1 && affinity.of(t, corridor.to) > -1; });
        if (open && corridor.numbers.capacity > 0 && corridor.numbers.status > 0) pairs.insert(std::minmax(corridor.from, corridor.to));
    }
    return pairs;
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
    const auto carried = carried_pairs(reading.scenario);
    for (const Entry& entry : table->entries) {
        if (entry.key.faulty || entry.value.faulty || !(entry.value.number > 0)) continue;
        const std::size_t i = entry.key.first;
        const std::size_t j = entry.key.second;
        if (carried.contains(std::minmax(i, j))) continue;
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
