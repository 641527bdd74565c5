#pragma once
// What a scenario may say, said once: keys, kinds of values, units, defaults, ranges, meanings.
// The check of a file, its JSON Schema, the paths of --set and the list of parameters all come from one Form.
#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"

namespace tarazy {

enum class FormKind {
    number,
    whole,    ///< a whole number
    version,  ///< the format version, 1
    boolean,
    text,
    wording,    ///< a text, or one a language
    choice,     ///< one of a few words
    new_name,   ///< a text that names its owner
    reference,  ///< a text that names something else
    list,
    record,  ///< a mapping of known keys
    table,   ///< a mapping whose keys are names
    setting  ///< a scalar for the path that is its key
};

/// What a name is the name of; a decider is a state or a bloc.
enum class NameKind {
    none,
    scenario,
    actor_id,
    label,
    actor,
    decider,
    capability,
    doctrine,
    institution,
    corridor,
    pair,
    decider_pair,
    directed_pair,
    path
};

struct Key;

/// The form of one value.
struct Form {
    FormKind kind = FormKind::record;
    std::string_view meaning;
    std::string_view unit;                  ///< of a number
    Bounds bounds;                          ///< of a number
    std::string standard;                   ///< default as written in YAML; empty: none
    std::vector<std::string_view> choices;  ///< of a choice
    NameKind names = NameKind::none;        ///< of a new name or a reference; of a table's keys
    NameKind defines = NameKind::none;      ///< what the keys of a table are the names of, where they are new
    std::vector<Key> keys;                  ///< of a record, in the order of FORMATS.md
    std::vector<Form> item;                 ///< one: of a list's items or a table's values
    std::size_t length = 0;                 ///< exact length of a list; 0: any
    bool by_id = false;                     ///< the items of a list are told apart by their `id`
    bool distinct = false;                  ///< the items of a list differ
    std::vector<std::string_view> one_of;   ///< of a record: exactly one of these keys
    std::string_view stands_for;            ///< of a record: a scalar in its place is the value of this key; empty: none
    bool settable = true;                   ///< --set and designs may reach inside

    const Key* find(std::string_view key) const;
};

/// One key of a record.
struct Key {
    std::string_view name;
    bool required = false;
    Form form;
};

/// Short ways to write forms.
namespace forms {

Form number(const Field& field);
Form number_without_default(std::string_view unit, Bounds bounds, std::string_view meaning);
Form boolean(std::string_view standard, std::string_view meaning);
Form text(std::string_view meaning);
Form wording(std::string_view meaning);
Form choice(std::vector<std::string_view> choices, std::string_view standard, std::string_view meaning);
Form new_name(NameKind kind, std::string_view meaning);
Form reference(NameKind kind, std::string_view meaning);
Form list(Form item, std::string_view meaning);
Form list_by_id(Form item, std::string_view meaning);
Form list_of_names(NameKind kind, std::string_view meaning);
Form record(std::vector<Key> keys, std::string_view meaning);
Form table(NameKind keys, Form value, std::string_view meaning);
Form definitions(NameKind kind, Form value, std::string_view meaning);

/// The keys of a group of numbers, from its describe().
template <template <class> class Numbers>
std::vector<Key> numbers() {
    std::vector<Key> keys;
    Numbers<double>::describe([&](const Field& field, auto) { keys.push_back({field.key, false, number(field)}); });
    return keys;
}

/// Keys of several groups, one after the other.
std::vector<Key> together(std::vector<Key> first, std::vector<Key> second);

}  // namespace forms
}  // namespace tarazy
