#include "scenario/form/schema.h"

#include <cmath>

#include "model/text.h"
#include "scenario/form/forms.h"
#include "scenario/yaml/number_text.h"

namespace tarazy {
namespace {

std::string in_quotes(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// Writes JSON, one member a line.
class JsonWriter {
  public:
    std::string text;

    void open(char bracket) {
        text += bracket;
        first_ = true;
        ++depth_;
    }
    void close(char bracket) {
        --depth_;
        if (!first_) new_line();
        text += bracket;
        first_ = false;
    }
    void key(std::string_view name) {
        next();
        text += in_quotes(name) + ": ";
    }
    void next() {
        if (!first_) text += ',';
        first_ = false;
        new_line();
    }
    void member(std::string_view name, std::string_view json) {
        key(name);
        text += json;
    }
    void words(std::string_view name, const std::vector<std::string_view>& list) {
        key(name);
        text += '[';
        for (std::size_t k = 0; k < list.size(); ++k) text.append(k == 0 ? "" : ", ").append(in_quotes(list[k]));
        text += ']';
    }

  private:
    void new_line() { text.append("\n").append(2 * depth_, ' '); }

    bool first_ = true;
    std::size_t depth_ = 0;
};

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

class SchemaWriter {
  public:
    explicit SchemaWriter(JsonWriter& json) : json_(json) {}

    /// The members of a schema, inside of braces. `partial`: what is missing may stand in a file that this one extends.
    void members(const Form& form, bool partial) {
        describe(form);
        switch (form.kind) {
            case FormKind::number:
            case FormKind::whole: return number(form);
            case FormKind::version: return json_.member("const", "1");
            case FormKind::boolean:
                json_.member("type", in_quotes("boolean"));
                if (!form.standard.empty()) json_.member("default", form.standard);
                return;
            case FormKind::text: return json_.member("type", "[\"string\", \"number\", \"boolean\"]");
            case FormKind::wording: return wording();
            case FormKind::choice:
                json_.words("enum", form.choices);
                if (!form.standard.empty()) json_.member("default", in_quotes(form.standard));
                return;
            case FormKind::new_name:
            case FormKind::reference: return name(form);
            case FormKind::list: return list(form, partial);
            case FormKind::record: return record(form, partial);
            case FormKind::table: return table(form, partial);
            case FormKind::setting: return json_.member("type", "[\"string\", \"number\", \"boolean\"]");
        }
    }

  private:
    void describe(const Form& form) {
        if (form.meaning.empty()) return;
        std::string meaning(form.meaning);
        if (!form.unit.empty() && form.unit != "1") meaning += " [" + std::string(form.unit) + "]";
        json_.member("description", in_quotes(meaning));
    }

    void number(const Form& form) {
        json_.member("type", in_quotes(form.kind == FormKind::whole ? "integer" : "number"));
        const Bounds& bounds = form.bounds;
        if (std::isfinite(bounds.least)) json_.member(bounds.above ? "exclusiveMinimum" : "minimum", number_text(bounds.least));
        if (std::isfinite(bounds.most)) json_.member(bounds.below ? "exclusiveMaximum" : "maximum", number_text(bounds.most));
        if (!form.standard.empty()) json_.member("default", form.standard);
    }

    void wording() {
        json_.key("oneOf");
        json_.open('[');
        json_.next();
        json_.open('{');
        json_.member("type", in_quotes("string"));
        json_.close('}');
        json_.next();
        json_.open('{');
        json_.member("type", in_quotes("object"));
        json_.key("properties");
        json_.open('{');
        for (const Language& language : languages) json_.member(language.code, "{\"type\": \"string\"}");
        json_.close('}');
        json_.member("additionalProperties", "false");
        json_.close('}');
        json_.close(']');
    }

    void name(const Form& form) {
        json_.member("type", in_quotes("string"));
        const std::string_view pattern = name_pattern(form.names);
        if (!pattern.empty()) json_.member("pattern", in_quotes(pattern));
        if (!form.standard.empty()) json_.member("default", in_quotes(form.standard));
    }

    void list(const Form& form, bool partial) {
        json_.member("type", in_quotes("array"));
        if (form.distinct) json_.member("uniqueItems", "true");
        if (form.length != 0) {
            json_.member("minItems", std::to_string(form.length));
            json_.member("maxItems", std::to_string(form.length));
        }
        nested("items", form.item[0], partial && form.by_id);
    }

    void record(const Form& form, bool partial) {
        if (form.stands_for.empty()) return written_out(form, partial);
        json_.key("anyOf");
        json_.open('[');
        json_.next();
        json_.open('{');
        members(form.find(form.stands_for)->form, partial);
        json_.close('}');
        json_.next();
        json_.open('{');
        written_out(form, partial);
        json_.close('}');
        json_.close(']');
    }

    void written_out(const Form& form, bool partial) {
        json_.member("type", in_quotes("object"));
        json_.key("properties");
        json_.open('{');
        for (const Key& key : form.keys) nested(key.name, key.form, partial);
        json_.close('}');
        std::vector<std::string_view> required;
        for (const Key& key : form.keys) {
            if (key.required && (!partial || key.name == "id" || key.name == "tarazy")) required.push_back(key.name);
        }
        if (!required.empty()) json_.words("required", required);
        if (!form.one_of.empty() && !partial) either(form.one_of);
        json_.member("additionalProperties", "false");
    }

    void either(const std::vector<std::string_view>& keys) {
        json_.key("oneOf");
        json_.open('[');
        for (const std::string_view key : keys) {
            json_.next();
            json_.text += "{\"required\": [" + in_quotes(key) + "]}";
        }
        json_.close(']');
    }

    void table(const Form& form, bool partial) {
        json_.member("type", in_quotes("object"));
        const std::string_view pattern = name_pattern(form.names);
        if (!pattern.empty()) json_.member("propertyNames", "{\"pattern\": " + in_quotes(pattern) + "}");
        nested("additionalProperties", form.item[0], partial);
    }

    void nested(std::string_view name, const Form& form, bool partial) {
        json_.key(name);
        json_.open('{');
        members(form, partial);
        json_.close('}');
    }

    JsonWriter& json_;
};

std::string schema_of(const Form& form, std::string_view title, bool partial) {
    JsonWriter json;
    json.open('{');
    json.member("$schema", in_quotes("http://json-schema.org/draft-07/schema#"));
    json.member("title", in_quotes(title));
    SchemaWriter(json).members(form, partial);
    json.close('}');
    return json.text + "\n";
}

}  // namespace

std::string scenario_schema() {
    return schema_of(scenario_form(), "Tarazy scenario", true);
}

std::string design_schema() {
    return schema_of(design_form(), "Tarazy design", false);
}

}  // namespace tarazy
