#include "report/table_json.h"

#include <charconv>
#include <cmath>

#include "record/json_text.h"

namespace tarazy {
namespace {

/// Six significant digits; null for what is missing.
std::string rounded(double number) {
    if (!std::isfinite(number)) return "null";
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number, std::chars_format::general, 6);
    return {digits, end.ptr};
}

template <class Whole>
std::string whole(Whole number) {
    return std::to_string(number);
}

std::string values_json(const TableVariable& variable) {
    if (const auto* numbers = std::get_if<std::vector<double>>(&variable.values)) return json_list(*numbers, rounded);
    if (const auto* numbers = std::get_if<std::vector<std::int32_t>>(&variable.values)) return json_list(*numbers, whole<std::int32_t>);
    if (const auto* numbers = std::get_if<std::vector<std::int8_t>>(&variable.values)) return json_list(*numbers, whole<std::int8_t>);
    return json_list(variable.texts(), [](const std::string& text) { return json_text(text); });
}

std::string axis_json(const TableAxis& axis) {
    std::string json(1, '{');
    append_member(json, "length", whole(axis.length));
    append_member(json, "long_name", json_text(axis.long_name));
    if (!axis.labels.empty()) append_member(json, "labels", json_list(axis.labels, [](const std::string& label) { return json_text(label); }));
    if (!axis.numbers.empty()) append_member(json, "numbers", json_list(axis.numbers, whole<std::int64_t>));
    return json + '}';
}

std::string variable_json(const TableVariable& variable) {
    std::string json(1, '{');
    append_member(json, "axes", json_list(variable.axes, [](const std::string& axis) { return json_text(axis); }));
    append_member(json, "unit", json_text(variable.unit));
    append_member(json, "long_name", json_text(variable.long_name));
    if (!variable.flags.empty()) {
        append_member(json, "flags",
                      json_list(variable.flags, [](const auto& flag) { return "[" + whole(flag.first) + "," + json_text(flag.second) + "]"; }));
    }
    for (const auto& [name, text] : variable.attributes) append_member(json, name, json_text(text));
    append_member(json, "values", values_json(variable));
    return json + '}';
}

std::size_t size_of(const TableVariable& variable) {
    return std::visit([](const auto& values) { return values.size(); }, variable.values);
}

}  // namespace

std::string table_json(const TableFile& tables) {
    std::string json(1, '{');
    append_member(json, "kind", json_text(tables.kind));
    append_member(json, "version", json_text(tables.version));
    append_member(json, "seed", json_text(std::to_string(tables.seed)));
    std::string attributes(1, '{');
    for (const auto& [name, text] : tables.attributes) append_member(attributes, name, json_text(text));
    append_member(json, "attributes", attributes + '}');
    std::string axes(1, '{');
    for (const TableAxis& axis : tables.axes) append_member(axes, axis.name, axis_json(axis));
    append_member(json, "axes", axes + '}');
    std::string variables(1, '{');
    std::vector<std::string> left_out;
    for (const TableVariable& variable : tables.variables) {
        if (size_of(variable) > most_table_numbers) {
            left_out.push_back(variable.name);
        } else {
            append_member(variables, variable.name, variable_json(variable));
        }
    }
    append_member(json, "variables", variables + '}');
    append_member(json, "left_out", json_list(left_out, [](const std::string& name) { return json_text(name); }));
    return json + '}';
}

}  // namespace tarazy
