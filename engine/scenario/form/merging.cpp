#include "scenario/form/merging.h"

#include <algorithm>
#include <unordered_map>

#include "scenario/form/pair_key.h"

namespace tarazy {
namespace {

bool has_pairs(const Form* form) {
    return form && form->kind == FormKind::table &&
           (form->names == NameKind::pair || form->names == NameKind::decider_pair || form->names == NameKind::directed_pair);
}

const Form* form_of_value(const Form* form, const std::string& key) {
    if (!form) return nullptr;
    if (form->kind == FormKind::table) return &form->item[0];
    const Key* known = form->find(key);
    return known ? &known->form : nullptr;
}

const std::string* id_of(const Node& item) {
    const Node* id = item.find("id");
    return id && id->kind == NodeKind::scalar ? &id->text : nullptr;
}

bool all_have_ids(const Node& list) {
    return list.kind == NodeKind::list && !list.items.empty() &&
           std::all_of(list.items.begin(), list.items.end(), [](const Node& item) { return id_of(item) != nullptr; });
}

void merge_mappings(Node& base, Node& over, const Form* form) {
    const bool pairs = has_pairs(form);
    const auto name = [&](const Entry& entry) { return pairs ? canonical_pair(entry.key.text) : entry.key.text; };
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t k = 0; k < base.entries.size(); ++k) known.try_emplace(name(base.entries[k]), k);
    for (Entry& entry : over.entries) {
        const auto found = known.find(name(entry));
        if (found == known.end()) {
            base.entries.push_back(std::move(entry));
            continue;
        }
        Entry& below = base.entries[found->second];
        const Form* inside = form_of_value(form, entry.key.text);
        below.key = std::move(entry.key);
        merge(below.value, std::move(entry.value), inside);
    }
}

void merge_lists(Node& base, Node& over, const Form* form) {
    const Form* inside = form && form->kind == FormKind::list ? &form->item[0] : nullptr;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t k = 0; k < base.items.size(); ++k) known.try_emplace(*id_of(base.items[k]), k);
    for (Node& item : over.items) {
        const auto found = known.find(*id_of(item));
        if (found == known.end()) {
            base.items.push_back(std::move(item));
        } else {
            const std::size_t k = found->second;
            known.erase(found);  // a second item of this id is no change of the base's, but a mistake to be found later
            merge(base.items[k], std::move(item), inside);
        }
    }
}

}  // namespace

void merge(Node& base, Node over, const Form* form) {
    if (base.kind == NodeKind::mapping && over.kind == NodeKind::mapping) {
        base.place = over.place;
        merge_mappings(base, over, form);
    } else if (all_have_ids(base) && all_have_ids(over)) {
        base.place = over.place;
        merge_lists(base, over, form);
    } else {
        base = std::move(over);
    }
}

void refuse_twin_pairs(const Node& node, const Form& form, const Path& path, Problems& problems) {
    if (has_pairs(&form)) {
        std::unordered_map<std::string, const Node*> seen;
        for (const Entry& entry : node.entries) {
            const auto [first, is_new] = seen.try_emplace(canonical_pair(entry.key.text), &entry.key);
            if (is_new) continue;
            problems.add(entry.key.place, path / entry.key.text,
                         {"pair '" + entry.key.text + "' twice",
                          "it is the same as " + first->second->text + " at " + problems.where(first->second->place), "Remove one"});
        }
    } else if (form.kind == FormKind::record) {
        for (const Entry& entry : node.entries) {
            const Key* key = form.find(entry.key.text);
            if (key) refuse_twin_pairs(entry.value, key->form, path / entry.key.text, problems);
        }
    }
}

}  // namespace tarazy
