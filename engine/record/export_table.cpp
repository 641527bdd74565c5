#include "record/export.h"

#include <ostream>

#include "record/csv_text.h"
#include "record/json/stream.h"
#include "record/result_file.h"
#include "record/run_rows.h"

namespace tarazy {
namespace {

const char* status_of(const RunRows& rows, std::size_t point, std::size_t replicate) {
    return rows.failed(point, replicate) ? "failed" : "done";
}

/// A comma, then the number.
void append_cell(std::string& text, double number) {
    text += ',';
    append_number(text, number);
}

/// What all runs of a point have in common: settings and policy, a comma before each.
std::string point_cells(const RunRows& rows, std::size_t point) {
    std::string text;
    for (std::size_t k = 0; k < rows.parameters().size(); ++k) {
        if (const std::string* choice = rows.choice(point, k)) {
            text.append(1, ',').append(csv_field(*choice));
        } else {
            append_cell(text, rows.setting(point, k));
        }
    }
    for (const RunRows::Column& column : rows.columns()) text.append(1, ',').append(csv_field((*column.texts)[point]));
    return text;
}

/// Settings and policy in JSON: members of the object of a run.
JsonTree point_tree(const RunRows& rows, std::size_t point) {
    JsonTree settings = JsonTree::object();
    for (std::size_t k = 0; k < rows.parameters().size(); ++k) {
        const std::string* choice = rows.choice(point, k);
        settings[rows.parameters()[k]] = choice ? JsonTree(*choice) : json_number(rows.setting(point, k));
    }
    JsonTree tree = JsonTree::object();
    tree["setting"] = std::move(settings);
    for (const RunRows::Column& column : rows.columns()) tree[std::string(column.name)] = (*column.texts)[point];
    return tree;
}

JsonTree head_tree(const TableFile& tables, const RunRows& rows) {
    JsonTree head{{"tarazy_kind", tables.kind}, {"tarazy_format", {format_major, format_minor}}, {"tarazy_version", tables.version}};
    for (const auto& [name, value] : tables.attributes) head[name] = value;
    head.update({{"seed", tables.seed}, {"parameter", rows.parameters()}, {"outcome", rows.outcomes()}});
    return head;
}

JsonTree run_tree(const RunRows& rows, std::size_t point, std::size_t replicate, const JsonTree& of_point) {
    JsonTree run{{"point", rows.point_number(point)}, {"replicate", rows.replicate_number(replicate)}};
    run.update(of_point);
    JsonTree outcomes = JsonTree::object();
    for (std::size_t o = 0; o < rows.outcomes().size(); ++o) outcomes[rows.outcomes()[o]] = json_number(rows.value(point, replicate, o));
    run["outcome"] = std::move(outcomes);
    run["status"] = status_of(rows, point, replicate);
    if (rows.failed(point, replicate)) run["reason"] = rows.reason(point, replicate);
    return run;
}

}  // namespace

void export_csv(const TableFile& tables, std::ostream& out) {
    const RunRows rows(tables);
    std::string text = "point,replicate";
    for (const std::string& path : rows.parameters()) text.append(1, ',').append(csv_field(path));
    for (const RunRows::Column& column : rows.columns()) text.append(1, ',').append(csv_field(column.name));
    for (const std::string& label : rows.outcomes()) text.append(1, ',').append(csv_field(label));
    text += ",status,reason\n";
    for (std::size_t p = 0; p < rows.points(); ++p) {
        const std::string of_point = point_cells(rows, p);
        for (std::size_t r = 0; r < rows.replicates(); ++r) {
            if (!rows.was_made(p, r)) continue;
            text.append(std::to_string(rows.point_number(p))).append(1, ',').append(std::to_string(rows.replicate_number(r))).append(of_point);
            for (std::size_t o = 0; o < rows.outcomes().size(); ++o) append_cell(text, rows.value(p, r, o));
            text.append(1, ',').append(status_of(rows, p, r)).append(1, ',').append(csv_field(rows.reason(p, r))).append(1, '\n');
            pass_on(text, out);
        }
    }
    pass_on(text, out, true);
}

void export_json(const TableFile& tables, std::ostream& out) {
    const RunRows rows(tables);
    JsonStream document(out);
    document.members(head_tree(tables, rows));
    document.open_list("runs");
    for (std::size_t p = 0; p < rows.points(); ++p) {
        const JsonTree of_point = point_tree(rows, p);
        for (std::size_t r = 0; r < rows.replicates(); ++r) {
            if (rows.was_made(p, r)) document.item(run_tree(rows, p, r, of_point));
        }
    }
    document.finish();
}

}  // namespace tarazy
