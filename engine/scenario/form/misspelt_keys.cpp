#include "scenario/form/check.h"

#include <algorithm>
#include <unordered_set>

#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

/// The keys of one record: which its form knows, and which of these are not there.
class KeyMender {
  public:
    KeyMender(const Node& record, const Form& form) {
        std::unordered_set<std::string_view> present;
        for (const Entry& entry : record.entries) present.insert(entry.key.text);
        for (const Key& key : form.keys) {
            known_.push_back(key.name);
            if (!present.contains(key.name)) missing_.push_back(key.name);
        }
    }

    /// Reports an unknown key and renames it to the nearest that is not there; false where there is none.
    bool mend(Node& key, const Path& path, Problems& problems) {
        const auto near = nearest(key.text, missing_);
        const std::string hint = near ? "Did you mean '" + std::string(*near) + "'?" : suggestion(key.text, known_);
        problems.add(key.place, path / key.text, {"unknown key '" + key.text + "'", "nothing of that name belongs here", hint});
        if (!near) return false;
        key.text = *near;
        missing_.erase(std::find(missing_.begin(), missing_.end(), *near));
        return true;
    }

  private:
    std::vector<std::string_view> known_;
    std::vector<std::string_view> missing_;
};

}  // namespace

void mend_keys(Node& node, const Form& form, const Path& path, Problems& problems) {
    if (form.kind == FormKind::list) {
        for (std::size_t k = 0; k < node.items.size(); ++k) mend_keys(node.items[k], form.item[0], item_path(path, node.items[k], k), problems);
    } else if (form.kind == FormKind::table) {
        for (Entry& entry : node.entries) mend_keys(entry.value, form.item[0], path / entry.key.text, problems);
    } else if (form.kind == FormKind::record && node.kind == NodeKind::mapping) {
        KeyMender mender(node, form);
        std::vector<bool> keep(node.entries.size(), true);
        for (std::size_t k = 0; k < node.entries.size(); ++k) {
            Node& key = node.entries[k].key;
            keep[k] = form.find(key.text) || mender.mend(key, path, problems);
        }
        for (std::size_t k = 0; k < node.entries.size(); ++k) {
            Entry& entry = node.entries[k];
            if (keep[k]) mend_keys(entry.value, form.find(entry.key.text)->form, path / entry.key.text, problems);
        }
        // Only now may entries move: the path names this item by its id, which lies in one of them.
        std::vector<Entry> kept;
        for (std::size_t k = 0; k < node.entries.size(); ++k) {
            if (keep[k]) kept.push_back(std::move(node.entries[k]));
        }
        node.entries = std::move(kept);
    }
}

}  // namespace tarazy
