#include "scenario/form/schema.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "model/text.h"
#include "scenario/form/forms.h"

namespace tarazy {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_pattern(NameKind kind) {
    switch (kind) {
        case NameKind::scenario: return "^[a-z0-9-]+$";
        case NameKind::actor_id: return "^[A-Z][A-Z0-9_]{1,7}$";
        case NameKind::actor:
        case NameKind::decider: return "^[A-Z][A-Z0-9_]{1,7}$";
        case NameKind::pair:
        case NameKind::decider_pair: return "^[A-Z][A-Z0-9_]{1,7}-[A-Z][A-Z0-9_]{1,7}$";
        case NameKind::directed_pair: return "^[A-Z][A-Z0-9_]{1,7}[->][A-Z][A-Z0-9_]{1,7}$";
        default: return {};
    }
}

/// Without a point where it is whole.
Json number_of(double number) {
    return number == std::trunc(number) ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

Json schema_of(const Form& form, bool partial);

void add_number(Json& schema, const Form& form) {
    schema["type"] = form.kind == FormKind::whole ? "integer" : "number";
    const Bounds& bounds = form.bounds;
    if (std::isfinite(bounds.least)) schema[bounds.above ? "exclusiveMinimum" : "minimum"] = number_of(bounds.least);
    if (std::isfinite(bounds.most)) schema[bounds.below ? "exclusiveMaximum" : "maximum"] = number_of(bounds.most);
    if (!form.standard.empty()) schema["default"] = Json::parse(form.standard);
}

void add_wording(Json& schema) {
    Json properties = Json::object();
    for (const Language& language : languages) properties[std::string(language.code)]["type"] = "string";
    schema["oneOf"] = {{{"type", "string"}}, {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}}};
}

void add_name(Json& schema, const Form& form) {
    schema["type"] = "string";
    const std::string_view pattern = name_pattern(form.names);
    if (!pattern.empty()) schema["pattern"] = pattern;
    if (!form.standard.empty()) schema["default"] = form.standard;
}

void add_list(Json& schema, const Form& form, bool partial) {
    schema["type"] = "array";
    if (form.distinct) schema["uniqueItems"] = true;
    if (form.length != 0) {
        schema["minItems"] = form.length;
        schema["maxItems"] = form.length;
    }
    schema["items"] = schema_of(form.item[0], partial && form.by_id);
}

void add_keys(Json& schema, const Form& form, bool partial) {
    schema["type"] = "object";
    Json& properties = schema["properties"] = Json::object();
    std::vector<std::string_view> required;
    for (const Key& key : form.keys) {
        properties[std::string(key.name)] = schema_of(key.form, partial);
        if (key.required && (!partial || key.name == "id" || key.name == "tarazy")) required.push_back(key.name);
    }
    if (!required.empty()) schema["required"] = required;
    if (!partial) {
        for (const std::string_view key : form.one_of) schema["oneOf"].push_back({{"required", Json::array({key})}});
    }
    schema["additionalProperties"] = false;
}

void add_record(Json& schema, const Form& form, bool partial) {
    if (form.stands_for.empty()) return add_keys(schema, form, partial);
    Json written_out = Json::object();
    add_keys(written_out, form, partial);
    schema["anyOf"] = Json::array({schema_of(form.find(form.stands_for)->form, partial), std::move(written_out)});
}

void add_table(Json& schema, const Form& form, bool partial) {
    schema["type"] = "object";
    const std::string_view pattern = name_pattern(form.names);
    if (!pattern.empty()) schema["propertyNames"]["pattern"] = pattern;
    schema["additionalProperties"] = schema_of(form.item[0], partial);
}

/// Adds to a schema what a form asks for. `partial`: what is missing may stand in a file that this one extends.
void add_form(Json& schema, const Form& form, bool partial) {
    if (!form.meaning.empty()) {
        std::string meaning(form.meaning);
        if (!form.unit.empty() && form.unit != "1") meaning += " [" + std::string(form.unit) + "]";
        schema["description"] = meaning;
    }
    switch (form.kind) {
        case FormKind::number:
        case FormKind::whole: return add_number(schema, form);
        case FormKind::version: schema["const"] = 1; return;
        case FormKind::boolean:
            schema["type"] = "boolean";
            if (!form.standard.empty()) schema["default"] = form.standard == "true";
            return;
        case FormKind::wording: return add_wording(schema);
        case FormKind::choice:
            schema["enum"] = form.choices;
            if (!form.standard.empty()) schema["default"] = form.standard;
            return;
        case FormKind::new_name:
        case FormKind::reference: return add_name(schema, form);
        case FormKind::list: return add_list(schema, form, partial);
        case FormKind::record: return add_record(schema, form, partial);
        case FormKind::table: return add_table(schema, form, partial);
        case FormKind::text:
        case FormKind::setting: schema["type"] = {"string", "number", "boolean"}; return;
    }
}

Json schema_of(const Form& form, bool partial) {
    Json schema = Json::object();
    add_form(schema, form, partial);
    return schema;
}

std::string document(const Form& form, std::string_view title, bool partial) {
    Json schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    add_form(schema, form, partial);
    return schema.dump(2) + "\n";
}

}  // namespace

std::string scenario_schema() {
    return document(scenario_form(), "Tarazy scenario", true);
}

std::string design_schema() {
    return document(design_form(), "Tarazy design", false);
}

}  // namespace tarazy
