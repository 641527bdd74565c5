// The policies that a design compares: combinations of doctrines (key `policies`) and wider ones (key `strategies`).
#include <algorithm>
#include <map>

#include "scenario/design/reading.h"
#include "scenario/form/setting_path.h"
#include "scenario/world/lesson_part.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

constexpr std::size_t most_combinations = 10'000;

class PolicyReader {
  public:
    explicit PolicyReader(DesignReading& reading) : reading_(reading), problems_(reading.problems) {}

    void read() {
        read_combinations();
        read_wider();
        if (policies().empty()) policies().emplace_back();
        read_reference();
    }

  private:
    std::vector<Policy>& policies() { return reading_.design.policies; }

    void add(Policy policy, Place place, const Path& path) {
        const auto [first, is_new] = places_.try_emplace(policy.label, place);
        if (!is_new) {
            problems_.add(
                place, path,
                {"'" + policy.label + "' twice", "first at " + problems_.where(first->second), "Rename one under `strategies`, or remove it"});
            return;
        }
        policies().push_back(std::move(policy));
    }

    /// Every combination; the doctrines of the last actor change fastest.
    void read_combinations() {
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
            for (const Node& doctrine : doctrines) try_doctrine(entry.key.text, doctrine);
        }
        if (policies->entries.empty()) return;
        for (std::size_t c = 0; c < combinations; ++c) add(combination(policies->entries, c), policies->place, table);
    }

    void try_doctrine(const std::string& actor, const Node& doctrine) {
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) {
            reading_.trials.push_back({{.settings = {}, .doctrine_choices = {{actor, doctrine.text}}}, doctrine.place, s});
        }
    }

    static Policy combination(const std::vector<Entry>& policies, std::size_t number) {
        Policy policy;
        for (std::size_t a = policies.size(); a-- > 0;) {
            const std::vector<Node>& doctrines = policies[a].value.items;
            policy.changes.doctrine_choices.push_back({policies[a].key.text, doctrines[number % doctrines.size()].text});
            number /= doctrines.size();
        }
        std::vector<DoctrineChoice>& chosen = policy.changes.doctrine_choices;
        std::reverse(chosen.begin(), chosen.end());
        if (chosen.size() == 1) {
            policy.label = chosen.front().doctrine;
            return policy;
        }
        for (const DoctrineChoice& choice : chosen) {
            if (!policy.label.empty()) policy.label += ' ';
            policy.label += choice.actor + "=" + choice.doctrine;
        }
        return policy;
    }

    void read_wider() {
        const Path top;
        const Path list = top / "strategies";
        const Node* strategies = usable(&reading_.file(), "strategies");
        if (!strategies) return;
        for (std::size_t k = 0; k < strategies->items.size(); ++k) {
            const Node& item = strategies->items[k];
            const Node* id = usable(&item, "id");
            if (item.faulty || !id) continue;
            const Path path = item_path(list, item, k);
            auto policy = item.entries.size() == 1 ? of_scenarios(*id, path) : written_out(k, path);
            if (!policy) continue;
            policy->label = id->text;
            warn_of_hidden_factors(*policy, id->place, path);
            add(std::move(*policy), id->place, path);
        }
    }

    /// A policy that every scenario has under that name.
    std::optional<Policy> of_scenarios(const Node& id, const Path& path) {
        Policy found;
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) {
            const std::vector<ScenarioPolicy>& known = reading_.family(s).original.policies;
            const auto policy = std::find_if(known.begin(), known.end(), [&](const ScenarioPolicy& other) { return other.name == id.text; });
            if (policy == known.end()) {
                std::vector<std::string_view> names;
                for (const ScenarioPolicy& other : known) names.emplace_back(other.name);
                const std::string hint = suggestion(id.text, names);
                problems_.add(id.place, path,
                              {"unknown policy '" + id.text + "'", reading_.names[s].owner() + " has none of that name",
                               hint.empty() ? "Write it out here: {id: " + id.text + ", policy: {...}}" : hint});
                return std::nullopt;
            }
            const Changes& changes = policy->changes;
            if (s > 0 && (changes.settings != found.changes.settings || changes.doctrine_choices != found.changes.doctrine_choices)) {
                problems_.add(id.place, path,
                              {"policy '" + id.text + "' differs between scenarios", "a policy is the same in all of them", "Write it out here"});
                return std::nullopt;
            }
            found.changes = changes;
            found.events.push_back(policy->events);
            reading_.trials.push_back({changes, id.place, s});
        }
        return found;
    }

    std::optional<Policy> written_out(std::size_t k, const Path& path) {
        Policy policy;
        for (std::size_t s = 0; s < reading_.scenarios(); ++s) {
            const Node& item = reading_.trees[s].find("strategies")->items[k];
            read_in_scenario(reading_, s, item.find("id")->place, [&](Reading& part) {
                policy.changes = read_changes(part, item, path);
                policy.events.push_back(read_events(part, usable(&item, "events"), path / "events"));
                return policy.changes;
            });
        }
        return policy;
    }

    void warn_of_hidden_factors(const Policy& policy, Place place, const Path& path) {
        for (const Setting& setting : policy.changes.settings) {
            for (const Factor& factor : reading_.design.factors) {
                if (factor.path != setting.path) continue;
                problems_.warn(place, path,
                               {"policy '" + policy.label + "' sets " + setting.path, "the design varies it", "Under this policy it does not vary"});
            }
        }
    }

    void read_reference() {
        const Node* reference = usable(&reading_.file(), "reference");
        if (!reference) return;
        std::vector<std::string_view> labels;
        for (std::size_t a = 0; a < policies().size(); ++a) {
            if (policies()[a].label == reference->text) reading_.design.reference = a;
            if (!policies()[a].label.empty()) labels.emplace_back(policies()[a].label);
        }
        if (std::find(labels.begin(), labels.end(), reference->text) != labels.end()) return;
        if (labels.empty() && !problems_.empty()) return;
        const Path top;
        problems_.add(
            reference->place, top / "reference",
            {"no policy '" + reference->text + "'", labels.empty() ? "the design compares nothing" : "the others are compared with one of them",
             labels.empty() ? "Name them under `policies`" : suggestion(reference->text, labels)});
    }

    DesignReading& reading_;
    Problems& problems_;
    std::map<std::string, Place> places_;
};

}  // namespace

void read_policies(DesignReading& reading) {
    PolicyReader(reading).read();
}

}  // namespace tarazy
