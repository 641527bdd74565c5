#include "scenario/form/form.h"

#include <iterator>

#include "scenario/yaml/number_text.h"

namespace tarazy {

const Key* Form::find(std::string_view key) const {
    for (const Key& candidate : keys) {
        if (candidate.name == key) return &candidate;
    }
    return nullptr;
}

namespace forms {

Form number(const Field& field) {
    Form form = number_without_default(field.unit, field.bounds, field.meaning);
    form.standard = number_text(field.standard);
    return form;
}

Form number_without_default(std::string_view unit, Bounds bounds, std::string_view meaning) {
    Form form;
    form.kind = FormKind::number;
    form.meaning = meaning;
    form.unit = unit;
    form.bounds = bounds;
    return form;
}

Form boolean(std::string_view standard, std::string_view meaning) {
    Form form;
    form.kind = FormKind::boolean;
    form.meaning = meaning;
    form.standard = standard;
    return form;
}

Form text(std::string_view meaning) {
    Form form;
    form.kind = FormKind::text;
    form.meaning = meaning;
    return form;
}

Form wording(std::string_view meaning) {
    Form form;
    form.kind = FormKind::wording;
    form.meaning = meaning;
    return form;
}

Form choice(std::vector<std::string_view> choices, std::string_view standard, std::string_view meaning) {
    Form form;
    form.kind = FormKind::choice;
    form.meaning = meaning;
    form.choices = std::move(choices);
    form.standard = standard;
    return form;
}

Form new_name(NameKind kind, std::string_view meaning) {
    Form form;
    form.kind = FormKind::new_name;
    form.meaning = meaning;
    form.names = kind;
    return form;
}

Form reference(NameKind kind, std::string_view meaning) {
    Form form = new_name(kind, meaning);
    form.kind = FormKind::reference;
    return form;
}

Form list(Form item, std::string_view meaning) {
    Form form;
    form.kind = FormKind::list;
    form.meaning = meaning;
    form.item.push_back(std::move(item));
    return form;
}

Form list_by_id(Form item, std::string_view meaning) {
    Form form = list(std::move(item), meaning);
    form.by_id = true;
    return form;
}

Form list_of_names(NameKind kind, std::string_view meaning) {
    Form form = list(reference(kind, {}), meaning);
    form.distinct = true;
    return form;
}

Form record(std::vector<Key> keys, std::string_view meaning) {
    Form form;
    form.kind = FormKind::record;
    form.meaning = meaning;
    form.keys = std::move(keys);
    return form;
}

Form table(NameKind keys, Form value, std::string_view meaning) {
    Form form;
    form.kind = FormKind::table;
    form.meaning = meaning;
    form.names = keys;
    form.item.push_back(std::move(value));
    return form;
}

Form definitions(NameKind kind, Form value, std::string_view meaning) {
    Form form = table(NameKind::label, std::move(value), meaning);
    form.defines = kind;
    return form;
}

std::vector<Key> together(std::vector<Key> first, std::vector<Key> second) {
    first.insert(first.end(), std::make_move_iterator(second.begin()), std::make_move_iterator(second.end()));
    return first;
}

}  // namespace forms
}  // namespace tarazy
