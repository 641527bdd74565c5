#include "experiment/sweep/file.h"

#include <utility>

#include "experiment/sweep/columns.h"

namespace tarazy {
namespace {

constexpr std::string_view line_end = "\n";
constexpr std::string_view document_end = "\n---\n";
constexpr std::array<std::string_view, 2> truth{"false", "true"};

template <class File, class Table>
void describe_attributes(File& file, Table& table) {
    file.text("title", table.title);
    file.text("source", table.source);
    file.texts("scenario", table.scenarios, document_end);
    file.texts("scenario_names", table.scenario_names, line_end);
    file.text("design", table.design);
    file.word("design_kind", design_kind_names, table.method.kind);
    file.number("design_samples", table.method.samples);
    file.number("design_skip", table.method.skip);
    file.number("design_levels", table.method.levels);
    file.number("design_second_order", table.method.second_order);
    file.number("design_rows", table.rows);
    file.word("common_random_numbers", truth, table.common_random_numbers);
    file.word("precision", precision_names, table.precision);
    file.texts("policies", table.policies, line_end);
    file.number("reference", table.reference);
    file.texts("defections", table.defections, line_end, true);
    file.text("plan", table.plan);
    file.number("part", table.shard.part);
    file.number("parts", table.shard.parts);
}

template <class File, class Table>
void describe_points(File& file, Table& table) {
    file.places({"policy", "", "policy of the point", {"point"}}, table.policies, table.policy_of);
    file.places({"point_scenario", "", "scenario of the point", {"point"}}, table.scenario_names, table.scenario_of);
    file.column({"point_row", "1", "row of the design", {"point"}}, table.row_of);
    if (!table.defections.empty()) {
        std::vector<std::string> labels{"none"};
        labels.insert(labels.end(), table.defections.begin(), table.defections.end());
        file.places({"defection", "", "patrons that turn away", {"point"}}, labels, table.defection_of);
    }
}

template <class File, class Table>
void describe_failures(File& file, Table& table) {
    if (!file.has("failure", !table.failures.empty())) return;
    file.axis("failure", "failed run", table.failures);
    file.places({"failure_point", "1", "point of the failed run", {"failure"}}, table.points, table.failures, &SweepFailure::point);
    file.column({"failure_replicate", "1", "replicate of the failed run", {"failure"}}, table.failures, &SweepFailure::replicate);
    file.column({"failure_reason", "", "why the run failed", {"failure"}}, table.failures, &SweepFailure::reason);
}

template <class File, class Thresholds>
void describe_thresholds(File& file, Thresholds& thresholds, const std::string& name, const std::string& meaning) {
    if (!file.has(name, !thresholds.empty())) return;
    file.axis(name, meaning, thresholds);
    file.column({name + "_outcome", "1", "number of the outcome", {name}}, thresholds, &Threshold::outcome);
    file.column({name + "_threshold", "1", "threshold, in the unit of the outcome", {name}}, thresholds, &Threshold::value);
    file.column({name + "_side", "1", "the side that counts", {name}, {{0, "above"}, {1, "below"}}}, thresholds, &Threshold::below);
}

/// A table in its file: ColumnWriter and ColumnReader go through it in this order. `values` are the outcomes of all runs.
template <class File, class Table>
void describe(File& file, Table& table, std::vector<double>& values) {
    describe_attributes(file, table);
    file.numbered_axis("point", "number of the point", table.points);
    file.counted_axis("replicate", "number of the replicate", table.replicates);
    file.labelled_axis("outcome", "outcome of a run", table.outcomes, &SweepOutcome::label);
    const bool varies = file.has("parameter", !table.parameters.empty());
    if (varies) file.labelled_axis("parameter", "path that varies", table.parameters, &SweepParameter::path);
    file.whole({"value", "1", "outcome of the run, in the unit of the outcome", {"point", "replicate", "outcome"}}, values);
    if (varies) {
        file.rows({"setting", "1", "value of the parameter; of one without numbers the number of the choice", {"point", "parameter"}},
                  table.settings);
        file.lines("setting", "choices_", table.parameters, &SweepParameter::choices);
    }
    describe_points(file, table);
    file.column({"run_status", "1", "whether the run was done or left the model's domain", {"point", "replicate"}, {{0, "done"}, {1, "failed"}}},
                table.run_status);
    file.column({"outcome_actor", "", "actor whose outcome it is", {"outcome"}}, table.outcomes, &SweepOutcome::actor);
    file.column({"outcome_unit", "", "unit of the outcome", {"outcome"}}, table.outcomes, &SweepOutcome::unit);
    file.column({"outcome_better", "1", "whether more of it is better", {"outcome"}, {{0, "less"}, {1, "more"}}}, table.outcomes,
                &SweepOutcome::more_is_better);
    if (varies) {
        file.column({"parameter_scale", "1", "scale of the parameter's range", {"parameter"}, {{0, "linear"}, {1, "logarithmic"}}}, table.parameters,
                    &SweepParameter::logarithmic);
    }
    describe_failures(file, table);
    describe_thresholds(file, table.discover, "discover", "box to be found");
    describe_thresholds(file, table.satisfice, "satisfice", "what is good enough");
}

TableFile file_with(const SweepTable& table, const std::string& kind, std::vector<double> values) {
    TableFile file;
    file.kind = kind;
    file.seed = table.seed;
    ColumnWriter writer(file);
    describe(writer, table, values);
    return file;
}

}  // namespace

TableFile file_of(const SweepTable& table, const std::string& kind) {
    return file_with(table, kind, table.values);
}

TableFile move_to_file(SweepTable& table, const std::string& kind) {
    return file_with(table, kind, std::exchange(table.values, {}));
}

SweepTable table_from(const TableFile& file, const std::filesystem::path& name) {
    SweepTable table;
    table.seed = file.seed;
    const ColumnReader reader(file, name);
    describe(reader, table, table.values);
    // Without defections and parameters their columns are not there.
    table.defection_of.resize(table.points.size());
    table.settings.resize(table.points.size());
    if (table.reference >= table.policies.size()) reader.fail("its reference is no policy");
    if (table.shard.part < 1 || table.shard.part > table.shard.parts) reader.fail("it is no part of a whole");
    return table;
}

}  // namespace tarazy
