#include "scenario/form/known_names.h"

#include <algorithm>

#include "model/doctrine.h"
#include "model/error.h"
#include "model/parameters.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

constexpr std::size_t most_compared = 5000;

void collect_ids(const Node* list, NameTable& table) {
    if (!list) return;
    if (list->kind != NodeKind::list) table.doubt();
    for (const Node& item : list->items) {
        const Node* id = item.find("id");
        const bool known = id && id->kind == NodeKind::scalar;
        table.add(known ? id->text : std::string());
        if (!known) table.doubt();
    }
}

void collect_keys(const Node* table, NameTable& names) {
    if (!table) return;
    if (table->kind != NodeKind::mapping) names.doubt();
    for (const Entry& entry : table->entries) {
        if (!names.find(entry.key.text)) names.add(entry.key.text);
    }
}

}  // namespace

void NameTable::add(std::string name) {
    if (!name.empty()) index_.try_emplace(name, names_.size());
    names_.push_back(std::move(name));
}

const std::size_t* NameTable::find(std::string_view name) const {
    const auto found = index_.find(std::string(name));
    return found == index_.end() ? nullptr : &found->second;
}

std::string NameTable::suggest(std::string_view name) const {
    return names_.size() > most_compared ? std::string() : suggestion(name, all());
}

std::vector<std::string_view> NameTable::all() const {
    std::vector<std::string_view> names;
    for (std::size_t k = 0; k < names_.size(); ++k) {
        const std::size_t* first = find(names_[k]);
        if (first && *first == k) names.emplace_back(names_[k]);
    }
    return names;
}

const NameTable& KnownNames::of(NameKind kind) const {
    switch (kind) {
        case NameKind::actor:
        case NameKind::decider: return actors;
        case NameKind::capability: return capabilities;
        case NameKind::doctrine: return doctrines;
        case NameKind::institution: return institutions;
        case NameKind::corridor: return corridors;
        default: throw Bug("names of a kind that the scenario does not define");
    }
}

std::string KnownNames::owner() const {
    return scenario.empty() ? "the scenario" : "scenario " + scenario;
}

KnownNames collect_names(const Node& scenario) {
    KnownNames names;
    const Node* actors = scenario.find("actors");
    if (!actors) names.actors.doubt();
    collect_ids(actors, names.actors);
    if (actors) {
        for (const Node& item : actors->items) {
            const Node* kind = item.find("kind");
            const bool decides = std::none_of(actor_kinds.begin(), actor_kinds.end(),
                                              [&](const ActorKindWords& known) { return !known.decides && kind && kind->text == known.name; });
            names.decides.push_back(decides);
        }
    }
    const Node* capabilities = scenario.find("capabilities");
    if (!capabilities) names.capabilities.doubt();
    collect_keys(capabilities, names.capabilities);
    for (const BuiltInDoctrine& doctrine : built_in_doctrines()) names.doctrines.add(std::string(doctrine.name));
    collect_keys(scenario.find("doctrines"), names.doctrines);
    collect_ids(scenario.find("institutions"), names.institutions);
    collect_ids(scenario.find("corridors"), names.corridors);
    return names;
}

}  // namespace tarazy
