// The ways of playing that a design compares: policies and strategies.
#include <algorithm>
#include <map>

#include "scenario/design/reading.h"
#include "scenario/form/setting_path.h"
#include "scenario/world/lesson_part.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

constexpr std::size_t most_combinations = 10'000;

class AlternativeReader {
  public:
    explicit AlternativeReader(DesignReading& reading) : reading_(reading), problems_(reading.problems) {}

    void read() {
        read_policies();
        read_strategies();
        if (alternatives().empty()) alternatives().emplace_back();
        read_reference();
    }

  private:
    std::vector<Alternative>& alternatives() { return reading_.design.alternatives; }

    void add(Alternative alternative, Place place, const Path& path) {
        const auto [first, is_new] = places_.try_emplace(alternative.label, place);
        if (!is_new) {
            problems_.add(place, path,
                          {"'" + alternative.label + "' twice", "first at " + problems_.where(first->second), "Rename the strategy, or remove one"});
            return;
        }
        alternatives().push_back(std::move(alternative));
    }

    /// Every combination; the doctrines of the last actor change fastest.
    void read_policies() {
        const Path top;
        const Path table = top / "policies";
        const Node* policies = usable(&reading_.file(), "policies");
        if (!policies) return;
        std::size_t combinations = 1;
        for (const Entry& entry : policies->entries) {
            if (entry.key.faulty || entry.value.faulty) return;
            reading_.players.push_back(entry.key.text);
            const Path path = table / entry.key.text;
            const std::vector<Node>& doctrines = entry.value.items;
            if (doctrines.empty()) {
                problems_.add(entry.value.place, path, {"no doctrines", "an actor in policies tries one at least", "Name them"});
                return;
            }
            if (std::any_of(doctrines.begin(), doctrines.end(), [](const Node& doctrine) { return doctrine.faulty; })) return;
            combinations *= doctrines.size();
            if (combinations > most_combinations) {
                problems_.add(
                    entry.value.place, path,
                    {"too many combinations of policies", "at most " + std::to_string(most_combinations), "Let fewer actors choose, or from less"});
                return;
            }
            for (const Node& doctrine : doctrines) try_policy(entry.key.text, doctrine);
        }
        if (policies->entries.empty()) return;
        for (std::size_t c = 0; c < combinations; ++c) add(combination(policies->entries, c), policies->place, table);
    }

    void try_policy(const std::string& actor, const Node& doctrine) {
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) {
            reading_.trials.push_back({{.settings = {}, .policies = {{actor, doctrine.text}}}, doctrine.place, s});
        }
    }

    static Alternative combination(const std::vector<Entry>& policies, std::size_t number) {
        Alternative alternative;
        for (std::size_t a = policies.size(); a-- > 0;) {
            const std::vector<Node>& doctrines = policies[a].value.items;
            alternative.changes.policies.push_back({policies[a].key.text, doctrines[number % doctrines.size()].text});
            number /= doctrines.size();
        }
        std::vector<Policy>& chosen = alternative.changes.policies;
        std::reverse(chosen.begin(), chosen.end());
        if (chosen.size() == 1) {
            alternative.label = chosen.front().doctrine;
            return alternative;
        }
        for (const Policy& policy : chosen) {
            if (!alternative.label.empty()) alternative.label += ' ';
            alternative.label += policy.actor + "=" + policy.doctrine;
        }
        return alternative;
    }

    void read_strategies() {
        const Path top;
        const Path list = top / "strategies";
        const Node* strategies = usable(&reading_.file(), "strategies");
        if (!strategies) return;
        for (std::size_t k = 0; k < strategies->items.size(); ++k) {
            const Node& item = strategies->items[k];
            const Node* id = usable(&item, "id");
            if (item.faulty || !id) continue;
            const Path path = item_path(list, item, k);
            auto strategy = item.entries.size() == 1 ? of_scenarios(*id, path) : written_out(k, path);
            if (!strategy) continue;
            strategy->label = id->text;
            strategy->is_strategy = true;
            warn_of_hidden_factors(*strategy, id->place, path);
            add(std::move(*strategy), id->place, path);
        }
    }

    /// A strategy that every scenario has under that name.
    std::optional<Alternative> of_scenarios(const Node& id, const Path& path) {
        Alternative found;
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) {
            const std::vector<Strategy>& known = reading_.family(s).original.strategies;
            const auto strategy = std::find_if(known.begin(), known.end(), [&](const Strategy& other) { return other.name == id.text; });
            if (strategy == known.end()) {
                std::vector<std::string_view> names;
                for (const Strategy& other : known) names.emplace_back(other.name);
                const std::string hint = suggestion(id.text, names);
                problems_.add(id.place, path,
                              {"unknown strategy '" + id.text + "'", reading_.names[s].owner() + " has none of that name",
                               hint.empty() ? "Write it out here: {id: " + id.text + ", policy: {...}}" : hint});
                return std::nullopt;
            }
            const Changes& changes = strategy->changes;
            if (s > 0 && (changes.settings != found.changes.settings || changes.policies != found.changes.policies)) {
                problems_.add(
                    id.place, path,
                    {"strategy '" + id.text + "' is not the same in all scenarios", "one alternative is one way of playing", "Write it out here"});
                return std::nullopt;
            }
            found.changes = changes;
            found.events.push_back(strategy->events);
            reading_.trials.push_back({changes, id.place, s});
        }
        return found;
    }

    std::optional<Alternative> written_out(std::size_t k, const Path& path) {
        Alternative strategy;
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) {
            const Node& item = reading_.trees[s].find("strategies")->items[k];
            read_in_scenario(reading_, s, item.find("id")->place, [&](Reading& part) {
                strategy.changes = read_changes(part, item, path);
                strategy.events.push_back(read_events(part, usable(&item, "events"), path / "events"));
                return strategy.changes;
            });
        }
        return strategy;
    }

    void warn_of_hidden_factors(const Alternative& strategy, Place place, const Path& path) {
        for (const Setting& setting : strategy.changes.settings) {
            for (const Factor& factor : reading_.design.factors) {
                if (factor.path != setting.path) continue;
                problems_.warn(
                    place, path,
                    {"strategy '" + strategy.label + "' sets " + setting.path, "the design varies it", "Under this strategy it does not vary"});
            }
        }
    }

    void read_reference() {
        const Node* reference = usable(&reading_.file(), "reference");
        if (!reference) return;
        std::vector<std::string_view> labels;
        for (std::size_t a = 0; a < alternatives().size(); ++a) {
            if (alternatives()[a].label == reference->text) reading_.design.reference = a;
            if (!alternatives()[a].label.empty()) labels.emplace_back(alternatives()[a].label);
        }
        if (std::find(labels.begin(), labels.end(), reference->text) != labels.end()) return;
        if (labels.empty() && !problems_.empty()) return;
        const Path top;
        problems_.add(reference->place, top / "reference",
                      {"no policy or strategy '" + reference->text + "'",
                       labels.empty() ? "the design compares nothing" : "the others are compared with one of them",
                       labels.empty() ? "Name them under `policies`" : suggestion(reference->text, labels)});
    }

    DesignReading& reading_;
    Problems& problems_;
    std::map<std::string, Place> places_;
};

}  // namespace

void read_alternatives(DesignReading& reading) {
    AlternativeReader(reading).read();
}

}  // namespace tarazy
