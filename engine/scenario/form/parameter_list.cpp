#include "scenario/form/parameter_list.h"

#include "scenario/form/forms.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

/// What stands in a path for names of a kind.
std::string_view stand_in(const Form& table) {
    switch (table.defines != NameKind::none ? table.defines : table.names) {
        case NameKind::capability: return "CAPABILITY";
        case NameKind::doctrine: return "DOCTRINE";
        case NameKind::pair:
        case NameKind::decider_pair: return "A-B";
        case NameKind::directed_pair: return "A-B|A>B";
        default: return "ID";
    }
}

std::string values_of(const Form& form) {
    switch (form.kind) {
        case FormKind::boolean: return "true or false";
        case FormKind::reference: return "a doctrine";
        case FormKind::choice: {
            std::string text;
            for (const std::string_view choice : form.choices) text.append(text.empty() ? "" : " or ").append(choice);
            return text;
        }
        default: return range_text(form.bounds);
    }
}

void collect(const Form& form, const std::string& path, std::vector<ParameterInfo>& list) {
    if (!form.settable) return;
    switch (form.kind) {
        case FormKind::number:
        case FormKind::whole:
        case FormKind::boolean:
        case FormKind::choice:
            list.push_back({path, std::string(form.unit), form.standard, values_of(form), form.bounds, std::string(form.meaning)});
            return;
        case FormKind::reference:
            if (form.names == NameKind::doctrine) list.push_back({path, {}, form.standard, values_of(form), {}, std::string(form.meaning)});
            return;
        case FormKind::record:
            for (const Key& key : form.keys) collect(key.form, path.empty() ? std::string(key.name) : path + "." + std::string(key.name), list);
            return;
        case FormKind::table: collect(form.item[0], path + "." + std::string(stand_in(form)), list); return;
        case FormKind::list:
            if (form.by_id) collect(form.item[0], path + ".ID", list);
            return;
        default: return;
    }
}

}  // namespace

const std::vector<ParameterInfo>& parameter_list() {
    static const std::vector<ParameterInfo> list = [] {
        std::vector<ParameterInfo> all;
        collect(scenario_form(), {}, all);
        return all;
    }();
    return list;
}

}  // namespace tarazy
