#include "scenario/misspelt_keys.h"

#include <algorithm>

#include "scenario/spelling.h"

namespace tarazy {
namespace {

/// Renames the entry's key to the nearest that is not there, or says that there is none.
bool mend(Node& record, Entry& entry, const Form& form, const Path& path, Problems& problems) {
    std::vector<std::string_view> missing;
    std::vector<std::string_view> known;
    for (const Key& key : form.keys) {
        known.push_back(key.name);
        if (!record.find(key.name)) missing.push_back(key.name);
    }
    const auto near = nearest(entry.key.text, missing);
    const std::string hint = near ? "Did you mean '" + std::string(*near) + "'?" : suggestion(entry.key.text, known);
    problems.add(entry.key.place, path / entry.key.text, {"unknown key '" + entry.key.text + "'", "nothing of that name belongs here", hint});
    if (near) entry.key.text = *near;
    return near.has_value();
}

}  // namespace

void mend_keys(Node& node, const Form& form, const Path& path, Problems& problems) {
    if (form.kind == FormKind::list) {
        for (std::size_t k = 0; k < node.items.size(); ++k) mend_keys(node.items[k], form.item[0], item_path(path, node.items[k], k), problems);
    } else if (form.kind == FormKind::table) {
        for (Entry& entry : node.entries) mend_keys(entry.value, form.item[0], path / entry.key.text, problems);
    } else if (form.kind == FormKind::record && node.kind == NodeKind::mapping) {
        std::vector<Entry> kept;
        std::vector<bool> keep(node.entries.size(), true);
        for (std::size_t k = 0; k < node.entries.size(); ++k) {
            if (!form.find(node.entries[k].key.text)) keep[k] = mend(node, node.entries[k], form, path, problems);
        }
        for (std::size_t k = 0; k < node.entries.size(); ++k) {
            if (keep[k]) kept.push_back(std::move(node.entries[k]));
        }
        node.entries = std::move(kept);
        for (Entry& entry : node.entries) mend_keys(entry.value, form.find(entry.key.text)->form, path / entry.key.text, problems);
    }
}

}  // namespace tarazy
