// The search for a better doctrine.
#include "scenario/design/reading.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

/// The numbers that are searched, each between its least and its most.
std::vector<DoctrineSearch::Range> ranges_of(DesignReading& reading, const Node& bounds, const Path& path) {
    std::vector<DoctrineSearch::Range> ranges;
    if (bounds.entries.empty()) {
        reading.problems.add(bounds.place, path, {"no bounds", "a search moves one number at least", "Write them like `risk_aversion: [0, 4]`"});
    }
    for (const Entry& entry : bounds.entries) {
        const std::vector<Node>& ends = entry.value.items;
        if (entry.value.faulty || ends.size() != 2 || ends[0].faulty || ends[1].faulty) continue;
        if (!(ends[0].number < ends[1].number)) {
            reading.problems.add(entry.value.place, path / entry.key.text,
                                 {"the bounds " + number_text(ends[0].number) + " to " + number_text(ends[1].number) + " leave no choice",
                                  "the least comes before the most", "Write the smaller number first"});
            continue;
        }
        ranges.push_back({entry.key.text, ends[0].number, ends[1].number});
    }
    return ranges;
}

/// What is searched for: what is named, else the actor's interest.
std::optional<std::size_t> goal_of(DesignReading& reading, const Node& given, const std::string& actor, const Path& path) {
    if (const Node* outcome = given.find("outcome")) return find_outcome(reading, *outcome, path / "outcome");
    const std::vector<Outcome>& outcomes = reading.design.outcomes;
    for (std::size_t k = 0; k < outcomes.size(); ++k) {
        if (outcomes[k].label == "interest " + actor) return k;
    }
    reading.problems.add(given.place, path / "outcome",
                         {"missing key 'outcome'", "the design does not keep interest " + actor, "Add it, or keep that outcome"});
    return std::nullopt;
}

}  // namespace

void read_search(DesignReading& reading) {
    const Path top;
    const Path path = top / "optimise";
    const Node* given = usable(&reading.file(), "optimise");
    const Node* actor = usable(given, "actor");
    const Node* from = usable(given, "from");
    const Node* bounds = usable(given, "bounds");
    if (!actor || !from || !bounds) return;
    DoctrineSearch search;
    search.actor = actor->text;
    search.from = from->text;
    search.name = given->find("name") ? text_of(given, "name") : "better";
    search.ranges = ranges_of(reading, *bounds, path / "bounds");
    if (const auto goal = goal_of(reading, *given, search.actor, path)) search.outcome = *goal;
    const Node* criterion = usable(given, "criterion");
    search.worst_decile = criterion && criterion->first == 1;
    search.evaluations = whole_or(given, "evaluations", search.evaluations);
    search.replicates = whole_or(given, "replicates", 0);
    search.fresh_seed = whole_or(given, "fresh_seed", reading.design.seed + 1);
    if (const Node* seed = usable(given, "fresh_seed"); seed && search.fresh_seed == reading.design.seed) {
        reading.problems.add(seed->place, path / "fresh_seed",
                             {"fresh_seed " + std::to_string(search.fresh_seed) + " is the design's seed", "the search has seen its random numbers",
                              "Choose another"});
    }
    for (std::size_t s = 0; s < reading.scenarios(); ++s) {
        const Node* named = usable(given, "name");
        if (!named || !reading.names[s].doctrines.find(search.name)) continue;
        reading.problems.add(named->place, path / "name",
                             {"doctrine '" + search.name + "' is there already", "what the search finds is a new one", "Choose another name"});
    }
    reading.design.search = std::move(search);
}

}  // namespace tarazy
