#include "report/table_data.h"

#include <cmath>

#include "record/number_steps.h"

namespace tarazy {
namespace {

constexpr int digits = 6;

template <class Number>
std::vector<OrNull<double>> numbers_of(const std::vector<Number>& values) {
    std::vector<OrNull<double>> numbers;
    numbers.reserve(values.size());
    for (const Number value : values) {
        const auto number = static_cast<double>(value);
        numbers.push_back(std::isfinite(number) ? OrNull<double>(std::is_integral_v<Number> ? number : rounded(number, digits)) : std::nullopt);
    }
    return numbers;
}

TableVariableData variable_data(const TableVariable& variable) {
    TableVariableData data;
    data.axes = variable.axes;
    data.unit = variable.unit;
    data.long_name = variable.long_name;
    if (!variable.flags.empty()) data.flags.emplace(variable.flags.begin(), variable.flags.end());
    data.attributes.members = variable.attributes;
    std::visit(
        [&]<class Value>(const std::vector<Value>& values) {
            if constexpr (std::is_same_v<Value, std::string>) {
                data.values = values;
            } else {
                data.values = numbers_of(values);
            }
        },
        variable.values);
    return data;
}

TableAxisData axis_data(const TableAxis& axis) {
    TableAxisData data{.length = axis.length, .long_name = axis.long_name, .labels = {}, .numbers = {}};
    if (!axis.labels.empty()) data.labels = axis.labels;
    if (!axis.numbers.empty()) data.numbers = axis.numbers;
    return data;
}

std::size_t size_of(const TableVariable& variable) {
    return std::visit([](const auto& values) { return values.size(); }, variable.values);
}

}  // namespace

TableData table_data(const TableFile& tables) {
    TableData data;
    data.kind = tables.kind;
    data.version = tables.version;
    data.seed = std::to_string(tables.seed);
    data.attributes.members = tables.attributes;
    for (const TableAxis& axis : tables.axes) data.axes.members.emplace_back(axis.name, axis_data(axis));
    for (const TableVariable& variable : tables.variables) {
        if (size_of(variable) > most_table_numbers) {
            data.left_out.push_back(variable.name);
        } else {
            data.variables.members.emplace_back(variable.name, variable_data(variable));
        }
    }
    return data;
}

}  // namespace tarazy
