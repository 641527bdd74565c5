// What stands between two actors: borders, distances, affinity, trade, alignment.
#include <unordered_set>

#include "scenario/world/reading.h"
#include "scenario/yaml/number_text.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

constexpr double sum_tolerance = 1e-9;

/// A table of numbers by pair, without the faulty ones.
std::vector<PairValue> pairs_of(const Node* table) {
    std::vector<PairValue> pairs;
    if (!table) return pairs;
    for (const Entry& entry : table->entries) {
        if (!entry.key.faulty && !entry.value.faulty) pairs.push_back({entry.key.first, entry.key.second, entry.value.number});
    }
    return pairs;
}

void read_borders(Reading& reading) {
    const Node* borders = usable(&reading.file, "borders");
    if (!borders) return;
    for (const Node& border : borders->items) {
        if (border.faulty || border.items[0].faulty || border.items[1].faulty) continue;
        reading.scenario.borders.emplace_back(border.items[0].first, border.items[1].first);
    }
}

/// Every pair needs a distance or two capitals.
void require_distances(Reading& reading) {
    const Node* actors = usable(&reading.file, "actors");
    const Node* table = reading.file.find("distances");
    if (!actors || (table && table->faulty)) return;
    const std::size_t n = reading.scenario.size();
    const auto pair = [n](std::size_t i, std::size_t j) { return std::min(i, j) * n + std::max(i, j); };
    std::unordered_set<std::size_t> given;
    if (table) {
        for (const Entry& entry : table->entries) {
            if (entry.key.faulty) return;  // which pair was meant is not known
            given.insert(pair(entry.key.first, entry.key.second));
        }
    }
    const auto unknown = [&](std::size_t i) { return actors->items[i].faulty || !usable(&actors->items[i], "id"); };
    const auto has_capital = [&](std::size_t i) { return actors->items[i].find("capital") != nullptr; };
    const Path top;
    const Path list = top / "actors";
    for (std::size_t i = 0; i < n; ++i) {
        if (has_capital(i) || unknown(i)) continue;
        std::vector<std::string_view> far;
        for (std::size_t j = 0; j < n; ++j) {
            const bool told_before = j < i && !has_capital(j);
            if (j != i && !told_before && !unknown(j) && !given.contains(pair(i, j))) far.emplace_back(reading.scenario.actors[j].id);
        }
        if (far.empty()) continue;
        const Path actor = item_path(list, actors->items[i], i);
        reading.problems.add(
            actors->items[i].place, actor / "capital",
            {"no distance to " + listed(far, 5), "a pair needs a distance or two capitals", "Add its capital, or the pairs to `distances`"});
    }
}

/// Both ways first, one way after: A>B stands over A-B.
void read_affinity(Reading& reading) {
    const Node* affinity = usable(&reading.file, "affinity");
    Scenario& scenario = reading.scenario;
    scenario.affinity_scale = number_or(affinity, "scale", scenario.affinity_scale);
    scenario.affinity_gain = number_or(affinity, "gain", scenario.affinity_gain);
    const Node* pairs = usable(affinity, "pairs");
    if (!pairs) return;
    for (const bool one_way : {false, true}) {
        for (const Entry& entry : pairs->entries) {
            if (entry.key.faulty || entry.value.faulty || entry.key.one_way != one_way) continue;
            scenario.affinities.push_back({entry.key.first, entry.key.second, !one_way, entry.value.number});
        }
    }
}

void read_row(Reading& reading, AlignmentRow row, const Node& shares, const Path& path) {
    double sum = 0;
    for (const Entry& entry : shares.entries) {
        if (entry.key.faulty || entry.value.faulty) continue;
        row.shares.emplace_back(entry.key.first, entry.value.number);
        sum += entry.value.number;
    }
    if (sum > 1 + sum_tolerance) {
        reading.problems.add(shares.place, path, {"the shares sum to " + number_text(sum), "a row is 1 in all", "Lower some"});
    }
    if (!row.shares.empty()) reading.scenario.alignment.push_back(std::move(row));
}

void read_alignment(Reading& reading) {
    const Node* alignment = usable(&reading.file, "alignment");
    if (!alignment) return;
    const Path top;
    const Path table = top / "alignment";
    for (const Entry& entry : alignment->entries) {
        if (entry.key.faulty || entry.value.faulty) continue;
        const Path actor = table / entry.key.text;
        for (std::size_t d = 0; d < domain_count; ++d) {
            const Node* shares = usable(&entry.value, domain_names[d]);
            if (shares) read_row(reading, {entry.key.first, d, {}}, *shares, actor / domain_names[d]);
        }
    }
}

}  // namespace

void read_relations(Reading& reading) {
    read_borders(reading);
    reading.scenario.distances = pairs_of(usable(&reading.file, "distances"));
    require_distances(reading);
    read_affinity(reading);
    reading.scenario.trade = pairs_of(usable(&reading.file, "trade"));
    read_alignment(reading);
    reading.scenario.dependence = pairs_of(usable(&reading.file, "dependence"));
}

}  // namespace tarazy
