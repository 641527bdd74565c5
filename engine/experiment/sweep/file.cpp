#include "experiment/sweep/file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "model/error.h"

namespace tarazy {
namespace {

constexpr std::array<std::pair<DesignKind, std::string_view>, 6> kind_names{{{DesignKind::grid, "grid"},
                                                                             {DesignKind::list, "list"},
                                                                             {DesignKind::lhs, "lhs"},
                                                                             {DesignKind::sobol, "sobol"},
                                                                             {DesignKind::saltelli, "saltelli"},
                                                                             {DesignKind::morris, "morris"}}};
constexpr std::string_view document_end = "\n---\n";

std::string name_of(DesignKind kind) {
    return std::string(std::find_if(kind_names.begin(), kind_names.end(), [&](const auto& row) { return row.first == kind; })->second);
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (std::size_t k = 0; k < parts.size(); ++k) text += (k == 0 ? "" : std::string(between)) + parts[k];
    return text;
}

std::vector<std::string> cut(const std::string& text, std::string_view between) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = text.find(between, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string::npos) return parts;
        begin = end + between.size();
    }
}

template <class Index>
std::vector<std::int32_t> numbers(const std::vector<Index>& indices) {
    return {indices.begin(), indices.end()};
}

std::vector<std::string> labelled(const std::vector<std::size_t>& indices, const std::vector<std::string>& labels) {
    std::vector<std::string> texts;
    for (const std::size_t index : indices) texts.push_back(labels[index]);
    return texts;
}

void add_axes(const SweepTable& table, TableFile& file) {
    file.axes.push_back({.name = "point", .long_name = "number of the point", .length = table.points.size(), .labels = {}, .numbers = {}});
    for (const std::uint32_t point : table.points) file.axes.back().numbers.push_back(point);
    file.axes.push_back({.name = "replicate", .long_name = "number of the replicate", .length = table.replicates, .labels = {}, .numbers = {}});
    for (std::size_t r = 0; r < table.replicates; ++r) file.axes.back().numbers.push_back(static_cast<std::int64_t>(r));
    file.axes.push_back({.name = "outcome", .long_name = "outcome of a run", .length = table.outcomes.size(), .labels = {}, .numbers = {}});
    for (const SweepOutcome& outcome : table.outcomes) file.axes.back().labels.push_back(outcome.label);
    if (table.parameters.empty()) return;
    file.axes.push_back({.name = "parameter", .long_name = "path that varies", .length = table.parameters.size(), .labels = {}, .numbers = {}});
    for (const SweepParameter& parameter : table.parameters) file.axes.back().labels.push_back(parameter.path);
}

TableVariable setting_variable(const SweepTable& table) {
    std::vector<double> settings;
    for (const auto& row : table.settings) settings.insert(settings.end(), row.begin(), row.end());
    TableVariable variable{
        "setting", "1", "value of the parameter; of one without numbers the number of the choice", {"point", "parameter"}, std::move(settings),
        {},        {}};
    for (std::size_t k = 0; k < table.parameters.size(); ++k) {
        if (!table.parameters[k].choices.empty()) {
            variable.attributes.emplace_back("choices_" + std::to_string(k), joined(table.parameters[k].choices, "\n"));
        }
    }
    return variable;
}

void add_points(const SweepTable& table, TableFile& file) {
    const std::vector<std::string> point{"point"};
    file.variables.push_back({"policy", "", "policy of the point", point, labelled(table.policy_of, table.policies), {}, {}});
    file.variables.push_back({"point_scenario", "", "scenario of the point", point, labelled(table.scenario_of, table.scenario_names), {}, {}});
    file.variables.push_back({"point_row", "1", "row of the design", point, numbers(table.row_of), {}, {}});
    if (!table.defections.empty()) {
        std::vector<std::string> labels{"none"};
        labels.insert(labels.end(), table.defections.begin(), table.defections.end());
        file.variables.push_back({"defection", "", "patrons that turn away", point, labelled(table.defection_of, labels), {}, {}});
    }
}

void add_outcomes(const SweepTable& table, TableFile& file) {
    std::vector<std::string> units;
    std::vector<std::string> actors;
    std::vector<std::int8_t> better;
    std::vector<std::int8_t> logarithmic;
    for (const SweepOutcome& outcome : table.outcomes) {
        units.push_back(outcome.unit);
        actors.push_back(outcome.actor);
        better.push_back(outcome.more_is_better ? 1 : 0);
    }
    for (const SweepParameter& parameter : table.parameters) logarithmic.push_back(parameter.logarithmic ? 1 : 0);
    file.variables.push_back({"outcome_actor", "", "actor whose outcome it is", {"outcome"}, std::move(actors), {}, {}});
    file.variables.push_back({"outcome_unit", "", "unit of the outcome", {"outcome"}, std::move(units), {}, {}});
    file.variables.push_back({"outcome_better", "1", "whether more of it is better", {"outcome"}, std::move(better), {{0, "less"}, {1, "more"}}, {}});
    if (!logarithmic.empty()) {
        file.variables.push_back({"parameter_scale",
                                  "1",
                                  "scale of the parameter's range",
                                  {"parameter"},
                                  std::move(logarithmic),
                                  {{0, "linear"}, {1, "logarithmic"}},
                                  {}});
    }
}

void add_failures(const SweepTable& table, TableFile& file) {
    if (table.failures.empty()) return;
    std::vector<std::int32_t> points;
    std::vector<std::int32_t> replicates;
    std::vector<std::string> reasons;
    for (const SweepFailure& failure : table.failures) {
        points.push_back(static_cast<std::int32_t>(table.points[failure.point]));
        replicates.push_back(static_cast<std::int32_t>(failure.replicate));
        reasons.push_back(failure.reason);
    }
    file.axes.push_back({.name = "failure", .long_name = "failed run", .length = reasons.size(), .labels = {}, .numbers = {}});
    file.variables.push_back({"failure_point", "1", "point of the failed run", {"failure"}, std::move(points), {}, {}});
    file.variables.push_back({"failure_replicate", "1", "replicate of the failed run", {"failure"}, std::move(replicates), {}, {}});
    file.variables.push_back({"failure_reason", "", "why the run failed", {"failure"}, std::move(reasons), {}, {}});
}

void add_thresholds(const std::vector<Threshold>& thresholds, const std::string& name, const std::string& meaning, TableFile& file) {
    if (thresholds.empty()) return;
    std::vector<std::int32_t> outcomes;
    std::vector<double> values;
    std::vector<std::int8_t> below;
    for (const Threshold& threshold : thresholds) {
        outcomes.push_back(static_cast<std::int32_t>(threshold.outcome));
        values.push_back(threshold.value);
        below.push_back(threshold.below ? 1 : 0);
    }
    file.axes.push_back({.name = name, .long_name = meaning, .length = thresholds.size(), .labels = {}, .numbers = {}});
    file.variables.push_back({name + "_outcome", "1", "number of the outcome", {name}, std::move(outcomes), {}, {}});
    file.variables.push_back({name + "_threshold", "1", "threshold, in the unit of the outcome", {name}, std::move(values), {}, {}});
    file.variables.push_back({name + "_side", "1", "the side that counts", {name}, std::move(below), {{0, "above"}, {1, "below"}}, {}});
}

TableFile file_with(const SweepTable& table, const std::string& kind, std::vector<double> values) {
    TableFile file;
    file.kind = kind;
    file.seed = table.seed;
    file.attributes = {{"title", table.title},
                       {"source", table.source},
                       {"scenario", joined(table.scenarios, document_end)},
                       {"scenario_names", joined(table.scenario_names, "\n")},
                       {"design", table.design},
                       {"design_kind", name_of(table.method.kind)},
                       {"design_samples", std::to_string(table.method.samples)},
                       {"design_skip", std::to_string(table.method.skip)},
                       {"design_levels", std::to_string(table.method.levels)},
                       {"design_second_order", std::to_string(table.method.second_order ? 1 : 0)},
                       {"design_rows", std::to_string(table.rows)},
                       {"common_random_numbers", table.common_random_numbers ? "true" : "false"},
                       {"precision", std::string(precision_names[static_cast<std::size_t>(table.precision)])},
                       {"policies", joined(table.policies, "\n")},
                       {"reference", std::to_string(table.reference)},
                       {"defections", joined(table.defections, "\n")},
                       {"plan", table.plan},
                       {"part", std::to_string(table.shard.part)},
                       {"parts", std::to_string(table.shard.parts)}};
    add_axes(table, file);
    file.variables.push_back(
        {"value", "1", "outcome of the run, in the unit of the outcome", {"point", "replicate", "outcome"}, std::move(values), {}, {}});
    if (!table.parameters.empty()) file.variables.push_back(setting_variable(table));
    add_points(table, file);
    file.variables.push_back({"run_status",
                              "1",
                              "whether the run was done or left the model's domain",
                              {"point", "replicate"},
                              table.run_status,
                              {{0, "done"}, {1, "failed"}},
                              {}});
    add_outcomes(table, file);
    add_failures(table, file);
    add_thresholds(table.discover, "discover", "box to be found", file);
    add_thresholds(table.satisfice, "satisfice", "what is good enough", file);
    return file;
}

/// Reads what file_of has written; anything else is told with the name of the file.
class SweepFileReader {
  public:
    SweepFileReader(const TableFile& file, const std::filesystem::path& name) : file_(file), name_(name) {}

    SweepTable read() const {
        SweepTable table;
        table.title = file_.attribute("title");
        table.source = file_.attribute("source");
        table.scenarios = cut(file_.attribute("scenario"), document_end);
        table.scenario_names = cut(file_.attribute("scenario_names"), "\n");
        table.design = file_.attribute("design");
        table.plan = file_.attribute("plan");
        table.seed = file_.seed;
        table.common_random_numbers = file_.attribute("common_random_numbers") != "false";
        // A file of before there was a choice has none, and is in double precision.
        table.precision = file_.attribute("precision") == precision_names[1] ? Precision::single : Precision::full;
        read_method(table);
        read_labels(table);
        read_points(table);
        read_values(table);
        table.discover = thresholds("discover");
        table.satisfice = thresholds("satisfice");
        return table;
    }

  private:
    [[noreturn]] void fail(const std::string& lack) const {
        throw FileError("'" + name_.string() + "' cannot be read as a sweep (" + lack + "). Make it again");
    }

    const TableVariable& variable(const std::string& name) const {
        const TableVariable* found = file_.find(name);
        if (!found) fail("it has no " + name);
        return *found;
    }

    template <class Values>
    const Values& values(const std::string& name, std::size_t count) const {
        const Values* found = std::get_if<Values>(&variable(name).values);
        if (!found || found->size() != count) fail(name + " has the wrong shape");
        return *found;
    }

    std::size_t whole(const std::string& name) const {
        const std::string text = file_.attribute(name);
        std::size_t number = 0;
        const auto [stop, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (trouble != std::errc() || stop != text.data() + text.size()) fail("its " + name + " is no number");
        return number;
    }

    const TableAxis& axis(const std::string& name) const {
        const TableAxis* found = file_.axis(name);
        if (!found) fail("it has no dimension " + name);
        return *found;
    }

    void read_method(SweepTable& table) const {
        const std::string kind = file_.attribute("design_kind");
        const auto found = std::find_if(kind_names.begin(), kind_names.end(), [&](const auto& row) { return row.second == kind; });
        if (found == kind_names.end()) fail("its design is of no known kind");
        table.method.kind = found->first;
        table.method.samples = whole("design_samples");
        table.method.skip = whole("design_skip");
        table.method.levels = whole("design_levels");
        table.method.second_order = whole("design_second_order") != 0;
        table.rows = whole("design_rows");
        table.reference = whole("reference");
        table.policies = cut(file_.attribute("policies"), "\n");
        if (!file_.attribute("defections").empty()) table.defections = cut(file_.attribute("defections"), "\n");
        if (table.reference >= table.policies.size()) fail("its reference is no policy");
        table.shard = {whole("part"), whole("parts")};
        if (table.shard.part < 1 || table.shard.part > table.shard.parts) fail("it is no part of a whole");
    }

    void read_labels(SweepTable& table) const {
        const TableAxis& outcome = axis("outcome");
        const auto& units = values<std::vector<std::string>>("outcome_unit", outcome.length);
        const auto& actors = values<std::vector<std::string>>("outcome_actor", outcome.length);
        const auto& better = values<std::vector<std::int8_t>>("outcome_better", outcome.length);
        for (std::size_t o = 0; o < outcome.labels.size(); ++o) table.outcomes.push_back({outcome.labels[o], units[o], actors[o], better[o] != 0});
        const TableAxis* parameter = file_.axis("parameter");
        if (!parameter) return;
        const auto& logarithmic = values<std::vector<std::int8_t>>("parameter_scale", parameter->length);
        const auto& attributes = variable("setting").attributes;
        for (std::size_t k = 0; k < parameter->labels.size(); ++k) {
            table.parameters.push_back({parameter->labels[k], {}, logarithmic[k] != 0});
            for (const auto& [key, text] : attributes) {
                if (key == "choices_" + std::to_string(k)) table.parameters.back().choices = cut(text, "\n");
            }
        }
    }

    std::vector<std::size_t> places(const std::string& name, const std::vector<std::string>& labels, std::size_t count) const {
        std::vector<std::size_t> found;
        for (const std::string& text : values<std::vector<std::string>>(name, count)) {
            const auto label = std::find(labels.begin(), labels.end(), text);
            if (label == labels.end()) fail(name + " has an unknown label");
            found.push_back(static_cast<std::size_t>(label - labels.begin()));
        }
        return found;
    }

    void read_points(SweepTable& table) const {
        const TableAxis& point = axis("point");
        const std::size_t count = point.length;
        table.points.assign(point.numbers.begin(), point.numbers.end());
        table.policy_of = places("policy", table.policies, count);
        table.scenario_of = places("point_scenario", table.scenario_names, count);
        const auto& rows = values<std::vector<std::int32_t>>("point_row", count);
        table.row_of.assign(rows.begin(), rows.end());
        table.defection_of.assign(count, 0);
        if (!table.defections.empty()) {
            std::vector<std::string> labels{"none"};
            labels.insert(labels.end(), table.defections.begin(), table.defections.end());
            table.defection_of = places("defection", labels, count);
        }
        table.settings.resize(count);
        const std::size_t width = table.parameters.size();
        if (width == 0) return;
        const auto& settings = values<std::vector<double>>("setting", count * width);
        for (std::size_t p = 0; p < count; ++p) {
            const auto first = settings.begin() + static_cast<std::ptrdiff_t>(p * width);
            table.settings[p].assign(first, first + static_cast<std::ptrdiff_t>(width));
        }
    }

    void read_values(SweepTable& table) const {
        table.replicates = axis("replicate").length;
        const std::size_t runs = table.points.size() * table.replicates;
        table.values = values<std::vector<double>>("value", runs * table.outcomes.size());
        table.run_status = values<std::vector<std::int8_t>>("run_status", runs);
        if (!file_.find("failure_point")) return;
        const std::size_t count = axis("failure").length;
        const auto& points = values<std::vector<std::int32_t>>("failure_point", count);
        const auto& replicates = values<std::vector<std::int32_t>>("failure_replicate", count);
        const auto& reasons = values<std::vector<std::string>>("failure_reason", count);
        for (std::size_t f = 0; f < count; ++f) {
            const auto place = std::lower_bound(table.points.begin(), table.points.end(), static_cast<std::uint32_t>(points[f]));
            if (place == table.points.end() || *place != static_cast<std::uint32_t>(points[f])) fail("a failure is of no point");
            table.failures.push_back(
                {static_cast<std::uint32_t>(place - table.points.begin()), static_cast<std::uint32_t>(replicates[f]), reasons[f]});
        }
    }

    std::vector<Threshold> thresholds(const std::string& name) const {
        std::vector<Threshold> found;
        const TableAxis* along = file_.axis(name);
        if (!along) return found;
        const auto& outcomes = values<std::vector<std::int32_t>>(name + "_outcome", along->length);
        const auto& levels = values<std::vector<double>>(name + "_threshold", along->length);
        const auto& below = values<std::vector<std::int8_t>>(name + "_side", along->length);
        for (std::size_t k = 0; k < along->length; ++k) found.push_back({static_cast<std::size_t>(outcomes[k]), levels[k], below[k] != 0});
        return found;
    }

    const TableFile& file_;
    const std::filesystem::path& name_;
};

}  // namespace

TableFile file_of(const SweepTable& table, const std::string& kind) {
    return file_with(table, kind, table.values);
}

TableFile move_to_file(SweepTable& table, const std::string& kind) {
    return file_with(table, kind, std::exchange(table.values, {}));
}

SweepTable table_from(const TableFile& file, const std::filesystem::path& name) {
    return SweepFileReader(file, name).read();
}

}  // namespace tarazy
