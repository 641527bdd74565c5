#include "scenario/form/setting_path.h"

#include <algorithm>
#include <charconv>

#include "scenario/form/forms.h"
#include "scenario/form/pair_key.h"
#include "scenario/form/parameter_list.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

/// One part of a path: a key, or a number in brackets.
struct Part {
    std::string key;
    std::optional<std::size_t> index;
};

std::vector<Part> take_apart(std::string_view path) {
    std::vector<Part> parts;
    while (!path.empty()) {
        if (path.front() == '[') {
            const std::size_t close = path.find(']');
            std::size_t index = 0;
            const std::string_view digits = path.substr(1, close == std::string_view::npos ? close : close - 1);
            const auto [stop, trouble] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
            if (close == std::string_view::npos || trouble != std::errc() || stop != digits.data() + digits.size()) {
                parts.push_back({std::string(path), std::nullopt});
                return parts;
            }
            parts.push_back({{}, index});
            path.remove_prefix(close + 1);
        } else {
            const std::size_t end = std::min(path.find_first_of(".["), path.size());
            parts.push_back({std::string(path.substr(0, end)), std::nullopt});
            path.remove_prefix(end);
        }
        if (path.starts_with('.')) {
            path.remove_prefix(1);
            if (path.empty()) parts.push_back({{}, std::nullopt});
        }
    }
    return parts;
}

std::string put_together(const std::vector<Part>& parts) {
    std::string path;
    for (const Part& part : parts) {
        if (part.index) {
            path += "[" + std::to_string(*part.index) + "]";
        } else {
            path += (path.empty() ? "" : ".") + part.key;
        }
    }
    return path;
}

bool is_pair(NameKind kind) {
    return kind == NameKind::pair || kind == NameKind::decider_pair || kind == NameKind::directed_pair;
}

/// The entry of a mapping; A-B stands for B-A where the keys are pairs.
template <class AnyNode>
AnyNode* entry_of(AnyNode* node, const std::string& key, bool pairs) {
    if (!node) return nullptr;
    if (!pairs) return node->find(key);
    for (auto& entry : node->entries) {
        if (canonical_pair(entry.key.text) == canonical_pair(key)) return &entry.value;
    }
    return nullptr;
}

template <class AnyNode>
AnyNode* item_of(AnyNode* list, const Part& part) {
    if (!list) return nullptr;
    if (part.index) return *part.index < list->items.size() ? &list->items[*part.index] : nullptr;
    for (auto& item : list->items) {
        const Node* id = item.find("id");
        if (id && id->text == part.key) return &item;
    }
    return nullptr;
}

/// Where a path led, or the part at which it failed and what could have stood there.
struct Walk {
    const Form* form = nullptr;
    std::size_t failed = 0;
    std::vector<std::string> candidates;
    bool closed = false;  ///< failed for the scenario may not be changed there

    bool arrived() const { return form != nullptr; }
};

class Walker {
  public:
    explicit Walker(const KnownNames& names) : names_(names) {}

    Walk follow(const Node* node, const std::vector<Part>& parts) const {
        const Form* form = &scenario_form();
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const Part& part = parts[k];
            bool known = false;
            const Form* const here = form;
            const Node* const node_here = node;
            if (form->kind == FormKind::record) {
                const Key* key = part.index ? nullptr : form->find(part.key);
                known = key != nullptr;
                if (key) {
                    form = &key->form;
                    node = entry_of(node, part.key, false);
                }
            } else if (form->kind == FormKind::table && !part.index) {
                known = is_key(*form, part.key);
                node = entry_of(node, part.key, is_pair(form->names));
                form = &form->item[0];
            } else if (form->kind == FormKind::list) {
                node = item_of(node, part);
                known = node != nullptr;
                form = &form->item[0];
            }
            if (!known) return {nullptr, k, candidates(*here, node_here, part.key), false};
            if (!form->settable) return {nullptr, k, {}, true};
        }
        return {form, parts.size(), {}, false};
    }

  private:
    const NameTable& names_of(const Form& table) const { return names_.of(table.defines != NameKind::none ? table.defines : table.names); }

    bool is_key(const Form& table, const std::string& key) const {
        return is_pair(table.names) ? mended_pair(table, key) == key : names_of(table).find(key) != nullptr;
    }

    /// The pair of the nearest actors; empty where there is none.
    std::string mended_pair(const Form& table, const std::string& key) const {
        const auto pair = parse_pair(key);
        if (!pair) return {};
        const auto meant = [&](std::string_view id) {
            return names_.actors.find(id) ? std::string(id) : std::string(nearest(id, names_.actors.all()).value_or(std::string_view()));
        };
        const std::string first = meant(pair->first);
        const std::string second = meant(pair->second);
        if (first.empty() || second.empty() || first == second) return {};
        return first + (pair->one_way && table.names == NameKind::directed_pair ? ">" : "-") + second;
    }

    /// What could have stood where a part is wrong.
    std::vector<std::string> candidates(const Form& form, const Node* node, const std::string& part) const {
        std::vector<std::string> all;
        if (form.kind == FormKind::record) {
            for (const Key& key : form.keys) all.emplace_back(key.name);
        } else if (form.kind == FormKind::table && is_pair(form.names)) {
            const std::string pair = mended_pair(form, part);
            if (!pair.empty()) all.push_back(pair);
        } else if (form.kind == FormKind::table) {
            for (const std::string_view name : names_of(form).all()) all.emplace_back(name);
        } else if (form.by_id && node) {
            for (const Node& item : node->items) {
                const Node* id = item.find("id");
                if (id && id->kind == NodeKind::scalar) all.push_back(id->text);
            }
        }
        return all;
    }

    const KnownNames& names_;
};

bool is_single(const Form& form) {
    switch (form.kind) {
        case FormKind::number:
        case FormKind::whole:
        case FormKind::boolean:
        case FormKind::choice: return true;
        case FormKind::reference: return form.names == NameKind::doctrine;
        default: return false;
    }
}

/// The nearest right path, or nothing.
std::optional<std::string> mended(const Node& scenario, std::vector<Part> parts, const Walker& walker) {
    for (std::size_t tries = 0; tries <= parts.size(); ++tries) {
        const Walk walk = walker.follow(&scenario, parts);
        if (walk.arrived()) return is_single(*walk.form) ? std::optional(put_together(parts)) : std::nullopt;
        if (walk.closed) return std::nullopt;
        const std::vector<std::string_view> candidates(walk.candidates.begin(), walk.candidates.end());
        const auto near = candidates.empty() ? std::nullopt : nearest(parts[walk.failed].key, candidates);
        if (!near) return std::nullopt;
        parts[walk.failed] = {std::string(*near), std::nullopt};
    }
    return std::nullopt;
}

/// A parameter whose last key is the word: `anarchy` is likely to mean `world.anarchy`.
std::optional<std::string> ending_in(const std::string& word) {
    for (const ParameterInfo& parameter : parameter_list()) {
        if (parameter.path.ends_with("." + word)) return parameter.path;
    }
    return std::nullopt;
}

std::string where_in(const std::string& inside, const KnownNames& names) {
    if (inside.empty()) return names.owner();
    return names.scenario.empty() ? inside : inside + " of " + names.owner();
}

}  // namespace

const Form* find_setting(const Node& scenario, const std::string& path, const KnownNames& names, Place place, const Path& where, Problems& problems) {
    const std::vector<Part> parts = take_apart(path);
    const Walker walker(names);
    const Walk walk = walker.follow(&scenario, parts);
    if (walk.arrived() && is_single(*walk.form)) return walk.form;
    if (problems.full()) {
        problems.add(place, where, {});
        return nullptr;
    }
    if (walk.closed) {
        problems.add(place, where,
                     {"'" + path + "' cannot be set", "time, record, strategies and lesson are the same for every run", "Change the file"});
        return nullptr;
    }
    if (walk.arrived()) {
        std::vector<std::string_view> keys;
        for (const Key& key : walk.form->keys) keys.push_back(key.name);
        problems.add(place, where,
                     {"'" + path + "' cannot be set", "it is no number, no true or false and no choice",
                      keys.empty() ? "Change the file" : "Name one of its keys: " + listed(keys)});
        return nullptr;
    }
    const Part& part = parts[walk.failed];
    const std::string word = part.index ? "[" + std::to_string(*part.index) + "]" : "'" + part.key + "'";
    const std::string inside = put_together({parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(walk.failed)});
    auto right = mended(scenario, parts, walker);
    if (!right && parts.size() == 1) right = ending_in(part.key);
    const std::vector<std::string_view> candidates(walk.candidates.begin(), walk.candidates.end());
    problems.add(place, where,
                 {"unknown path '" + path + "'", "no " + word + " in " + where_in(inside, names),
                  right ? "Did you mean '" + *right + "'?" : suggestion(part.key, candidates)});
    return nullptr;
}

void put_setting(Node& scenario, const std::string& path, Node value) {
    Node* node = &scenario;
    const Form* form = &scenario_form();
    for (const Part& part : take_apart(path)) {
        if (form->kind == FormKind::list) {
            node = item_of(node, part);
            form = &form->item[0];
            continue;
        }
        const bool pairs = form->kind == FormKind::table && is_pair(form->names);
        Node* next = entry_of(node, part.key, pairs);
        if (!next) {
            if (node->kind != NodeKind::mapping) *node = make_mapping(value.place);
            node->entries.push_back({make_scalar(part.key, value.place), make_mapping(value.place)});
            next = &node->entries.back().value;
        }
        form = form->kind == FormKind::table ? &form->item[0] : &form->find(part.key)->form;
        node = next;
    }
    *node = std::move(value);
}

bool acts_after_calibration(const std::string& path) {
    return path.starts_with("world.") || path.starts_with("doctrines.");
}

}  // namespace tarazy
