#include "record/run_rows.h"

#include <algorithm>
#include <sstream>

#include "model/error.h"

namespace tarazy {
namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw FileError("the runs of the file cannot be told (" + why + "). Make it again");
}

const TableAxis& axis_of(const TableFile& tables, const std::string& name) {
    const TableAxis* axis = tables.axis(name);
    if (!axis) refuse("it has no dimension " + name);
    return *axis;
}

/// The values of a variable that must be there, along these axes.
template <class Value>
const std::vector<Value>* values_of(const TableFile& tables, const std::string& name, const std::vector<std::string>& axes) {
    const TableVariable* variable = tables.find(name);
    if (!variable) refuse("it has no " + name);
    const auto* values = std::get_if<std::vector<Value>>(&variable->values);
    if (!values || variable->axes != axes) refuse(name + " has the wrong shape");
    return values;
}

const std::vector<std::string>& labels_of(const TableAxis& axis) {
    if (axis.labels.size() != axis.length) refuse("dimension " + axis.name + " has no labels");
    return axis.labels;
}

}  // namespace

RunRows::RunRows(const TableFile& tables)
    : points_(&axis_of(tables, "point")),
      replicates_(&axis_of(tables, "replicate")),
      outcomes_(&labels_of(axis_of(tables, "outcome"))),
      values_(values_of<double>(tables, "value", {"point", "replicate", "outcome"})),
      status_(values_of<std::int8_t>(tables, "run_status", {"point", "replicate"})) {
    if (tables.find("setting")) find_settings(tables);
    find_columns(tables);
    if (tables.find("failure_reason")) find_reasons(tables);
}

void RunRows::find_settings(const TableFile& tables) {
    parameters_ = labels_of(axis_of(tables, "parameter"));
    settings_ = values_of<double>(tables, "setting", {"point", "parameter"});
    choices_.resize(parameters_.size());
    for (const auto& [name, text] : tables.find("setting")->attributes) {
        for (std::size_t k = 0; k < choices_.size(); ++k) {
            if (name != "choices_" + std::to_string(k)) continue;
            std::istringstream lines(text);
            for (std::string line; std::getline(lines, line);) choices_[k].push_back(line);
        }
    }
    for (std::size_t k = 0; k < choices_.size(); ++k) {
        if (choices_[k].empty()) continue;
        for (std::size_t p = 0; p < points(); ++p) {
            const double place = setting(p, k);
            const bool known = place >= 0 && place < static_cast<double>(choices_[k].size());
            if (!known) refuse("a setting of " + parameters_[k] + " is none of its choices");
        }
    }
}

void RunRows::find_columns(const TableFile& tables) {
    for (const TableVariable& variable : tables.variables) {
        const auto* texts = std::get_if<std::vector<std::string>>(&variable.values);
        if (!texts || variable.axes != std::vector<std::string>{"point"}) continue;
        const bool differs = std::adjacent_find(texts->begin(), texts->end(), std::not_equal_to<>()) != texts->end();
        if (differs || variable.name == "policy") columns_.push_back({variable.name, texts});
    }
}

void RunRows::find_reasons(const TableFile& tables) {
    const std::vector<std::string> along{"failure"};
    const auto& failed_points = *values_of<std::int32_t>(tables, "failure_point", along);
    const auto& failed_replicates = *values_of<std::int32_t>(tables, "failure_replicate", along);
    const auto& texts = *values_of<std::string>(tables, "failure_reason", along);
    for (std::size_t f = 0; f < texts.size(); ++f) reasons_[{failed_points[f], failed_replicates[f]}] = texts[f];
}

std::int64_t RunRows::number(const TableAxis& axis, std::size_t place) {
    return axis.numbers.empty() ? static_cast<std::int64_t>(place) : axis.numbers[place];
}

const std::string* RunRows::choice(std::size_t point, std::size_t parameter) const {
    const std::vector<std::string>& choices = choices_[parameter];
    return choices.empty() ? nullptr : &choices[static_cast<std::size_t>(setting(point, parameter))];
}

std::string RunRows::reason(std::size_t point, std::size_t replicate) const {
    const auto found = reasons_.find({point_number(point), replicate_number(replicate)});
    return failed(point, replicate) && found != reasons_.end() ? found->second : "";
}

}  // namespace tarazy
