#include "scenario/form/check.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "scenario/yaml/number_text.h"
#include "scenario/yaml/spelling.h"

namespace tarazy {
namespace {

class FormCheck {
  public:
    FormCheck(const KnownNames& names, Problems& problems) : names_(names), problems_(problems) {}

    void check(Node& node, const Form& form, const Path& path) {
        switch (form.kind) {
            case FormKind::number:
            case FormKind::whole: return number(node, form, path);
            case FormKind::version: return version(node, path);
            case FormKind::boolean: return boolean(node, path);
            case FormKind::text: return scalar(node, path, "text");
            case FormKind::wording: return wording(node, path);
            case FormKind::choice: return choice(node, form, path);
            case FormKind::new_name: return new_name(node, form, path);
            case FormKind::reference:
                scalar(node, path, "a name");
                if (!node.faulty) check_reference(node, form.names, path, names_, problems_);
                return;
            case FormKind::list: return list(node, form, path);
            case FormKind::record: return record(node, form, path);
            case FormKind::table: return table(node, form, path);
            case FormKind::setting: return setting(node, path);
        }
    }

  private:
    void fault(Node& node, const Path& path, const Complaint& complaint) {
        node.faulty = true;
        problems_.add(node.place, path, complaint);
    }

    void scalar(Node& node, const Path& path, const std::string& wanted) {
        if (node.kind != NodeKind::scalar) fault(node, path, {"expected " + wanted, "got " + shown(node), "Write it after the colon, in one piece"});
    }

    void number(Node& node, const Form& form, const Path& path) {
        const auto value = node.kind == NodeKind::scalar && !node.quoted ? parse_number(node.text) : std::nullopt;
        if (!value) {
            return fault(node, path, {"expected a number", "got " + shown(node), "Write finite decimal digits such as 0.5, without quotes or unit"});
        }
        node.scalar = ScalarKind::number;
        node.number = *value;
        if (form.kind == FormKind::whole && (*value != std::floor(*value) || *value > 1e9)) {
            return fault(node, path, {"expected a whole number", "got " + shown(node), "Write digits only"});
        }
        if (!form.bounds.contain(*value)) {
            std::string hint = form.meaning.empty() ? std::string() : "Meaning: " + std::string(form.meaning);
            fault(node, path, {number_text(*value) + " is out of range", range_text(form.bounds), std::move(hint)});
        }
    }

    void version(Node& node, const Path& path) {
        if (node.text != "1" || node.quoted) {
            fault(node, path, {"unknown format version", "got " + shown(node) + ", this program reads 1", "Write `tarazy: 1`"});
        }
        node.scalar = ScalarKind::number;
        node.number = 1;
    }

    void boolean(Node& node, const Path& path) {
        const bool good = node.kind == NodeKind::scalar && !node.quoted && (node.text == "true" || node.text == "false");
        if (!good)
            return fault(node, path, {"expected true or false", "got " + shown(node), "Write one of the two, in small letters, without quotes"});
        node.scalar = ScalarKind::boolean;
        node.number = node.text == "true" ? 1 : 0;
    }

    void wording(Node& node, const Path& path) {
        if (node.kind != NodeKind::mapping) return scalar(node, path, "a text, or one per language");
        for (Entry& entry : node.entries) {
            const std::string& language = entry.key.text;
            if (std::find(language_codes.begin(), language_codes.end(), language) == language_codes.end()) {
                entry.key.faulty = true;
                problems_.add(entry.key.place, path / language,
                              {"unknown language '" + language + "'", "texts are in " + all_of(language_codes, "and"), "Use one of these"});
            } else {
                scalar(entry.value, path / language, "text");
            }
        }
    }

    void choice(Node& node, const Form& form, const Path& path) {
        scalar(node, path, "one of " + listed(form.choices));
        if (node.faulty) return;
        for (std::size_t k = 0; k < form.choices.size(); ++k) {
            if (node.text == form.choices[k]) {
                node.first = static_cast<std::uint32_t>(k);
                return;
            }
        }
        fault(node, path, {"unknown value '" + node.text + "'", "one of " + listed(form.choices), suggestion(node.text, form.choices)});
    }

    void new_name(Node& node, const Form& form, const Path& path) {
        scalar(node, path, "a name");
        if (node.faulty) return;
        if (const auto complaint = check_new_name(node.text, form.names)) fault(node, path, *complaint);
    }

    void list(Node& node, const Form& form, const Path& path) {
        if (node.kind != NodeKind::list)
            return fault(node, path, {"expected a list", "got " + shown(node), "Write [a, b], or lines that start with -"});
        for (std::size_t k = 0; k < node.items.size(); ++k) {
            check(node.items[k], form.item[0], form.by_id ? item_path(path, node.items[k], k) : path[k]);
        }
        if (form.length != 0 && node.items.size() != form.length) {
            return fault(node, path,
                         {"expected " + std::to_string(form.length) + " values", "got " + std::to_string(node.items.size()),
                          "Each is " + std::string(form.meaning)});
        }
        if (form.by_id || form.distinct) no_twins(node, form, path);
    }

    /// Ids, and the items of some lists, must differ.
    void no_twins(Node& node, const Form& form, const Path& path) {
        std::unordered_map<std::string, Place> seen;
        for (std::size_t k = 0; k < node.items.size(); ++k) {
            Node* name = form.by_id ? node.items[k].find("id") : &node.items[k];
            if (!name || name->kind != NodeKind::scalar || name->text.empty()) continue;
            const auto [first, is_new] = seen.try_emplace(name->text, name->place);
            if (is_new) continue;
            const std::string_view what = form.by_id ? "id '" : "'";
            const Complaint twice{std::string(what) + name->text + "' twice", "first at " + problems_.where(first->second), "Rename or remove one"};
            const Path item = path[k];
            fault(*name, form.by_id ? item / "id" : item, twice);
        }
    }

    void record(Node& node, const Form& form, const Path& path) {
        if (node.kind == NodeKind::scalar && !form.stands_for.empty()) {
            Node written_out = make_mapping(node.place);
            Node key = make_scalar(std::string(form.stands_for), node.place);
            written_out.entries.push_back({std::move(key), std::move(node)});
            node = std::move(written_out);
        }
        if (node.kind != NodeKind::mapping)
            return fault(node, path, {"expected a mapping", "got " + shown(node), "Write {key: value}, or indented lines"});
        for (Entry& entry : node.entries) check(entry.value, form.find(entry.key.text)->form, path / entry.key.text);
        for (const Key& key : form.keys) {
            if (key.required && !node.find(key.name)) {
                const std::string name(key.name);
                problems_.add(node.place, path / name, {"missing key '" + name + "'", "it is required", "Add it: " + std::string(key.form.meaning)});
            }
        }
        if (form.one_of.empty()) return;
        std::size_t given = 0;
        for (const std::string_view key : form.one_of) given += node.find(key) ? 1U : 0U;
        if (given != 1) {
            const std::string either = "'" + std::string(form.one_of[0]) + "' or '" + std::string(form.one_of[1]) + "'";
            fault(node, path,
                  {"expected either " + either, given == 0 ? "neither is given" : "both are given", given == 0 ? "Add one" : "Remove one"});
        }
    }

    void table(Node& node, const Form& form, const Path& path) {
        if (node.kind != NodeKind::mapping)
            return fault(node, path, {"expected a mapping", "got " + shown(node), "Write {name: value}, or indented lines"});
        for (Entry& entry : node.entries) {
            const Path inside = path / entry.key.text;
            if (form.names == NameKind::label) {
                new_name(entry.key, form, inside);
            } else if (form.names != NameKind::path) {
                check_reference(entry.key, form.names, inside, names_, problems_);
            }
            check(entry.value, form.item[0], inside);
        }
    }

    void setting(Node& node, const Path& path) {
        scalar(node, path, "a number, true, false or a word");
        if (node.faulty || node.quoted) return;
        if (parse_number(node.text)) node.scalar = ScalarKind::number;
        if (node.text == "true" || node.text == "false") node.scalar = ScalarKind::boolean;
        if (node.scalar == ScalarKind::number) node.number = *parse_number(node.text);
    }

    const KnownNames& names_;
    Problems& problems_;
};

}  // namespace

void check_form(Node& node, const Form& form, const Path& path, const KnownNames& names, Problems& problems) {
    FormCheck(names, problems).check(node, form, path);
}

}  // namespace tarazy
